package dev.ironstride.tracking.run;

import dev.ironstride.kit.identity.AthleteId;
import dev.ironstride.tracking.athlete.AthleteProfile;
import dev.ironstride.tracking.athlete.AthleteProfiles;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.SqlConnection;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Runs that are known, read against the anchors their runner has now; not those whose recording was let go of. */
@ApplicationScoped
public class RunsAgain {

    private final RunStore store;
    private final AthleteProfiles profiles;

    RunsAgain(RunStore store, AthleteProfiles profiles) {
        this.store = store;
        this.profiles = profiles;
    }

    /** A place in the order in which runs are read again, newest first. */
    public record Place(Instant startedAt, UUID id) {}

    /**
     * Reads some runs again. One that comes to something else becomes the next revision, with its event; the others stay as
     * they are, and so does one that somebody else changed at that moment.
     *
     * @param after begin after this run; null: with the newest
     * @param writtenSince leave out those not written since
     * @param most how many runs
     * @return the last run read; empty if there was none left
     */
    public Uni<Optional<Place>> read(
            SqlConnection transaction, AthleteId athlete, @Nullable Place after, Instant writtenSince, int most) {
        RunPosition from = after == null ? RunPosition.of(null) : new RunPosition(after.startedAt(), after.id());
        return profiles.find(transaction, athlete)
                .chain(profile -> store.written(transaction, athlete, from, writtenSince, most)
                        .call(some -> all(transaction, some, profile))
                        .map(some -> some.isEmpty() ? Optional.empty() : Optional.of(place(some.getLast()))));
    }

    private Uni<List<Boolean>> all(SqlConnection transaction, List<StoredRun> some, AthleteProfile profile) {
        return Multi.createFrom()
                .iterable(some)
                .filter(known -> !known.run().measured().against().equals(profile.anchors()))
                .onItem()
                .transformToUniAndConcatenate(known -> again(transaction, known, profile))
                .collect()
                .asList();
    }

    private Uni<Boolean> again(SqlConnection transaction, StoredRun known, AthleteProfile profile) {
        Run run = known.run();
        return store.medianSeconds(transaction, run.athlete(), run.details().startedAt(), run.id())
                .map(median ->
                        run.against(profile.anchors(), median.orElse(null), RunReading.planned(profile, run.details())))
                .chain(again -> again.equals(run)
                        ? Uni.createFrom().item(false)
                        : store.update(transaction, known.with(again)));
    }

    private static Place place(StoredRun last) {
        return new Place(last.run().details().startedAt(), last.run().id());
    }
}

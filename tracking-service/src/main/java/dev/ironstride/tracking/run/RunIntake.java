package dev.ironstride.tracking.run;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.ironstride.events.FactStatus;
import dev.ironstride.kit.identity.AthleteId;
import dev.ironstride.kit.problem.FieldError;
import dev.ironstride.kit.problem.Problem;
import dev.ironstride.kit.problem.ProblemException;
import dev.ironstride.tracking.runclass.Effort;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.SqlConnection;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.StreamSupport;
import org.jspecify.annotations.Nullable;

/** Where runs come in that a provider tells, beside those a client posts itself. */
@ApplicationScoped
public class RunIntake {

    /** What became of a run that a provider told. */
    public enum Taken {
        /** It was new. */
        CREATED,
        /** It was told by another source already, and is the same run. */
        MERGED,
        /** It was known and said something else before. */
        CORRECTED,
        /** It was known as it is. */
        KNOWN
    }

    /** Instead of a fingerprint: told again, the run counts again, which a run its runner deleted does not. */
    private static final String WITHDRAWN = "withdrawn";

    /** A run counts without these; a provider that is wrong about one is not wrong about the run. */
    private static final Set<String> DISPENSABLE = Set.of(
            "source.device",
            "timeZone",
            "movingSeconds",
            "distanceMetres",
            "ascentMetres",
            "descentMetres",
            "averageHeartRate",
            "maxHeartRate",
            "rpe");

    private static final int AT_ONCE = 100;

    private static final String SOME_OF_PROVIDER =
            "select id from run_key where athlete_id = $1 and provider = $2 limit " + AT_ONCE + " for update";

    private static final String FORGET = """
            with gone as (delete from run_key where athlete_id = $1 and id = any($2) returning started_at, id)
            delete from run using gone
             where run.athlete_id = $1 and run.started_at = gone.started_at and run.id = gone.id""";

    private final Runs runs;
    private final RunSources sources;
    private final RunStore store;
    private final RunJson json;
    private final Clock clock;

    RunIntake(Runs runs, RunSources sources, RunStore store, RunJson json, Clock clock) {
        this.runs = runs;
        this.sources = sources;
        this.store = store;
        this.json = json;
        this.clock = clock;
    }

    /**
     * Takes a run. Figures that cannot be right are left out; a run without a possible start or duration fails with 400,
     * and never throws: it may be one of many.
     *
     * @param effort from a recording, or {@link Effort#NONE}
     * @param offset the watch's clock, where the request names no zone
     */
    public Uni<Taken> take(AthleteId athlete, RunRequest request, Effort effort, @Nullable ZoneOffset offset) {
        return Uni.createFrom()
                .item(() -> new ToldRun(plausible(request), effort, offset))
                .chain(told -> runs.take(athlete, told, json.none()))
                .map(logged -> switch (logged.outcome()) {
                    case CREATED -> Taken.CREATED;
                    case MERGED -> Taken.MERGED;
                    case CORRECTED -> Taken.CORRECTED;
                    case KNOWN -> Taken.KNOWN;
                });
    }

    /** Takes back what a provider no longer tells; false if there is nothing to take back. */
    public Uni<Boolean> withdraw(AthleteId athlete, String provider, String externalId) {
        return runs.transaction(transaction -> store.findBySource(transaction, athlete, provider, externalId)
                .chain(found -> found.map(known -> withdraw(transaction, known))
                        .orElseGet(() -> Uni.createFrom().item(false))));
    }

    private Uni<Boolean> withdraw(SqlConnection transaction, StoredRun known) {
        return sources.own(transaction, known).chain(own -> {
            if (own.isPresent()) {
                return sources.withdraw(transaction, known.run().athlete(), own.get(), WITHDRAWN);
            }
            if (known.run().status() == FactStatus.DELETED) {
                return Uni.createFrom().item(false);
            }
            StoredRun withdrawn =
                    new StoredRun(known.run().deleted(), known.told(), WITHDRAWN, known.edits(), known.effort());
            return store.update(transaction, withdrawn)
                    .invoke(RunLog::orStartAgain)
                    .replaceWith(true);
        });
    }

    /** Erases every run a provider told of an athlete and withdraws their effects; returns how many there were. */
    public Uni<Integer> purge(AthleteId athlete, String provider) {
        return runs.<Integer>transaction(transaction -> transaction
                        .preparedQuery(SOME_OF_PROVIDER)
                        .execute(Tuple.of(athlete.value(), provider))
                        .map(rows -> StreamSupport.stream(rows.spliterator(), false)
                                .map(row -> row.getUUID("id"))
                                .toList())
                        .chain(ids -> erase(transaction, athlete, ids)))
                .chain(erased -> erased < AT_ONCE
                        ? Uni.createFrom().item(erased)
                        : purge(athlete, provider).map(more -> erased + more));
    }

    private Uni<Integer> erase(SqlConnection transaction, AthleteId athlete, List<UUID> ids) {
        return Multi.createFrom()
                .iterable(ids)
                .onItem()
                .transformToUniAndConcatenate(id -> store.find(transaction, athlete, id)
                        .chain(found -> found.map(known -> tellErased(transaction, known))
                                .orElseGet(() -> Uni.createFrom().voidItem())))
                .collect()
                .asList()
                .chain(told ->
                        transaction.preparedQuery(FORGET).execute(Tuple.of(athlete.value(), ids.toArray(UUID[]::new))))
                .replaceWith(ids.size());
    }

    private Uni<Void> tellErased(SqlConnection transaction, StoredRun known) {
        return sources.own(transaction, known).chain(own -> {
            if (own.isPresent()) {
                return sources.erase(transaction, known.run().athlete(), own.get());
            }
            return known.run().status() == FactStatus.DELETED
                    ? Uni.createFrom().voidItem()
                    : store.update(transaction, known.with(known.run().deleted()))
                            .invoke(RunLog::orStartAgain)
                            .replaceWithVoid();
        });
    }

    private RunRequest plausible(RunRequest request) {
        List<FieldError> errors = RunRules.check(request, clock.instant());
        if (errors.isEmpty()) {
            return request.normalised();
        }
        if (!errors.stream().map(FieldError::field).allMatch(DISPENSABLE::contains)) {
            throw new ProblemException(Problem.invalid(errors));
        }
        ObjectNode tree = json.tree(request);
        errors.forEach(error -> {
            if (error.field().equals("source.device")) {
                tree.withObject("/source").remove("device");
            } else {
                tree.remove(error.field());
            }
        });
        try {
            return runs.checked(json.merged(tree, json.none()));
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}

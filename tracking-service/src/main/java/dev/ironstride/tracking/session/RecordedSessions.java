package dev.ironstride.tracking.session;

import dev.ironstride.events.SessionCompleted.Outcome;
import dev.ironstride.kit.identity.AthleteId;
import dev.ironstride.kit.outbox.Outbox;
import dev.ironstride.tracking.merge.Window;
import dev.ironstride.tracking.track.RecordedStrength;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.SqlConnection;
import jakarta.enterprise.context.ApplicationScoped;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Sessions that a watch recorded, set by set. Each recording is logged once. One that shares its time with a session the
 * runner logged here is that session coming back, and nothing new: what the runner logged counts.
 */
@ApplicationScoped
public class RecordedSessions {

    /** Instead of the fingerprint of an end: the watch told it, so that a session logged here takes its place. */
    static final String RECORDED = "recorded";

    private static final String NOTES = "Recorded by a watch: exercises and repetitions are its guess.";

    private static final int MOST_REPS = 1000;
    private static final int LONGEST_SET_SECONDS = 7200;
    private static final double HEAVIEST_KG = 1000;

    private static final UUID NO_SESSION = new UUID(0, 0);

    private final Pool pool;
    private final Outbox outbox;
    private final SessionStore store;
    private final SessionWriting writing;
    private final Echoes echoes;
    private final Clock clock;

    RecordedSessions(Pool pool, Outbox outbox, SessionStore store, SessionWriting writing, Echoes echoes, Clock clock) {
        this.pool = pool;
        this.outbox = outbox;
        this.store = store;
        this.writing = writing;
        this.echoes = echoes;
        this.clock = clock;
    }

    /**
     * A session that stands for a recording.
     *
     * @param isNew whether it was made of it just now
     */
    public record Filed(UUID id, boolean isNew, String etag, SessionView session) {

        /** 201 for a new session, 200 for one that is known. */
        public int status() {
            return isNew ? 201 : 200;
        }
    }

    /** Whether a recording says enough to be logged: a set that was done. */
    public static boolean canBeLogged(RecordedStrength recorded) {
        return recorded.durationSeconds() >= 1
                && recorded.durationSeconds() <= SessionRules.LONGEST.toSeconds()
                && !sets(recorded).isEmpty();
    }

    /** Whether the runner logged a session here that shares its time with something told elsewhere. */
    public Uni<Boolean> isLogged(AthleteId athlete, Window window) {
        return echoes.logged(pool, athlete, window, NO_SESSION).map(Optional::isPresent);
    }

    /** Logs a recording that a message tells of; fails with 400 if its time cannot be. */
    public Uni<Filed> admit(AthleteId athlete, RecordedStrength recorded) {
        return Uni.createFrom()
                .item(new SessionRequest(null, recorded.startedAt(), null))
                .invoke(start -> SessionRules.check(start, clock.instant()))
                .chain(checked -> take(athlete, recorded));
    }

    /** Logs a recording in a transaction of its own. */
    public Uni<Filed> take(AthleteId athlete, RecordedStrength recorded) {
        return outbox.transaction(transaction -> take(transaction, athlete, recorded));
    }

    /** Logs a recording in somebody's transaction. */
    public Uni<Filed> take(SqlConnection transaction, AthleteId athlete, RecordedStrength recorded) {
        UUID id = UUID.nameUUIDFromBytes(("recorded:" + recorded.externalId()).getBytes(StandardCharsets.UTF_8));
        Window window = Window.of(recorded.startedAt(), recorded.durationSeconds());
        return echoes.turn(transaction, athlete)
                .chain(() -> echoes.logged(transaction, athlete, window, id))
                .chain(logged ->
                        logged.isPresent() ? Uni.createFrom().item(logged) : store.find(transaction, athlete, id))
                .chain(known -> known.map(session -> Uni.createFrom().item(filed(session, false)))
                        .orElseGet(() -> log(transaction, athlete, id, recorded)));
    }

    private Uni<Filed> log(SqlConnection transaction, AthleteId athlete, UUID id, RecordedStrength recorded) {
        SessionRequest start = new SessionRequest(null, recorded.startedAt(), zone(recorded));
        return writing.begin(transaction, athlete, id, start).chain(begun -> {
            List<LoggedSet> sets = sets(recorded);
            StrengthSession session = begun.begun(null, begun.startedAt(), begun.timeZone(), NOTES)
                    .withSets(sets);
            Instant end = begun.startedAt().plus(recorded.durationSeconds(), ChronoUnit.SECONDS);
            Completion.Draft draft = new Completion.Draft(end, Outcome.COMPLETED, recorded.rpe(), null, List.of());
            return writing.end(transaction, session, begun, sets, draft)
                    .call(ended -> store.keepHash(transaction, ended, RECORDED))
                    .map(ended -> filed(ended, true));
        });
    }

    /** The zone of a watch that is on the hour; else the runner's own counts. */
    private static @Nullable String zone(RecordedStrength recorded) {
        return Optional.ofNullable(recorded.offset())
                .filter(offset -> offset.getTotalSeconds() % 3600 == 0)
                .map(offset -> "Etc/GMT%+d".formatted(-offset.getTotalSeconds() / 3600))
                .orElse(null);
    }

    /** Sets that say how much was done. */
    private static List<LoggedSet> sets(RecordedStrength recorded) {
        List<LoggedSet> sets = new ArrayList<>();
        for (RecordedStrength.RecordedSet set : recorded.sets()) {
            Integer reps = set.repetitions() != null && set.repetitions() > 0 && set.repetitions() <= MOST_REPS
                    ? set.repetitions()
                    : null;
            Integer seconds = seconds(set);
            if ((reps != null || seconds != null) && sets.size() < SessionRules.MOST_SETS) {
                sets.add(new SetRequest(
                                null,
                                null,
                                WatchedExercises.of(set),
                                reps,
                                reps == null ? seconds : null,
                                weight(set),
                                null,
                                null,
                                true,
                                null,
                                null,
                                null,
                                null,
                                null,
                                null,
                                null)
                        .at(sets.size() + 1));
            }
        }
        return sets;
    }

    private static @Nullable Integer seconds(RecordedStrength.RecordedSet set) {
        Double seconds = set.seconds();
        return seconds == null || seconds < 1 || seconds > LONGEST_SET_SECONDS ? null : (int) Math.round(seconds);
    }

    private static @Nullable Double weight(RecordedStrength.RecordedSet set) {
        Double kilograms = set.weightKg();
        return kilograms == null || kilograms <= 0 || kilograms > HEAVIEST_KG ? null : kilograms;
    }

    private static Filed filed(StrengthSession session, boolean isNew) {
        return new Filed(session.id(), isNew, session.etag(), SessionView.of(session));
    }
}

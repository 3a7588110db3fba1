package dev.ironstride.events;

import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A strength session ended, or its record was corrected or deleted.
 *
 * @param plannedSessionId the planned session it fulfils, or null for one of the athlete's own
 * @param rpe session RPE on CR10, 0-10
 * @param enjoyment 1-5
 */
public record SessionCompleted(
        String athleteId,
        UUID sessionId,
        long revision,
        FactStatus status,
        @Nullable UUID plannedSessionId,
        Instant startedAt,
        Instant endedAt,
        ZoneId timeZone,
        Outcome outcome,
        @Nullable Double rpe,
        @Nullable Integer enjoyment,
        List<SetDone> sets,
        List<Pain> pain,
        Load load)
        implements IronstrideEvent {

    /** How the session ended. */
    public enum Outcome {
        COMPLETED,
        PARTIAL,
        ABANDONED
    }

    /**
     * One set as it was done.
     *
     * @param set number within the session, from 1
     * @param reps null for a timed hold
     * @param seconds null for a set counted in repetitions
     * @param loadKg total external load; null for bodyweight
     * @param rpe set RPE, 1-10
     * @param side null for a set of both sides
     * @param missedReps whether a repetition was tried and not made (domain.md 7, T9); null when not asked
     */
    public record SetDone(
            int set,
            String exerciseId,
            @Nullable Integer reps,
            @Nullable Integer seconds,
            @Nullable Double loadKg,
            @Nullable Double rpe,
            @Nullable Side side,
            @Nullable Boolean missedReps) {

        /** A set of both sides of which nothing more is known. */
        public SetDone(
                int set,
                String exerciseId,
                @Nullable Integer reps,
                @Nullable Integer seconds,
                @Nullable Double loadKg,
                @Nullable Double rpe) {
            this(set, exerciseId, reps, seconds, loadKg, rpe, null, null);
        }
    }

    @Override
    public EventType type() {
        return EventType.SESSION_COMPLETED;
    }

    @Override
    public String key() {
        return athleteId;
    }

    @Override
    public String subject() {
        return sessionId.toString();
    }
}

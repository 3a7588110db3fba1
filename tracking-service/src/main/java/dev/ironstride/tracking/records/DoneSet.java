package dev.ironstride.tracking.records;

import dev.ironstride.events.Side;
import java.time.LocalDate;
import java.util.OptionalDouble;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A set as it was done; units as in the session's.
 *
 * @param date local day of its session
 * @param missed whether a repetition was tried and not made
 */
record DoneSet(
        UUID sessionId,
        int set,
        LocalDate date,
        @Nullable Integer reps,
        @Nullable Integer seconds,
        @Nullable Double loadKg,
        @Nullable Double rpe,
        @Nullable Side side,
        boolean missed) {

    /** What it says of the one-repetition maximum. */
    record Estimate(DoneSet set, double kg, boolean lowConfidence) {}

    /** Its estimate, kg; null unless it has load, repetitions and RPE, all made, and is short enough. */
    @Nullable
    Estimate estimate() {
        if (reps == null || reps < 1 || loadKg == null || loadKg <= 0 || rpe == null || missed) {
            return null;
        }
        double toFailure = OneRepMax.toFailure(reps, rpe);
        OptionalDouble kg = OneRepMax.observed(loadKg, toFailure);
        return kg.isEmpty() ? null : new Estimate(this, kg.getAsDouble(), OneRepMax.lowConfidence(toFailure));
    }
}

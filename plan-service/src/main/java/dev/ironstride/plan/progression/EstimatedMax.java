package dev.ironstride.plan.progression;

import dev.ironstride.plan.prescription.OneRepMax;
import dev.ironstride.plan.prescription.OneRepMax.Confidence;
import java.util.List;
import java.util.OptionalDouble;
import org.jspecify.annotations.Nullable;

/** The one-repetition maximum of a lift as its sets showed it (domain.md 5.2). */
public final class EstimatedMax {

    private EstimatedMax() {}

    /**
     * The estimate after these sessions, kg: each session's best reliable set moves it once.
     *
     * @param known tested or estimated before; null when there is none, and then the first reliable set is the first estimate
     * @param sessions of the lift, in order
     * @return empty when nothing reliable is known
     */
    public static OptionalDouble after(@Nullable Double known, List<Exposure> sessions) {
        OptionalDouble estimate = known == null ? OptionalDouble.empty() : OptionalDouble.of(known);
        for (Exposure session : sessions) {
            OptionalDouble observed = observed(session);
            if (observed.isPresent()) {
                estimate = OptionalDouble.of(
                        estimate.isEmpty()
                                ? observed.getAsDouble()
                                : OneRepMax.smoothed(estimate.getAsDouble(), observed.getAsDouble()));
            }
        }
        return estimate;
    }

    /** What the best set of a session says, kg; empty without a set of at most ten repetitions to failure with load and RPE. */
    public static OptionalDouble observed(Exposure session) {
        return session.sets().stream()
                .flatMapToDouble(set -> observed(set).stream())
                .max();
    }

    private static OptionalDouble observed(LiftedSet set) {
        Integer reps = set.reps();
        Double load = set.loadKg();
        Double rpe = set.rpe();
        if (reps == null || reps < 1 || load == null || load <= 0 || rpe == null || set.missed()) {
            return OptionalDouble.empty();
        }
        double toFailure = OneRepMax.toFailure(reps, rpe);
        return OneRepMax.confidence(toFailure) == Confidence.RELIABLE
                ? OneRepMax.observed(load, toFailure)
                : OptionalDouble.empty();
    }
}

package dev.ironstride.plan.progression;

import dev.ironstride.plan.baseline.Item;
import dev.ironstride.plan.catalogue.Exercise;
import dev.ironstride.plan.prescription.Increment;
import dev.ironstride.plan.prescription.Loads;
import dev.ironstride.plan.progression.Advice.Reason;
import java.util.List;
import java.util.Objects;
import java.util.OptionalDouble;
import org.jspecify.annotations.Nullable;

/** Lifts with a maximum: repetitions and effort stay the table's, the load follows the estimate (domain.md 5.2). */
final class MaximumLoad {

    private MaximumLoad() {}

    static Advice next(Item planned, Exercise exercise, List<Exposure> sessions, Verdict verdict, Lifter lifter) {
        Double known = lifter.oneRepMax().get(exercise.id());
        OptionalDouble maximum = EstimatedMax.after(known, sessions);
        if (maximum.isEmpty()) {
            return Advice.asPlanned(planned);
        }
        Exposure last = sessions.getLast();
        Double load = load(planned, exercise, maximum.getAsDouble(), known, sessions, lifter);
        if (load == null || load <= 0) {
            return Advice.asPlanned(planned);
        }
        double now = load;
        Reason reason = Reason.NEW_MAXIMUM;
        OptionalDouble top = lastTop(sessions);
        if (verdict == Verdict.NO_INCREASE && top.isPresent() && now > top.getAsDouble()) {
            now = top.getAsDouble();
            reason = Reason.NO_INCREASE;
        }
        OptionalDouble same = last.loadAt(Objects.requireNonNullElse(planned.reps(), 0));
        if (verdict == Verdict.ONE_STEP_MORE && same.isPresent()) {
            OptionalDouble step = StepUp.from(same.getAsDouble(), exercise, lifter.equipment(), lifter.weights());
            if (step.isPresent()
                    && step.getAsDouble() > now
                    && Increment.small(same.getAsDouble(), step.getAsDouble())) {
                now = step.getAsDouble();
                reason = Reason.ONE_STEP_MORE;
            }
        }
        return Objects.equals(planned.loadKg(), now)
                ? Advice.asPlanned(planned)
                : new Advice(planned.withEffort(planned.rpe(), planned.percentOneRepMax(), now), reason);
    }

    /** Where the chart says nothing (a deload as a share of week 3) the plan's load moves with the maximum. */
    private static @Nullable Double load(
            Item planned,
            Exercise exercise,
            double maximum,
            @Nullable Double known,
            List<Exposure> sessions,
            Lifter lifter) {
        Double percent = planned.percentOneRepMax();
        if (percent != null) {
            Double lastAtSameReps = planned.reps() == null ? null : lastAt(planned.reps(), sessions);
            return Loads.prescribe(maximum, percent, lastAtSameReps, exercise.loadType(), lifter.weights());
        }
        Double load = planned.loadKg();
        return load == null || known == null
                ? load
                : Double.valueOf(Loads.floor(load * maximum / known, exercise.loadType(), lifter.weights()));
    }

    /** The heaviest load completed in the last session that completed any. */
    private static OptionalDouble lastTop(List<Exposure> sessions) {
        return sessions.reversed().stream()
                .map(Exposure::topLoad)
                .filter(OptionalDouble::isPresent)
                .findFirst()
                .orElse(OptionalDouble.empty());
    }

    private static @Nullable Double lastAt(int reps, List<Exposure> sessions) {
        for (Exposure session : sessions.reversed()) {
            OptionalDouble load = session.loadAt(reps);
            if (load.isPresent()) {
                return load.getAsDouble();
            }
        }
        return null;
    }
}

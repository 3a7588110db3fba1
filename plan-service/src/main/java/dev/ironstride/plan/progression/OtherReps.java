package dev.ironstride.plan.progression;

import dev.ironstride.plan.baseline.Item;
import dev.ironstride.plan.catalogue.Exercise;
import dev.ironstride.plan.prescription.RpeChart;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;

/**
 * Other repetitions for a lift that no longer grows (domain.md 5.4): three more at the effort it has, where the chart ends
 * three fewer. The load follows the repetitions, and never rises with the change.
 */
public final class OtherReps {

    /** Repetitions more or fewer. [E] */
    private static final int STEP = 3;
    /** Fewest that three fewer may leave. [E] */
    private static final int FEWEST = 3;

    private OtherReps() {}

    /**
     * The prescription with other repetitions; empty where there are none to change to.
     *
     * @param sessions of the exercise so far, in order, at least one
     */
    public static Optional<Item> of(Item planned, Exercise exercise, List<Exposure> sessions, Lifter lifter) {
        Integer reps = planned.reps();
        if (reps == null) {
            return Optional.empty();
        }
        return planned.percentOneRepMax() == null
                ? fewer(planned, reps, sessions.getLast())
                : charted(planned, reps, exercise, sessions, lifter);
    }

    private static Optional<Item> charted(
            Item planned, int reps, Exercise exercise, List<Exposure> sessions, Lifter lifter) {
        int other = RpeChart.percent(reps + STEP, planned.rpe()).isPresent() ? reps + STEP : reps - STEP;
        OptionalDouble percent = RpeChart.percent(other, planned.rpe());
        if (percent.isEmpty()) {
            return Optional.empty();
        }
        Item changed = planned.withReps(other).withEffort(planned.rpe(), percent.getAsDouble(), planned.loadKg());
        return Optional.of(NextPrescription.of(changed, exercise, false, sessions, Verdict.NO_INCREASE, lifter)
                .item());
    }

    /** Double progression goes through its repetitions anyway, so it begins below them, with the load that was lifted last. */
    private static Optional<Item> fewer(Item planned, int reps, Exposure last) {
        int other = reps - STEP;
        OptionalDouble load = last.topLoad();
        return other < FEWEST || load.isEmpty()
                ? Optional.empty()
                : Optional.of(planned.withReps(other).withEffort(planned.rpe(), null, load.getAsDouble()));
    }
}

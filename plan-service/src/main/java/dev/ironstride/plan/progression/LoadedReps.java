package dev.ironstride.plan.progression;

import dev.ironstride.plan.baseline.Item;
import dev.ironstride.plan.catalogue.Exercise;
import dev.ironstride.plan.prescription.Increment;
import dev.ironstride.plan.prescription.Loads;
import dev.ironstride.plan.prescription.Progression;
import dev.ironstride.plan.progression.Advice.Reason;
import java.util.List;
import java.util.OptionalDouble;

/** Double progression with weights (domain.md 5.4, 5.3): first repetitions from lo to hi, then one step of load. */
final class LoadedReps {

    /** Accessories: 8-12 repetitions (domain.md 4.2). */
    private static final int LO = 8;

    private static final int HI = 12;
    /** Below that a lift keeps the table's repetitions and this many more [E]. */
    private static final int NARROW = 2;

    private static final int REPS_INSTEAD = 2;

    private LoadedReps() {}

    static Advice next(
            Item planned, Exercise exercise, boolean deload, List<Exposure> sessions, Verdict verdict, Lifter lifter) {
        Exposure last = sessions.getLast();
        OptionalDouble lifted = last.topLoad();
        if (lifted.isEmpty() || planned.reps() == null) {
            return Advice.asPlanned(planned);
        }
        double load = lifted.getAsDouble();
        if (deload) {
            return advice(planned, planned.reps(), load, Reason.AS_LIFTED);
        }
        int lo = Math.min(LO, planned.reps());
        int hi = planned.reps() < LO ? planned.reps() + NARROW : HI;
        int fewest = last.fewestReps().orElse(lo);
        var next =
                Progression.after(Failures.of(last), lo, hi, Failures.target(last), Failures.beforeLast(sessions, lo));
        return switch (next) {
            case INCREASE -> increase(planned, exercise, load, fewest, lo, hi, verdict, lifter);
            case ADD_REPS -> addReps(planned, exercise, load, fewest, hi, verdict, lifter);
            case REPEAT -> advice(planned, Math.max(lo, Math.min(hi, planned.reps())), load, Reason.REPEAT);
            case BACK_OFF -> advice(planned, lo, backedOff(load, exercise, lifter), Reason.BACKED_OFF);
            case REGRESS -> advice(planned, lo, backedOff(load, exercise, lifter), Reason.EASIER_EXERCISE);
        };
    }

    private static Advice increase(
            Item planned, Exercise exercise, double load, int fewest, int lo, int hi, Verdict verdict, Lifter lifter) {
        OptionalDouble step = StepUp.from(load, exercise, lifter.equipment(), lifter.weights());
        if (verdict == Verdict.NO_INCREASE) {
            return advice(planned, hi, load, Reason.NO_INCREASE);
        }
        if (step.isPresent() && Increment.mayTake(load, step.getAsDouble(), fewest, hi)) {
            return advice(planned, lo, step.getAsDouble(), Reason.LOAD_UP);
        }
        return advice(planned, Math.min(hi + REPS_INSTEAD, fewest + 1), load, Reason.REPS_UP);
    }

    private static Advice addReps(
            Item planned, Exercise exercise, double load, int fewest, int hi, Verdict verdict, Lifter lifter) {
        if (verdict == Verdict.NO_INCREASE) {
            return advice(planned, Math.min(hi, fewest), load, Reason.NO_INCREASE);
        }
        OptionalDouble step = StepUp.from(load, exercise, lifter.equipment(), lifter.weights());
        if (verdict == Verdict.ONE_STEP_MORE && step.isPresent() && Increment.small(load, step.getAsDouble())) {
            return advice(planned, Math.min(hi, fewest), step.getAsDouble(), Reason.ONE_STEP_MORE);
        }
        return advice(planned, Math.min(hi, fewest + 1), load, Reason.REPS_UP);
    }

    private static double backedOff(double load, Exercise exercise, Lifter lifter) {
        double less =
                Loads.floor(Progression.backedOff(load, exercise.lowerBody()), exercise.loadType(), lifter.weights());
        return less > 0 ? less : load;
    }

    private static Advice advice(Item planned, int reps, double load, Reason reason) {
        Item next = planned.withReps(reps).withEffort(planned.rpe(), planned.percentOneRepMax(), load);
        return next.equals(planned) ? Advice.asPlanned(planned) : new Advice(next, reason);
    }
}

package dev.ironstride.plan.progression;

import dev.ironstride.plan.baseline.Item;
import dev.ironstride.plan.catalogue.Exercise;
import java.util.List;

/** The prescription of an exercise after all its sessions so far (domain.md 5.2-5.4). */
public final class NextPrescription {

    private NextPrescription() {}

    /**
     * What to lift next.
     *
     * @param planned the plan's own prescription
     * @param deload whether the week is a deload: it is not the time for more
     * @param sessions of the exercise, in order; none changes nothing
     * @param verdict what the sessions before say to the loads
     */
    public static Advice of(
            Item planned, Exercise exercise, boolean deload, List<Exposure> sessions, Verdict verdict, Lifter lifter) {
        if (sessions.isEmpty() || exercise.plyometric()) {
            return Advice.asPlanned(planned);
        }
        if (planned.seconds() != null) {
            return deload ? Advice.asPlanned(planned) : Holds.next(planned, sessions.getLast(), verdict);
        }
        if (exercise.loadable(lifter.equipment())) {
            return exercise.unilateral() || !hasMaximum(planned, exercise, lifter)
                    ? LoadedReps.next(planned, exercise, deload, sessions, verdict, lifter)
                    : MaximumLoad.next(planned, exercise, sessions, inDeload(verdict, deload), lifter);
        }
        return deload ? Advice.asPlanned(planned) : UnloadedReps.next(planned, exercise, sessions, verdict);
    }

    /** A deload is not the time for a step more. */
    private static Verdict inDeload(Verdict verdict, boolean deload) {
        return deload && verdict == Verdict.ONE_STEP_MORE ? Verdict.NONE : verdict;
    }

    /** Main lifts have a share of a maximum, or one that was tested; accessories go by repetitions. */
    private static boolean hasMaximum(Item planned, Exercise exercise, Lifter lifter) {
        return planned.percentOneRepMax() != null || lifter.oneRepMax().containsKey(exercise.id());
    }
}

package dev.ironstride.plan.prescription;

/** Steps without kilograms (domain.md 5.3): bands, body weight, holds. */
public final class BandAndBodyweight {

    /** Three sets of fifteen at RPE 7 or below: time for the next band or rung. */
    private static final int SETS = 3;

    private static final int REPS = 15;
    private static final double EASY_RPE = 7;
    /** Repetitions with the next band. */
    private static final int RESET_REPS = 10;

    private static final int HOLD_STEP_SECONDS = 5;
    private static final int LONGEST_HOLD_SECONDS = 45;
    private static final int LONGEST_PLANK_SECONDS = 60;

    private BandAndBodyweight() {}

    /** Whether the next band, or the next rung of the ladder, has been earned. */
    public static boolean advances(int sets, int fewestReps, double rpe) {
        return sets >= SETS && fewestReps >= REPS && rpe <= EASY_RPE;
    }

    /** Repetitions with a new band. */
    public static int repsWithNextBand() {
        return RESET_REPS;
    }

    /** The next length of a hold, seconds; the same when it was too hard or is the longest, and then a harder lever comes. */
    public static int nextHold(int seconds, double rpe, boolean plank) {
        int longest = plank ? LONGEST_PLANK_SECONDS : LONGEST_HOLD_SECONDS;
        return rpe <= EASY_RPE ? Math.max(seconds, Math.min(longest, seconds + HOLD_STEP_SECONDS)) : seconds;
    }
}

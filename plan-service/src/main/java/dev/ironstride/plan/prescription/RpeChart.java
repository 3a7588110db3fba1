package dev.ironstride.plan.prescription;

import java.util.OptionalDouble;

/** Percent of one-repetition maximum by repetitions and RPE (domain.md 5.1, RTS chart, S41). */
public final class RpeChart {

    /** Which of the published charts this is; stored with what is prescribed from it. */
    public static final String VERSION = "rts-1";

    /** Tenths of a percent at n = 1 … 16, where n = repetitions + repetitions in reserve. */
    private static final int[] CURVE = {1000, 955, 922, 892, 863, 837, 811, 786, 762, 739, 707, 680, 653, 626, 599, 572
    };

    private static final int MOST_REPS = 12;
    private static final double LEAST_RPE = 6;
    private static final double MOST_RPE = 10;

    private RpeChart() {}

    /**
     * Percent of one-repetition maximum, to a tenth.
     *
     * @param reps 1-12
     * @param rpe 6-10 in halves
     * @return empty outside the chart: below RPE 6 the load of the week before is used instead
     */
    public static OptionalDouble percent(int reps, double rpe) {
        if (reps < 1 || reps > MOST_REPS || rpe < LEAST_RPE || rpe > MOST_RPE) {
            return OptionalDouble.empty();
        }
        int halves = (int) Math.round((reps + MOST_RPE - rpe) * 2);
        int below = CURVE[halves / 2 - 1];
        int tenths = halves % 2 == 0 ? below : (below + CURVE[halves / 2] + 1) / 2;
        return OptionalDouble.of(tenths / 10.0);
    }
}

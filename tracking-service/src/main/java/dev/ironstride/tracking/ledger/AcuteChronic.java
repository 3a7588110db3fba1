package dev.ironstride.tracking.ledger;

import java.util.Arrays;

/**
 * The acute to chronic workload ratio in three forms, for display only: coupling makes correlations of its own [S64], it
 * predicts nothing that random load does not [S65], and in runners it went the other way [S21]. NaN where the days are not
 * known or the chronic side is 0.
 */
final class AcuteChronic {

    /** Days of the acute side. [6.5] */
    static final int ACUTE_DAYS = 7;
    /** Days of the chronic side. [6.5] */
    static final int CHRONIC_DAYS = 28;
    /** Weight of a new day, 2 / (N + 1). [K: Williams 2017, S63] */
    static final double ACUTE_WEIGHT = 2.0 / (ACUTE_DAYS + 1);

    static final double CHRONIC_WEIGHT = 2.0 / (CHRONIC_DAYS + 1);

    private final double[] coupled;
    private final double[] uncoupled;
    private final double[] weighted;

    private AcuteChronic(int days) {
        coupled = new double[days];
        uncoupled = new double[days];
        weighted = new double[days];
    }

    /** The 7 days that end with a day against a quarter of the 28. */
    double coupled(int day) {
        return coupled[day];
    }

    /** The 7 days that end with a day against a third of the 21 before. */
    double uncoupled(int day) {
        return uncoupled[day];
    }

    /** Exponentially weighted, acute over chronic. */
    double weighted(int day) {
        return weighted[day];
    }

    /**
     * Of days without a gap, rest days being 0.
     *
     * @param seed both weighted means on the evening before the first day, AU a day
     */
    static AcuteChronic of(double[] loads, double seed) {
        AcuteChronic course = new AcuteChronic(loads.length);
        double[] sums = sums(loads);
        double acute = seed;
        double chronic = seed;
        for (int day = 0; day < loads.length; day++) {
            acute += (loads[day] - acute) * ACUTE_WEIGHT;
            chronic += (loads[day] - chronic) * CHRONIC_WEIGHT;
            course.weighted[day] = ratio(acute, chronic);
            if (day < CHRONIC_DAYS - 1) {
                course.coupled[day] = Double.NaN;
                course.uncoupled[day] = Double.NaN;
                continue;
            }
            double week = sums[day + 1] - sums[day + 1 - ACUTE_DAYS];
            double month = sums[day + 1] - sums[day + 1 - CHRONIC_DAYS];
            course.coupled[day] = ratio(week * CHRONIC_DAYS / ACUTE_DAYS, month);
            course.uncoupled[day] = ratio(week * (CHRONIC_DAYS - ACUTE_DAYS) / ACUTE_DAYS, month - week);
        }
        return course;
    }

    private static double[] sums(double[] loads) {
        double[] sums = new double[loads.length + 1];
        System.arraycopy(loads, 0, sums, 1, loads.length);
        Arrays.parallelPrefix(sums, Double::sum);
        return sums;
    }

    private static double ratio(double acute, double chronic) {
        return chronic > 0 ? acute / chronic : Double.NaN;
    }
}

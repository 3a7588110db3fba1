package dev.ironstride.tracking.ledger;

import java.util.Arrays;

/**
 * Monotony and strain of the seven days that end with each day (domain.md 6.5, S66); NaN where seven are not known.
 */
final class Strain {

    /** Days of a week. */
    static final int DAYS = 7;
    /** Monotony is cut here: days that are all alike have no deviation. [6.5] */
    static final double MOST_MONOTONY = 10;
    /** Deviation, AU, below which monotony is the most. [6.5] */
    static final double LEAST_DEVIATION = 1;
    /** Monotony above which a week is flagged. [K: Foster 1998 convention] */
    static final double MONOTONOUS = 2.0;
    /** Weeks that say what is usual. [E] */
    static final int OWN_WEEKS = 12;
    /** Deviations above their mean from which strain is flagged. [E] */
    static final double DEVIATIONS = 2;
    /** Differences smaller than this share are rounding. */
    private static final double ROUNDING = 1e-9;

    private final double[] monotony;
    private final double[] strain;
    private final double[] usual;

    private Strain(int days) {
        monotony = unknown(days);
        strain = unknown(days);
        usual = unknown(days);
    }

    /** Monotony of the seven days that end with a day, 0 to 10. */
    double monotony(int day) {
        return monotony[day];
    }

    /** Strain of the seven days that end with a day, AU. */
    double strain(int day) {
        return strain[day];
    }

    /**
     * The most that is usual for this runner: mean of the twelve weeks before and two sample deviations, AU; NaN where twelve
     * weeks are not known.
     */
    double usual(int day) {
        return usual[day];
    }

    /** Of days without a gap, rest days being 0. */
    static Strain of(double[] loads) {
        Strain course = new Strain(loads.length);
        for (int day = DAYS - 1; day < loads.length; day++) {
            double sum = 0;
            for (int i = day - DAYS + 1; i <= day; i++) {
                sum += loads[i];
            }
            double squares = 0;
            for (int i = day - DAYS + 1; i <= day; i++) {
                squares += (loads[i] - sum / DAYS) * (loads[i] - sum / DAYS);
            }
            course.monotony[day] = monotony(sum / DAYS, Math.sqrt(squares / DAYS));
            course.strain[day] = sum * course.monotony[day];
            course.usual[day] = usual(course.strain, day);
        }
        return course;
    }

    /**
     * Mean over deviation.
     *
     * @param deviation population standard deviation of the seven days, AU
     */
    static double monotony(double mean, double deviation) {
        if (mean == 0) {
            return 0;
        }
        return deviation < LEAST_DEVIATION ? MOST_MONOTONY : Math.min(MOST_MONOTONY, mean / deviation);
    }

    boolean monotonous(int day) {
        return monotony[day] > MONOTONOUS;
    }

    boolean unusual(int day) {
        return strain[day] > usual[day] * (1 + ROUNDING);
    }

    private static double usual(double[] strain, int day) {
        int first = day - OWN_WEEKS * DAYS;
        if (first < DAYS - 1) {
            return Double.NaN;
        }
        double sum = 0;
        for (int week = first; week < day; week += DAYS) {
            sum += strain[week];
        }
        double mean = sum / OWN_WEEKS;
        double squares = 0;
        for (int week = first; week < day; week += DAYS) {
            squares += (strain[week] - mean) * (strain[week] - mean);
        }
        return mean + DEVIATIONS * Math.sqrt(squares / (OWN_WEEKS - 1));
    }

    private static double[] unknown(int days) {
        double[] unknown = new double[days];
        Arrays.fill(unknown, Double.NaN);
        return unknown;
    }
}

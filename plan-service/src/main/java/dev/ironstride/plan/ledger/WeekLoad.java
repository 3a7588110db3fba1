package dev.ironstride.plan.ledger;

import java.time.LocalDate;
import java.util.Arrays;

/**
 * Seven days of load (domain.md 6.5, S66).
 *
 * @param sum AU
 * @param mean AU a day
 * @param deviation population standard deviation of the seven days, AU
 * @param monotony mean over deviation, 0 to 10
 * @param strain sum times monotony, AU
 */
public record WeekLoad(double sum, double mean, double deviation, double monotony, double strain) {

    /** Days of a week. */
    public static final int DAYS = 7;
    /** Monotony of a week without rest is cut here: days that are all alike have no deviation. [6.5] */
    public static final double MOST_MONOTONY = 10;
    /** Deviation, AU, below which monotony is the most. [6.5] */
    private static final double LEAST_DEVIATION = 1;
    /** Monotony above which a week is flagged. [K: Foster 1998 convention] */
    public static final double MONOTONOUS = 2.0;

    /** The seven days that end with a day. */
    public static WeekLoad ending(LocalDate day, DailyLoads loads) {
        return of(loads.last(DAYS, day));
    }

    /** Of seven daily loads, AU, rest days included. */
    static WeekLoad of(double[] days) {
        double sum = Arrays.stream(days).sum();
        double mean = sum / DAYS;
        double squares =
                Arrays.stream(days).map(day -> (day - mean) * (day - mean)).sum();
        double deviation = Math.sqrt(squares / DAYS);
        double monotony = monotony(sum, mean, deviation);
        return new WeekLoad(sum, mean, deviation, monotony, sum * monotony);
    }

    private static double monotony(double sum, double mean, double deviation) {
        if (sum == 0) {
            return 0;
        }
        return deviation < LEAST_DEVIATION ? MOST_MONOTONY : Math.min(MOST_MONOTONY, mean / deviation);
    }

    /** Whether the days are too much alike. */
    public boolean monotonous() {
        return monotony > MONOTONOUS;
    }
}

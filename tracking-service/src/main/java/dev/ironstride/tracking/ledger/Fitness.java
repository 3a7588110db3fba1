package dev.ironstride.tracking.ledger;

import java.util.Arrays;

/**
 * Fitness and fatigue of a row of days (domain.md 6.4), each by the index of its day.
 */
final class Fitness {

    /** Time constant of fitness, days. [S62] */
    static final int CHRONIC_DAYS = 42;
    /** Time constant of fatigue, days. [S62] */
    static final int ACUTE_DAYS = 7;
    /** Days whose mean seeds both. [6.4] */
    static final int SEED_DAYS = 28;
    /** Days until the seed shows no more. [6.4] */
    static final int SETTLING_DAYS = 42;
    /** Share of fitness below which the balance is worth a word; bands of AU are not published. [E] */
    static final double LOW_BALANCE = -0.30;

    private final double[] chronic;
    private final double[] acute;
    private final double[] balance;

    private Fitness(int days) {
        chronic = new double[days];
        acute = new double[days];
        balance = new double[days];
    }

    /** CTL at the end of a day, AU a day. */
    double chronic(int day) {
        return chronic[day];
    }

    /** ATL at the end of a day, AU a day. */
    double acute(int day) {
        return acute[day];
    }

    /** TSB of a day: CTL less ATL of the evening before. */
    double balance(int day) {
        return balance[day];
    }

    /** The course of days without a gap, rest days being 0. */
    static Fitness of(double[] loads, double seed, Averaging averaging) {
        double keptChronic = averaging.kept(CHRONIC_DAYS);
        double keptAcute = averaging.kept(ACUTE_DAYS);
        Fitness course = new Fitness(loads.length);
        double ctl = seed;
        double atl = seed;
        for (int day = 0; day < loads.length; day++) {
            course.balance[day] = ctl - atl;
            ctl = ctl * keptChronic + loads[day] * (1 - keptChronic);
            atl = atl * keptAcute + loads[day] * (1 - keptAcute);
            course.chronic[day] = ctl;
            course.acute[day] = atl;
        }
        return course;
    }

    /** Where both begin: the mean of the first 28 days, or of as many as there are. */
    static double seed(double[] loads) {
        return Arrays.stream(loads).limit(SEED_DAYS).average().orElse(0);
    }

    /** Whether the balance of a day is low for the fitness it is the balance of. */
    boolean low(int day, double seed) {
        double before = day == 0 ? seed : chronic[day - 1];
        return before > 0 && balance[day] / before < LOW_BALANCE;
    }
}

package dev.ironstride.plan.ledger;

import java.time.LocalDate;
import java.util.OptionalDouble;

/**
 * The acute to chronic workload ratio in its three forms. For display only: it never changes a plan (domain.md 6.5, T16),
 * because its couplings make correlations of their own (S64, S65).
 *
 * @param coupled last 7 days against a quarter of the last 28; empty without any load in them
 * @param uncoupled last 7 days against a third of the 21 before; empty without any load in those
 * @param weighted exponentially weighted, acute over chronic; empty while the chronic side is 0
 */
public record AcuteChronic(OptionalDouble coupled, OptionalDouble uncoupled, OptionalDouble weighted) {

    /** Days of the acute and the chronic side. [6.5] */
    private static final int ACUTE_DAYS = 7;

    private static final int CHRONIC_DAYS = 28;
    private static final int BEFORE_DAYS = CHRONIC_DAYS - ACUTE_DAYS;
    /** Weight of a new day, 2 / (N + 1): 1/4 and 2/29. [K: Williams 2017, S63] */
    public static final double ACUTE_WEIGHT = 2.0 / (ACUTE_DAYS + 1);

    public static final double CHRONIC_WEIGHT = 2.0 / (CHRONIC_DAYS + 1);

    /**
     * The ratios at the end of a day.
     *
     * @param seed both weighted means on the evening before the first day, AU a day
     * @param first day from which the weighted means run
     */
    public static AcuteChronic at(LocalDate day, DailyLoads loads, double seed, LocalDate first) {
        double acute = seed;
        double chronic = seed;
        for (LocalDate one = first; !one.isAfter(day); one = one.plusDays(1)) {
            acute += (loads.on(one) - acute) * ACUTE_WEIGHT;
            chronic += (loads.on(one) - chronic) * CHRONIC_WEIGHT;
        }
        double week = loads.sum(ACUTE_DAYS, day);
        double month = loads.sum(CHRONIC_DAYS, day);
        double before = loads.sum(BEFORE_DAYS, day.minusDays(ACUTE_DAYS));
        return new AcuteChronic(
                ratio(week, month / (CHRONIC_DAYS / ACUTE_DAYS)),
                ratio(week, before / (BEFORE_DAYS / ACUTE_DAYS)),
                ratio(acute, chronic));
    }

    private static OptionalDouble ratio(double acute, double chronic) {
        return chronic > 0 ? OptionalDouble.of(acute / chronic) : OptionalDouble.empty();
    }
}

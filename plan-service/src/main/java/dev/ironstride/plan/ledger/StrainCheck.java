package dev.ironstride.plan.ledger;

import java.time.LocalDate;
import java.util.Optional;

/**
 * The last seven days' strain held against the runner's own (domain.md 6.5): Foster's thresholds are individual.
 *
 * @param strain of the seven days, AU
 * @param limit mean of the twelve weeks before plus two sample standard deviations, AU
 */
public record StrainCheck(double strain, double limit) {

    /** Weeks that say what is usual. [E] */
    public static final int OWN_WEEKS = 12;
    /** Deviations above the mean from which strain is flagged. [E] */
    private static final double DEVIATIONS = 2;
    /** Differences smaller than this are rounding. */
    private static final double ROUNDING = 1e-9;

    /** Whether the strain is out of the ordinary for this runner. */
    public boolean flagged() {
        return strain > limit * (1 + ROUNDING);
    }

    /**
     * Checks the seven days that end with a day; empty until the ledger reaches back over the twelve weeks before them, for
     * then nothing is known of what is usual.
     */
    public static Optional<StrainCheck> ending(LocalDate day, DailyLoads loads) {
        LocalDate from = day.minusDays((OWN_WEEKS + 1L) * WeekLoad.DAYS - 1);
        if (loads.firstDay(day).isAfter(from)) {
            return Optional.empty();
        }
        double[] weeks = new double[OWN_WEEKS];
        double sum = 0;
        for (int week = 0; week < OWN_WEEKS; week++) {
            weeks[week] = WeekLoad.ending(day.minusDays((week + 1L) * WeekLoad.DAYS), loads)
                    .strain();
            sum += weeks[week];
        }
        double mean = sum / OWN_WEEKS;
        double squares = 0;
        for (double strain : weeks) {
            squares += (strain - mean) * (strain - mean);
        }
        double deviation = Math.sqrt(squares / (OWN_WEEKS - 1));
        return Optional.of(new StrainCheck(WeekLoad.ending(day, loads).strain(), mean + DEVIATIONS * deviation));
    }
}

package dev.ironstride.tracking.ledger;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Load and what follows from it, day by day. Loads are AU (CR10 times minutes); numbers are rounded to four decimals.
 *
 * @param firstDay the first day of which anything is known; null for an athlete without activities
 * @param averaging how fitness and fatigue follow the load
 */
public record LoadView(
        LocalDate from, LocalDate to, @Nullable LocalDate firstDay, Averaging averaging, List<Day> days) {

    /**
     * One local day. Everything is null on a day of which nothing is known: before the first activity, and after today. A
     * rest day is 0.
     *
     * @param load what it cost
     * @param legs what the legs carried of it
     * @param imputed whether an RPE was missing and taken from a class
     */
    public record Day(
            LocalDate date,
            @Nullable Split load,
            @Nullable Split legs,
            @Nullable Boolean imputed,
            @Nullable Balance fitness,
            @Nullable Week week,
            @Nullable Ratio ratio) {}

    /** Runs and strength work apart and together, AU. */
    public record Split(double run, double strength, double all) {}

    /**
     * Fitness and fatigue, of runs alone, of strength work alone, and of both.
     *
     * @param settling whether the guess that the course begins with may still show
     * @param low whether the balance of both is below -0.30 of the fitness it is measured against
     */
    public record Balance(boolean settling, Trend run, Trend strength, Trend all, boolean low) {}

    /**
     * One course.
     *
     * @param ctl fitness at the end of the day, AU a day (42 days)
     * @param atl fatigue at the end of the day, AU a day (7 days)
     * @param tsb fitness less fatigue, of the evening before
     */
    public record Trend(double ctl, double atl, double tsb) {}

    /**
     * The seven days that end with the day; null until there are seven.
     *
     * @param monotony mean over population standard deviation, 0 to 10
     * @param strain weekly load times monotony
     * @param usualStrain mean of the twelve weeks before and two deviations; null until there are twelve
     * @param monotonous whether monotony is above 2
     * @param unusual whether strain is above the usual; null until that is known
     * @param flag either of them
     */
    public record Week(
            double load,
            double monotony,
            double strain,
            @Nullable Double usualStrain,
            boolean monotonous,
            @Nullable Boolean unusual,
            boolean flag) {}

    /**
     * The acute to chronic workload ratio. It is shown and changes nothing: it has not been found to predict anything.
     *
     * @param displayOnly always true
     * @param coupled last 7 days against a quarter of the last 28; null until there are 28
     * @param uncoupled last 7 days against a third of the 21 before; null until there are 28
     * @param weighted exponentially weighted
     */
    public record Ratio(
            boolean displayOnly,
            @Nullable Double coupled,
            @Nullable Double uncoupled,
            @Nullable Double weighted) {}
}

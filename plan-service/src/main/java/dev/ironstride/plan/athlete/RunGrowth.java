package dev.ironstride.plan.athlete;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;

/**
 * How a suggested run week grows into its template.
 *
 * @param monday first day of the first week
 * @param percent share of each run's minutes, week by week; never empty, each 1 to 100
 */
public record RunGrowth(LocalDate monday, List<Integer> percent) {
    private static final int ALL = 100;
    /** Minutes are told in steps of five (our own constant). */
    private static final int STEP = 5;

    public RunGrowth {
        percent = List.copyOf(percent);
    }

    /**
     * Length of a run in a week, minutes: as in the first week before it, as in the last one after it.
     *
     * @param minutes length in the template
     */
    public int minutes(int minutes, LocalDate week) {
        long index = ChronoUnit.WEEKS.between(monday, week);
        int share = percent.get(Math.clamp(index, 0, percent.size() - 1));
        return share == ALL ? minutes : Math.max(STEP, minutes * share / ALL / STEP * STEP);
    }
}

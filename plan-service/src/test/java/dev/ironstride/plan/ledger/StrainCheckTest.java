package dev.ironstride.plan.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Strain against the runner's own twelve weeks (domain.md 6.5). */
class StrainCheckTest {

    private static final LocalDate SUNDAY = LocalDate.of(2027, 3, 28);
    /** Strain of the week below for one AU on each training day; strain is linear in the load. */
    private static final double STRAIN_OF_ONE =
            WeekLoad.of(new double[] {0, 100, 0, 100, 0, 100, 100}).strain() / 100;

    /** Weeks of four equal days of training, the last one first, each with its own load a day. */
    private static DailyLoads weeks(double... loads) {
        var entries = new ArrayList<LoadEntry>();
        for (int week = 0; week < loads.length; week++) {
            LocalDate monday = SUNDAY.minusDays(7L * week + 6);
            for (int day : new int[] {0, 1, 3, 5, 6}) {
                entries.add(new LoadEntry(monday.plusDays(day), day == 0 ? 0 : loads[week], true));
            }
        }
        return DailyLoads.ofAll(entries);
    }

    private static double[] after(double last, double... others) {
        double[] all = new double[13];
        all[0] = last;
        for (int week = 0; week < 12; week++) {
            all[week + 1] = others[week % others.length];
        }
        return all;
    }

    /** Twelve weeks of 90 and 110 by turns: mean 100, sample deviation 10.445, so 120.89 is the limit. */
    @Test
    void strain_is_flagged_above_the_mean_and_two_deviations_of_twelve_weeks() {
        var below = StrainCheck.ending(SUNDAY, weeks(after(120, 90, 110))).orElseThrow();
        var above = StrainCheck.ending(SUNDAY, weeks(after(122, 90, 110))).orElseThrow();

        assertThat(below.limit()).isCloseTo(120.889 * STRAIN_OF_ONE, within(0.1));
        assertThat(below.flagged()).isFalse();
        assertThat(above.flagged()).isTrue();
    }

    @Test
    void weeks_that_are_all_the_same_are_not_flagged() {
        assertThat(StrainCheck.ending(SUNDAY, weeks(after(100, 100))))
                .hasValueSatisfying(check -> assertThat(check.flagged()).isFalse());
    }

    @Test
    void before_twelve_weeks_there_is_nothing_to_hold_it_against() {
        double[] loads = after(500, 100);

        assertThat(StrainCheck.ending(SUNDAY, weeks(loads))).isPresent();
        assertThat(StrainCheck.ending(SUNDAY, weeks(Arrays.copyOf(loads, 12)))).isEmpty();
        assertThat(StrainCheck.ending(SUNDAY, DailyLoads.ofAll(List.of()))).isEmpty();
    }
}

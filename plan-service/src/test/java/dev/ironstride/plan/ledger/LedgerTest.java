package dev.ironstride.plan.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** W12 of domain.md to the digit, and the rows of its section 9 about load. */
class LedgerTest {

    private static final LocalDate MONDAY = LocalDate.of(2027, 1, 4);
    private static final LocalDate SUNDAY = MONDAY.plusDays(6);
    private static final double[] W12 = {0, 420, 180, 240, 0, 150, 480};

    private static List<LoadEntry> days(LocalDate first, double... loads) {
        var entries = new ArrayList<LoadEntry>();
        for (int day = 0; day < loads.length; day++) {
            entries.add(new LoadEntry(first.plusDays(day), loads[day], true));
        }
        return entries;
    }

    private static DailyLoads w12() {
        return DailyLoads.ofAll(days(MONDAY, W12));
    }

    @Test
    void w12_chronic_and_acute_load_day_by_day() {
        List<Fitness> week = Fitness.course(w12(), 200, MONDAY, SUNDAY);

        assertThat(week.stream().map(day -> round(day.ctl())))
                .containsExactly(195.294, 200.581, 200.097, 201.036, 196.306, 195.216, 201.917);
        assertThat(week.stream().map(day -> round(day.atl())))
                .containsExactly(173.376, 206.207, 202.718, 207.681, 180.034, 176.036, 216.500);
    }

    @Test
    void w12_balance_is_yesterdays() {
        List<Fitness> days = Fitness.course(w12(), 200, MONDAY, SUNDAY.plusDays(1));

        assertThat(days.getFirst().tsb()).isZero();
        assertThat(round(days.getLast().tsb())).isEqualTo(-14.583);
    }

    @Test
    void w12_monotony_and_strain() {
        var week = WeekLoad.ending(SUNDAY, w12());

        assertThat(week.sum()).isEqualTo(1470);
        assertThat(week.mean()).isEqualTo(210);
        assertThat(week.deviation()).isCloseTo(173.4523, within(0.00005));
        assertThat(week.monotony()).isCloseTo(1.2107, within(0.00005));
        assertThat(week.strain()).isCloseTo(1779.74, within(0.005));
        assertThat(week.monotonous()).isFalse();
    }

    @Test
    void w12_acute_to_chronic_in_its_three_forms() {
        var entries = days(MONDAY, W12);
        entries.addAll(days(MONDAY.minusDays(7), 1500));
        entries.addAll(days(MONDAY.minusDays(14), 1300));
        entries.addAll(days(MONDAY.minusDays(21), 1400));

        var ratio = AcuteChronic.at(SUNDAY, DailyLoads.ofAll(entries), 200, MONDAY);

        assertThat(ratio.coupled().orElseThrow()).isCloseTo(1.0370, within(0.00005));
        assertThat(ratio.uncoupled().orElseThrow()).isEqualTo(1.05);
        assertThat(ratio.weighted().orElseThrow()).isCloseTo(1.1562, within(0.00005));
    }

    @Test
    void constants_are_the_published_ones() {
        assertThat(Fitness.CHRONIC_DECAY).isCloseTo(0.9764716866522433, within(1e-16));
        assertThat(Fitness.ACUTE_DECAY).isCloseTo(0.8668778997501816, within(1e-16));
        assertThat(1 - Fitness.CHRONIC_DECAY).isCloseTo(0.0235, within(0.00005));
        assertThat(1 - Fitness.ACUTE_DECAY).isCloseTo(0.1331, within(0.00005));
        assertThat(AcuteChronic.ACUTE_WEIGHT).isEqualTo(0.25);
        assertThat(AcuteChronic.CHRONIC_WEIGHT).isCloseTo(0.0690, within(0.00005));
    }

    @Test
    void the_published_diary_has_its_population_monotony_and_not_the_one_printed_with_it() {
        var week = WeekLoad.of(new double[] {600, 200, 400, 500, 100, 650, 0});

        assertThat(week.mean()).isEqualTo(350);
        assertThat(week.deviation()).isCloseTo(234.52, within(0.005));
        assertThat(week.monotony()).isCloseTo(1.492, within(0.0005)).isNotCloseTo(1.43, within(0.01));
    }

    @Test
    void an_empty_week_has_no_monotony_and_one_of_equal_days_the_most() {
        assertThat(WeekLoad.of(new double[7]).monotony()).isZero();
        assertThat(WeekLoad.of(new double[] {100, 100, 100, 100, 100, 100, 100}).monotony())
                .isEqualTo(10);
        // Deviation 1.05 with a mean of 301: far above 10 by the formula.
        assertThat(WeekLoad.of(new double[] {300, 302, 300, 302, 300, 302, 301}).monotony())
                .isEqualTo(10);
    }

    /** Six equal days and one of rest have a monotony of the square root of 6; two days of rest, of 5/2. */
    @Test
    void monotony_is_flagged_above_two() {
        assertThat(WeekLoad.of(new double[] {1, 1, 1, 1, 1, 1, 0}).sum()).isEqualTo(6);
        assertThat(WeekLoad.of(new double[] {100, 100, 100, 100, 100, 100, 0}).monotonous())
                .isTrue();
        assertThat(new WeekLoad(0, 0, 0, 2.0, 0).monotonous()).isFalse();
        assertThat(new WeekLoad(0, 0, 0, 2.0001, 0).monotonous()).isTrue();
    }

    @Test
    void seeds_are_the_mean_of_the_first_28_days_or_a_seventh_of_the_weekly_answer() {
        var loads = DailyLoads.ofAll(days(MONDAY, 280, 0, 0, 280));

        assertThat(Fitness.seed(loads, MONDAY, MONDAY.plusDays(3))).isEqualTo(140);
        assertThat(Fitness.seed(loads, MONDAY, MONDAY.plusDays(27))).isEqualTo(20);
        assertThat(Fitness.seed(loads, MONDAY, MONDAY.plusDays(90))).isEqualTo(20);
        assertThat(Fitness.seedOfWeekly(1400)).isEqualTo(200);
    }

    @Test
    void the_course_settles_for_42_days() {
        List<Fitness> days = Fitness.course(w12(), 200, MONDAY, MONDAY.plusDays(42));

        assertThat(days.get(41).settling()).isTrue();
        assertThat(days.get(42).settling()).isFalse();
    }

    @Test
    void a_low_balance_is_one_below_minus_thirty_per_cent_of_the_chronic_load() {
        assertThat(new Fitness(MONDAY, 100, 0, -30, false).low()).isFalse();
        assertThat(new Fitness(MONDAY, 100, 0, -30.1, false).low()).isTrue();
        assertThat(new Fitness(MONDAY, 0, 0, -30, false).low()).isFalse();
    }

    @Test
    void runs_are_kept_apart_from_everything() {
        var entries = List.of(new LoadEntry(MONDAY, 300, true), new LoadEntry(MONDAY, 200, false));

        assertThat(DailyLoads.ofRuns(entries).on(MONDAY)).isEqualTo(300);
        assertThat(DailyLoads.ofAll(entries).on(MONDAY)).isEqualTo(500);
    }

    @Test
    void loads_below_zero_and_beyond_numbers_are_refused() {
        assertThatThrownBy(() -> new LoadEntry(MONDAY, -1, true)).hasMessageContaining("0 or more");
        assertThatThrownBy(() -> new LoadEntry(MONDAY, Double.NaN, true)).hasMessageContaining("0 or more");
        assertThatThrownBy(() -> new LoadEntry(MONDAY, Double.POSITIVE_INFINITY, true))
                .hasMessageContaining("0 or more");
    }

    private static double round(double value) {
        return Math.round(value * 1000) / 1000.0;
    }
}

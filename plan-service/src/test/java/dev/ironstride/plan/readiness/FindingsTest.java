package dev.ironstride.plan.readiness;

import static dev.ironstride.plan.readiness.Told.DAY;
import static dev.ironstride.plan.readiness.Told.daily;
import static dev.ironstride.plan.readiness.Told.today;
import static dev.ironstride.plan.readiness.Told.with;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Each input of domain.md 6.7 below, at and above its limit. */
class FindingsTest {

    /** The day before the seven recent ones. */
    private static final LocalDate BASELINE_END = DAY.minusDays(7);

    private static Optional<Finding> finding(Input input, Collection<Report> reports) {
        return ReadinessCourse.until(DAY, reports).on(DAY).findings().stream()
                .filter(one -> one.input() == input)
                .findFirst();
    }

    private static int points(Input input, Collection<Report> reports) {
        return finding(input, reports).map(Finding::points).orElse(-1);
    }

    @ParameterizedTest
    @CsvSource({"299, 2", "300, 1", "301, 1", "359, 1", "360, 0", "361, 0"})
    void sleep_counts_below_six_hours_and_twice_below_five(int minutes, int points) {
        assertThat(points(Input.SLEEP, List.of(today().sleep(minutes).report())))
                .isEqualTo(points);
    }

    @ParameterizedTest
    @CsvSource({"4, 0", "5, 2", "6, 2"})
    void soreness_counts_from_five_of_seven(int soreness, int points) {
        assertThat(points(Input.SORENESS, List.of(today().sore(soreness).report())))
                .isEqualTo(points);
    }

    @ParameterizedTest
    @CsvSource({"true, 2", "false, 0"})
    void feeling_ill_counts_twice(boolean ill, int points) {
        assertThat(points(Input.ILLNESS, List.of(today().ill(ill).report()))).isEqualTo(points);
    }

    @ParameterizedTest
    @CsvSource({"4, 4, 4, 4, 0", "5, 4, 4, 4, 1", "5, 5, 5, 5, 1", "6, 5, 5, 5, 2", "7, 5, 5, 5, 2"})
    void before_fourteen_entries_the_hooper_sum_counts_from_17_and_from_21(
            int sleep, int stress, int fatigue, int soreness, int points) {
        var thirteen = daily(13, DAY.minusDays(1), back -> today().hooper(1, 1, 1, 1));

        assertThat(points(Input.HOOPER, with(thirteen, today().hooper(sleep, stress, fatigue, soreness))))
                .isEqualTo(points);
    }

    /** 28 sums of 8 and 12 by turns: mean 10, sample deviation 2.0367, so 12.04 and 14.07 are the limits. */
    @ParameterizedTest
    @CsvSource({"12, 0", "13, 1", "14, 1", "15, 2"})
    void with_fourteen_entries_the_hooper_sum_is_held_against_ones_own(int sum, int points) {
        var own = daily(28, DAY.minusDays(1), back -> today().hooper(2, 2, 2, back % 2 == 0 ? 2 : 6));

        var finding = finding(Input.HOOPER, with(own, today().hooper(3, 3, 3, sum - 9)));

        assertThat(finding.map(Finding::points)).contains(points);
        assertThat(finding.map(Finding::limit).orElseThrow()).isBetween(12.0, 14.1);
    }

    @Test
    void the_fourteenth_entry_and_not_the_thirteenth_makes_the_mean_ones_own() {
        Told high = today().hooper(4, 4, 4, 4);
        var thirteen = daily(13, DAY.minusDays(1), back -> today().hooper(1, 1, 1, 1));
        var fourteen = daily(14, DAY.minusDays(1), back -> today().hooper(1, 1, 1, 1));

        assertThat(points(Input.HOOPER, with(thirteen, high))).isZero();
        assertThat(points(Input.HOOPER, with(fourteen, high))).isEqualTo(2);
    }

    @Test
    void a_hooper_entry_of_29_days_ago_no_longer_counts() {
        var fourteen = daily(14, DAY.minusDays(16), back -> today().hooper(1, 1, 1, 1));

        assertThat(points(Input.HOOPER, with(fourteen, today().hooper(4, 4, 4, 4))))
                .isZero();
    }

    @Test
    void a_hooper_sum_needs_all_four() {
        assertThat(finding(Input.HOOPER, List.of(today().sore(3).report()))).isEmpty();
    }

    /** A baseline of 50 and 72 ms by turns: lnRMSSD mean 4.0943, sample deviation 0.1857, so the limit is 54.68 ms. */
    @ParameterizedTest
    @CsvSource({"54.6, 2", "54.8, 0", "60, 0"})
    void hrv_counts_below_half_a_deviation_under_the_baseline(double millis, int points) {
        var reports = daily(28, BASELINE_END, back -> today().hrv(back % 2 == 0 ? 50 : 72));
        reports.addAll(daily(7, DAY, back -> today().hrv(millis)));

        assertThat(points(Input.HRV, reports)).isEqualTo(points);
    }

    @ParameterizedTest
    @CsvSource({"2, -1", "3, 2", "7, 2"})
    void hrv_needs_three_valid_days_of_the_week(int days, int points) {
        var reports = daily(28, BASELINE_END, back -> today().hrv(60 + back % 3));
        reports.addAll(daily(days, DAY, back -> today().hrv(30)));

        assertThat(points(Input.HRV, reports)).isEqualTo(points);
    }

    @ParameterizedTest
    @CsvSource({"27, 2", "24, 2", "23, -1"})
    void a_baseline_needs_four_weeks_of_three_valid_days(int days, int points) {
        var reports = daily(days, BASELINE_END, back -> today().hrv(60 + back % 3));
        reports.addAll(daily(7, DAY, back -> today().hrv(30)));

        assertThat(points(Input.HRV, reports)).isEqualTo(points);
    }

    @Test
    void a_baseline_reaches_back_sixty_days_and_no_further() {
        var reports = daily(28, BASELINE_END, back -> today().hrv(60));
        reports.addAll(daily(7, DAY, back -> today().hrv(60)));
        // Of the sixty days before the recent seven, these are the last four; the low ones lie just behind them.
        reports.addAll(daily(4, BASELINE_END.minusDays(56), back -> today().hrv(60)));
        reports.addAll(daily(7, BASELINE_END.minusDays(60), back -> today().hrv(1)));

        assertThat(finding(Input.HRV, reports).orElseThrow().limit()).isCloseTo(Math.log(60), within(1e-9));
    }

    @Test
    void readings_that_never_change_are_no_change() {
        var steady = daily(90, DAY, back -> today().hrv(61.3).heartRate(49));

        assertThat(points(Input.HRV, steady)).isZero();
        assertThat(points(Input.RESTING_HEART_RATE, steady)).isZero();
    }

    /** A baseline of 49 and 51 by turns: mean 50, sample deviation 1.0184. */
    @ParameterizedTest
    @CsvSource({"50, 0", "51, 0", "52, 1"})
    void resting_heart_rate_counts_above_one_deviation_over_the_week(int bpm, int points) {
        var reports = daily(28, BASELINE_END, back -> today().heartRate(back % 2 == 0 ? 49 : 51));
        reports.addAll(daily(7, DAY, back -> today().heartRate(bpm)));

        assertThat(points(Input.RESTING_HEART_RATE, reports)).isEqualTo(points);
    }

    @ParameterizedTest
    @CsvSource({"56, 0", "57, 0", "58, 1"})
    void resting_heart_rate_counts_more_than_seven_beats_above_the_baseline_today(int bpm, int points) {
        var reports = daily(28, BASELINE_END, back -> today().heartRate(back % 2 == 0 ? 45 : 55));

        assertThat(points(Input.RESTING_HEART_RATE, with(reports, today().heartRate(bpm))))
                .isEqualTo(points);
    }

    @Test
    void of_each_datum_the_report_told_last_counts() {
        var morning = today().later(300, "a").sleep(240).sore(6).report();
        var corrected = today().later(400, "b").sleep(420).report();

        assertThat(points(Input.SLEEP, List.of(corrected, morning))).isZero();
        assertThat(points(Input.SORENESS, List.of(corrected, morning))).isEqualTo(2);
    }
}

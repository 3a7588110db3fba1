package dev.ironstride.plan.readiness;

import static dev.ironstride.plan.readiness.Band.AMBER;
import static dev.ironstride.plan.readiness.Band.GREEN;
import static dev.ironstride.plan.readiness.Band.RED;
import static dev.ironstride.plan.readiness.Band.UNKNOWN;
import static dev.ironstride.plan.readiness.Told.DAY;
import static dev.ironstride.plan.readiness.Told.daily;
import static dev.ironstride.plan.readiness.Told.on;
import static dev.ironstride.plan.readiness.Told.today;
import static dev.ironstride.plan.readiness.Told.with;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The bands of domain.md 6.7 and the way out of them. */
class ReadinessCourseTest {

    private static Band band(Collection<Report> reports) {
        return ReadinessCourse.until(DAY, reports).on(DAY).band();
    }

    private static Band band(Told... today) {
        return band(with(List.of(), today));
    }

    /** Bands in force of days that are green, amber, red or unknown by themselves. */
    private static List<Band> inForce(String days) {
        var reports = new ArrayList<Report>();
        for (int index = 0; index < days.length(); index++) {
            Told told = on(DAY.plusDays(index));
            switch (days.charAt(index)) {
                case 'g' -> reports.add(told.sleep(480).sore(1).report());
                case 'a' -> reports.add(told.sleep(480).sore(5).report());
                case 'r' -> reports.add(told.sleep(240).sore(6).report());
                case 'u' -> reports.add(told.sore(7).report());
                default -> assertThat(days.charAt(index)).isEqualTo('-');
            }
        }
        LocalDate last = DAY.plusDays(days.length() - 1L);
        return ReadinessCourse.until(last, reports).days().stream()
                .map(Readiness::band)
                .toList();
    }

    @Test
    void one_input_is_too_few_to_say() {
        assertThat(band(today().sore(7))).isEqualTo(UNKNOWN);
        assertThat(band(today().sore(7).sleep(480))).isEqualTo(AMBER);
    }

    @Test
    void nothing_told_is_unknown() {
        assertThat(band(List.of())).isEqualTo(UNKNOWN);
    }

    @Test
    void one_point_is_green_two_and_three_are_amber_four_is_red() {
        assertThat(band(today().sore(4).sleep(330))).isEqualTo(GREEN);
        assertThat(band(today().sore(5).sleep(480))).isEqualTo(AMBER);
        assertThat(band(today().sore(5).sleep(330))).isEqualTo(AMBER);
        assertThat(band(today().sore(5).sleep(299))).isEqualTo(RED);
    }

    @Test
    void bad_devices_alone_are_amber_while_the_runner_feels_fine() {
        var reports = daily(28, DAY.minusDays(7), back -> today().hrv(60 + back % 3));
        reports.addAll(daily(6, DAY.minusDays(1), back -> today().hrv(30)));

        assertThat(band(with(reports, today().hrv(30).sleep(240).ill(false)))).isEqualTo(AMBER);
        assertThat(band(with(reports, today().hrv(30).sleep(240).sore(4)))).isEqualTo(AMBER);
        assertThat(band(with(reports, today().hrv(30).sleep(240)))).isEqualTo(RED);
        assertThat(band(with(reports, today().hrv(30).sleep(240).sore(5)))).isEqualTo(RED);
    }

    @Test
    void any_two_of_hrv_soreness_and_hooper_are_red() {
        var reports = daily(28, DAY.minusDays(7), back -> today().hrv(60 + back % 3));
        reports.addAll(daily(6, DAY.minusDays(1), back -> today().hrv(30)));

        assertThat(band(with(reports, today().hrv(30).sore(5)))).isEqualTo(RED);
        assertThat(band(with(reports, today().hrv(30).hooper(7, 7, 7, 1)))).isEqualTo(RED);
        assertThat(band(today().hooper(6, 5, 5, 5))).isEqualTo(RED);
    }

    @Test
    void a_low_band_is_left_after_two_better_days_in_a_row() {
        assertThat(inForce("agg")).containsExactly(AMBER, AMBER, GREEN);
        assertThat(inForce("agag")).containsExactly(AMBER, AMBER, AMBER, AMBER);
        assertThat(inForce("rgg")).containsExactly(RED, RED, GREEN);
        assertThat(inForce("raa")).containsExactly(RED, RED, AMBER);
    }

    @Test
    void of_two_better_days_the_worse_counts_and_the_better_one_is_remembered() {
        assertThat(inForce("rgag")).containsExactly(RED, RED, AMBER, AMBER);
        assertThat(inForce("ragg")).containsExactly(RED, RED, AMBER, GREEN);
        assertThat(inForce("raagg")).containsExactly(RED, RED, AMBER, AMBER, GREEN);
    }

    @Test
    void a_worse_day_counts_at_once() {
        assertThat(inForce("gar")).containsExactly(GREEN, AMBER, RED);
    }

    @Test
    void a_day_of_which_too_little_is_known_keeps_the_plan_and_counts_neither_way() {
        assertThat(inForce("agug")).containsExactly(AMBER, AMBER, UNKNOWN, GREEN);
        assertThat(inForce("a-g-g")).containsExactly(AMBER, AMBER, GREEN);
    }

    @Test
    void a_week_without_a_verdict_forgets_the_last_one() {
        assertThat(inForce("r------g")).containsExactly(RED, RED);
        assertThat(inForce("r-------g")).containsExactly(RED, GREEN);
    }

    @Test
    void three_red_days_of_five_are_counted() {
        var reports = daily(5, DAY, back -> today().sleep(240).sore(back % 2 == 0 ? 6 : 7));

        var course = ReadinessCourse.until(DAY, reports);

        assertThat(course.redDays(DAY)).isEqualTo(5);
        assertThat(course.redDays(DAY.plusDays(2))).isEqualTo(3);
        assertThat(course.redDays(DAY.plusDays(5))).isZero();
    }

    @Test
    void the_reasons_are_told_with_their_numbers() {
        var readiness = ReadinessCourse.until(
                        DAY, List.of(today().sleep(330).sore(5).ill(false).report()))
                .on(DAY);

        assertThat(readiness.reasons()).isEqualTo("sleep 5.5 h, soreness 5 of 7");
        assertThat(readiness.points()).isEqualTo(3);
        assertThat(readiness.held()).isFalse();
    }

    @Test
    void a_held_band_says_so() {
        var reports = List.of(
                on(DAY.minusDays(1)).sleep(480).sore(5).report(),
                today().sleep(480).sore(1).report());

        assertThat(ReadinessCourse.until(DAY, reports).on(DAY)).satisfies(readiness -> {
            assertThat(readiness.held()).isTrue();
            assertThat(readiness.ofDay()).isEqualTo(GREEN);
        });
    }

    @Test
    void what_is_told_of_later_days_does_not_count() {
        var tomorrow = on(DAY.plusDays(1)).sleep(240).sore(7).report();

        assertThat(ReadinessCourse.until(DAY, List.of(tomorrow)).days()).isEmpty();
    }
}

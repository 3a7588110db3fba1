package dev.ironstride.plan.generation;

import static dev.ironstride.plan.generation.Runner.MONDAY;
import static org.assertj.core.api.Assertions.assertThat;

import dev.ironstride.plan.athlete.Equipment;
import dev.ironstride.plan.baseline.Baseline;
import dev.ironstride.plan.baseline.BaselineWeek;
import dev.ironstride.plan.baseline.Item;
import dev.ironstride.plan.generation.ReEntry.Action;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The table of breaks (domain.md 4.4), each row at its first and last day. */
class ReEntryTest {

    @ParameterizedTest
    @CsvSource({
        "0, RESUME, false, true",
        "7, RESUME, false, true",
        "8, EASE_ONE_SESSION, false, true",
        "13, EASE_ONE_SESSION, false, true",
        "14, EASE_FOUR_WEEKS, false, true",
        "28, EASE_FOUR_WEEKS, false, true",
        "29, RESTART, true, true",
        "56, RESTART, true, true",
        "57, NEW_ASSESSMENT, true, false"
    })
    void the_days_off_decide(long days, Action action, boolean startsAgain, boolean keepsMaxima) {
        ReEntry entry = ReEntry.after(days, false);

        assertThat(entry.action()).isEqualTo(action);
        assertThat(entry.trainingWeekStartsAgain()).isEqualTo(startsAgain);
        assertThat(entry.keepsMaxima()).isEqualTo(keepsMaxima);
    }

    @Test
    void after_an_injury_a_new_assessment_comes_first_however_short_it_was() {
        assertThat(ReEntry.after(3, true).action()).isEqualTo(Action.NEW_ASSESSMENT);
    }

    @Test
    void two_to_four_weeks_come_back_at_50_70_80_and_90_percent_and_ten_percent_lighter_at_first() {
        ReEntry entry = ReEntry.after(14, false);

        assertThat(List.of(1, 2, 3, 4, 5))
                .map(week -> entry.ofWeek(week, true).setShare())
                .containsExactly(0.5, 0.7, 0.8, 0.9, 1.0);
        assertThat(List.of(1, 2))
                .map(week -> entry.ofWeek(week, true).loadShare())
                .containsExactly(0.9, 1.0);
        assertThat(List.of(1, 2)).map(week -> entry.ofWeek(week, true).jumps()).containsExactly(false, true);
    }

    @Test
    void a_restart_holds_loads_to_70_percent_in_the_adaptation_phase_and_keeps_jumps_out() {
        ReEntry entry = ReEntry.after(29, false);

        assertThat(entry.ofWeek(1, true)).isEqualTo(new Easing(0, 1, 0.7, false, false));
        assertThat(entry.ofWeek(6, false)).isEqualTo(new Easing(0, 1, 1, false, false));
    }

    private static Baseline planAfter(long daysOff) {
        return planAfter(daysOff, new Runner(12).runs("Tue AM 60 EASY", "Sun AM 60 LONG"));
    }

    private static Baseline planAfter(long daysOff, Runner runner) {
        PlanRequest request = Runner.request(runner.athlete(), 8);
        LocalDate last = MONDAY.minusDays(daysOff);
        var back = new PlanRequest(
                request.planId(), request.athlete(), request.catalogue(), MONDAY, 8, request.createdAt(), last);
        return ((GenerationResult.Generated) PlanGenerator.generate(back)).baseline();
    }

    @Test
    void the_first_week_back_has_one_session_and_the_next_ones_what_they_had() {
        assertThat(planAfter(7).weeks()).map(week -> week.sessions().size()).startsWith(2, 2);
        assertThat(planAfter(8).weeks()).map(week -> week.sessions().size()).startsWith(1, 2, 2);
    }

    @Test
    void after_29_days_off_training_weeks_count_from_one_and_sessions_keep_three_days() {
        assertThat(planAfter(28).weeks()).map(BaselineWeek::trainingWeek).startsWith(49, 50);
        assertThat(planAfter(29).weeks()).map(BaselineWeek::trainingWeek).startsWith(1, 2, 3, 4);
    }

    @Test
    void a_break_of_eight_days_takes_a_set_and_five_percent_off_the_first_session_only() {
        var runner = new Runner(12)
                .runs("Tue AM 60 EASY", "Sun AM 60 LONG")
                .owns(Equipment.BARBELL)
                .maxima(Map.of("back_squat", 100.0, "deadlift", 120.0));

        Item first = squat(planAfter(8, runner).weeks().get(0));
        Item second = squat(planAfter(8, runner).weeks().get(1));

        assertThat(first.sets()).isEqualTo(2);
        assertThat(first.loadKg()).isEqualTo(65.0);
        assertThat(second.sets()).isEqualTo(3);
        assertThat(second.loadKg()).isEqualTo(70.0);
    }

    private static Item squat(BaselineWeek week) {
        return week.sessions().getFirst().prescription().getFirst();
    }

    @Test
    void after_more_than_56_days_no_load_is_taken_from_the_old_maxima() {
        var runner = new Runner(12)
                .runs("Tue AM 60 EASY", "Sun AM 60 LONG")
                .owns(Equipment.BARBELL)
                .maxima(Map.of("back_squat", 100.0, "deadlift", 120.0));

        assertThat(planAfter(57, runner).weeks().stream()
                        .flatMap(week -> week.sessions().stream())
                        .flatMap(session -> session.prescription().stream())
                        .map(Item::loadKg))
                .containsOnlyNulls();
    }
}

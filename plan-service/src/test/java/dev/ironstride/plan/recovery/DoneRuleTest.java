package dev.ironstride.plan.recovery;

import static dev.ironstride.plan.recovery.RecoveryFixture.BEFORE;
import static dev.ironstride.plan.recovery.RecoveryFixture.WEEK;
import static dev.ironstride.plan.recovery.RecoveryFixture.done;
import static dev.ironstride.plan.recovery.RecoveryFixture.rules;
import static dev.ironstride.plan.recovery.RecoveryFixture.written;
import static org.assertj.core.api.Assertions.assertThat;

import dev.ironstride.plan.baseline.Baseline;
import dev.ironstride.plan.generation.Runner;
import dev.ironstride.plan.told.Pain;
import java.time.DayOfWeek;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** T18. */
class DoneRuleTest {

    private final Baseline baseline =
            new Runner(12).runs("Mon AM 40 EASY", "Sun AM 60 EASY").plan(12);
    private final UUID first = baseline.weeks().get(WEEK).sessions().getFirst().id();

    private AdjustedPlan adjust(Fact... facts) {
        return Recovery.adjust(baseline, List.of(facts), Overrides.NONE, BEFORE);
    }

    @Test
    void a_session_done_as_planned_changes_nothing_else() {
        assertThat(written(adjust())).isEqualTo("HH: A Tue AM H B Fri PM H");

        AdjustedPlan plan = adjust(done("a", first, 1, "07:00", 60));

        assertThat(written(plan)).isEqualTo("HH: A Tue AM H DONE B Fri PM H");
        assertThat(plan.decisions()).isEmpty();
    }

    @Test
    void the_next_leg_session_stays_at_46_hours_from_the_actual_start() {
        assertThat(adjust(done("a", first, 2, "20:00", 60)).decisions()).isEmpty();
    }

    @Test
    void the_next_leg_session_is_pushed_below_46_hours() {
        AdjustedPlan plan = adjust(done("a", first, 2, "20:01", 60));

        assertThat(rules(plan)).containsExactly("T18 APPLIED");
        assertThat(written(plan)).startsWith("HH: A Tue AM H DONE B Sat");
    }

    @Test
    void a_hard_run_within_22_hours_of_the_actual_end_is_offered_another_day() {
        // Given W2's week, where Friday's heavy session keeps 36 hours from Sunday's long run
        Baseline week = Runner.intermediate().plan(12);
        UUID friday = week.weeks().get(WEEK).sessions().getLast().id();

        AdjustedPlan close = Recovery.adjust(week, List.of(done("b", friday, 5, "08:30", 60)), Overrides.NONE, BEFORE);
        AdjustedPlan far = Recovery.adjust(week, List.of(done("b", friday, 5, "07:00", 60)), Overrides.NONE, BEFORE);

        assertThat(rules(close)).contains("T18 PROPOSED");
        assertThat(close.decisions().getLast().text()).contains("less than 22 hours after heavy strength work");
        assertThat(rules(far)).doesNotContain("T18 PROPOSED");
    }

    @ParameterizedTest
    @CsvSource({"07:59, false", "08:00, false", "08:01, true"})
    void exactly_22_hours_before_a_hard_run_are_enough(String start, boolean proposed) {
        Baseline week = Runner.intermediate().plan(12);
        UUID friday = week.weeks().get(WEEK).sessions().getLast().id();

        AdjustedPlan plan = Recovery.adjust(week, List.of(done("b", friday, 5, start, 60)), Overrides.NONE, BEFORE);

        assertThat(rules(plan).contains("T18 PROPOSED")).isEqualTo(proposed);
    }

    @Test
    void a_session_of_the_runner_s_own_counts_for_the_distance_too() {
        AdjustedPlan plan = adjust(done("own", null, 3, "18:00", 60));

        assertThat(rules(plan)).containsExactly("T18 APPLIED");
        assertThat(written(plan)).contains("B Sat");
    }

    @Test
    void a_session_of_the_runner_s_own_on_the_day_of_rest_leaves_the_week_another_one() {
        // Given W2's runs and a week that lifts on Wednesday and Saturday: Monday is its only day of rest
        Baseline week = Runner.intermediate().plan(12);
        assertThat(week.weeks().get(WEEK + 2).sessions())
                .extracting(session -> session.start().getDayOfWeek())
                .containsExactly(DayOfWeek.WEDNESDAY, DayOfWeek.SATURDAY);

        AdjustedPlan plan = Recovery.adjust(week, List.of(done("own", null, 14, "06:00", 30)), Overrides.NONE, BEFORE);

        assertThat(rules(plan)).containsExactly("T18 APPLIED");
        assertThat(plan.decisions().getFirst().text()).contains("your week keeps a day of full rest");
    }

    @ParameterizedTest
    @CsvSource(
            nullValues = "-",
            value = {"2, true", "-, true", "3, false", "7, false"})
    void what_was_to_be_mobility_counts_when_it_was_more(@Nullable Double rpe, boolean stays) {
        // Given pain that leaves mobility on Tuesday, and that is gone on Wednesday
        var hurts = RecoveryFixture.told("hurts", 0, "20:00", null, List.of(new Pain("AK", 6)));
        var quiet = RecoveryFixture.told("quiet", 3, "12:00", null, List.of(new Pain("AK", 0)));
        long start = RecoveryFixture.minute(3, "20:00");
        var mobility = new Fact.StrengthDone("session:a", first, start, start + 30, rpe);

        AdjustedPlan plan = adjust(hurts, quiet, mobility);

        assertThat(written(plan).contains("B Fri PM")).isEqualTo(stays);
    }
}

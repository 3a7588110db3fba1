package dev.ironstride.plan.recovery;

import static dev.ironstride.plan.recovery.RecoveryFixture.BEFORE;
import static dev.ironstride.plan.recovery.RecoveryFixture.WEEK;
import static dev.ironstride.plan.recovery.RecoveryFixture.done;
import static dev.ironstride.plan.recovery.RecoveryFixture.rules;
import static dev.ironstride.plan.recovery.RecoveryFixture.run;
import static org.assertj.core.api.Assertions.assertThat;

import dev.ironstride.plan.baseline.Baseline;
import dev.ironstride.plan.generation.Runner;
import dev.ironstride.plan.placement.RunKind;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What {@code long_counts_as_hard} (domain.md 3.2) changes in plans and in what moves them. */
class LongRunsTest {

    /** Lifts heavy on Tuesday morning and Friday evening of the week, wherever long runs count. */
    private static Baseline plan(boolean longCounts) {
        Runner runner = new Runner(12).runs("Mon AM 40 EASY", "Sun AM 60 EASY");
        return (longCounts ? runner : runner.longIsNotHard()).plan(12);
    }

    private static AdjustedPlan adjust(Baseline plan, Fact... facts) {
        return Recovery.adjust(plan, List.of(facts), Overrides.NONE, BEFORE);
    }

    @Test
    void a_plan_comes_out_otherwise_when_long_runs_do_not_count() {
        Baseline usual = Runner.intermediate().plan(12);
        Baseline relaxed = Runner.intermediate().longIsNotHard().plan(12);

        assertThat(relaxed.weeks()).isNotEqualTo(usual.weeks());
        assertThat(relaxed.athlete()).isNotEqualTo(usual.athlete());
    }

    @ParameterizedTest
    @CsvSource({"true, T2 APPLIED", "false, ''"})
    void t2_a_long_run_on_the_day_of_leg_work_moves_it_if_it_counts(boolean longCounts, String rules) {
        AdjustedPlan plan = adjust(plan(longCounts), run("long", 1, "18:00", 30, RunKind.LONG));

        assertThat(String.join(", ", rules(plan))).isEqualTo(rules);
    }

    @ParameterizedTest
    @CsvSource({"true, T2 APPLIED", "false, ''"})
    void h7_a_long_run_late_in_the_evening_before_leg_work_moves_it_if_it_counts(boolean longCounts, String rules) {
        AdjustedPlan plan = adjust(plan(longCounts), run("long", 0, "20:00", 30, RunKind.LONG));

        assertThat(String.join(", ", rules(plan))).isEqualTo(rules);
    }

    @ParameterizedTest
    @CsvSource({"true", "false"})
    void t18_a_long_run_soon_after_heavy_work_is_offered_another_day_if_it_counts(boolean longCounts) {
        Baseline plan =
                (longCounts ? Runner.intermediate() : Runner.intermediate().longIsNotHard()).plan(12);
        UUID last = plan.weeks().get(WEEK).sessions().getLast().id();

        AdjustedPlan adjusted = adjust(plan, done("b", last, 5, "18:00", 60));

        assertThat(rules(adjusted).contains("T18 PROPOSED")).isEqualTo(longCounts);
    }
}

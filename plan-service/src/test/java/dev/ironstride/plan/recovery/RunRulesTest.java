package dev.ironstride.plan.recovery;

import static dev.ironstride.plan.recovery.RecoveryFixture.BEFORE;
import static dev.ironstride.plan.recovery.RecoveryFixture.WEEK;
import static dev.ironstride.plan.recovery.RecoveryFixture.rules;
import static dev.ironstride.plan.recovery.RecoveryFixture.run;
import static dev.ironstride.plan.recovery.RecoveryFixture.written;
import static org.assertj.core.api.Assertions.assertThat;

import dev.ironstride.plan.baseline.Baseline;
import dev.ironstride.plan.generation.Runner;
import dev.ironstride.plan.placement.Half;
import dev.ironstride.plan.placement.RunKind;
import dev.ironstride.plan.placement.Slot;
import dev.ironstride.plan.placement.SoftRule;
import java.time.DayOfWeek;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** T1, T2 and T3. */
class RunRulesTest {

    private static final Fact HARD_WEDNESDAY = run("w7", 2, "07:00", 55, RunKind.HARD);

    private final Baseline baseline = Runner.intermediate().plan(12);

    private AdjustedPlan adjust(Fact... facts) {
        return Recovery.adjust(baseline, List.of(facts), Overrides.NONE, BEFORE);
    }

    @Test
    void without_facts_the_plan_is_its_baseline() {
        AdjustedPlan plan = adjust();

        assertThat(written(plan)).isEqualTo("HH: A Wed AM H B Fri PM H");
        assertThat(plan.decisions()).isEmpty();
    }

    @Test
    void w7_a_hard_run_on_a_heavy_day_moves_it_and_makes_the_other_light() {
        AdjustedPlan plan = adjust(HARD_WEDNESDAY);

        AdjustedWeek week = plan.weeks().get(WEEK);
        assertThat(written(week)).isEqualTo("HL: A Thu PM H B Sat PM L");
        assertThat(week.points()).isNotNull();
        assertThat(week.points() == null ? null : week.points().inPoints())
                .containsEntry(SoftRule.P3, 3.0)
                .containsEntry(SoftRule.P5, 1.5)
                .containsEntry(SoftRule.P9, 5.0)
                .hasSize(3);
        assertThat(plan.decisions()).singleElement().satisfies(decision -> {
            assertThat(decision.rule()).isEqualTo(Rule.T2);
            assertThat(decision.undoable()).isTrue();
            assertThat(decision.because()).containsExactly(new Decision.Because("run:w7", "HARD", "NONE"));
            assertThat(decision.until()).isEqualTo(RecoveryFixture.MONDAY.plusDays(6));
            assertThat(decision.text())
                    .isEqualTo("Moved Heavy A from Wed to Thu 18:00: you ran hard (RPE 8) and we never put intense"
                            + " strength on a hard-run day. Heavy B on Fri became light on Sat 18:00."
                            + " Back to normal on Monday 4 January.");
        });
    }

    @Test
    void w7_undone_brings_both_sessions_back_and_later_runs_leave_them_there() {
        String key = adjust(HARD_WEDNESDAY).decisions().getFirst().key();
        Fact easyThursday = run("thu", 3, "07:00", 45, RunKind.EASY);

        AdjustedPlan plan = Recovery.adjust(
                baseline, List.of(HARD_WEDNESDAY, easyThursday), Overrides.undoing(BEFORE, key), BEFORE);

        assertThat(written(plan)).isEqualTo("HH: A Wed AM H B Fri PM H");
        assertThat(rules(plan)).containsExactly("T2 UNDONE");
    }

    @Test
    void t2_needs_a_hard_or_long_run() {
        assertThat(rules(adjust(run("easy", 2, "12:00", 30, RunKind.LONG)))).containsExactly("T2 APPLIED");
        assertThat(rules(adjust(run("easy", 2, "18:00", 30, RunKind.MODERATE)))).isEmpty();
    }

    @Test
    void t2_leaves_one_heavy_session_at_most_even_where_two_would_fit() {
        // Given heavy sessions on Monday and Thursday, and a free Saturday two days after the second
        Baseline roomy = new Runner(12)
                .runs("Wed AM 30 EASY")
                .slots(Set.of(
                        new Slot(DayOfWeek.MONDAY, Half.PM),
                        new Slot(DayOfWeek.THURSDAY, Half.PM),
                        new Slot(DayOfWeek.SATURDAY, Half.PM)))
                .plan(12);
        assertThat(written(Recovery.adjust(roomy, List.of(), Overrides.NONE, BEFORE)))
                .isEqualTo("HH: A Mon PM H B Thu PM H");

        AdjustedPlan plan =
                Recovery.adjust(roomy, List.of(run("mon", 0, "07:00", 50, RunKind.HARD)), Overrides.NONE, BEFORE);

        assertThat(rules(plan)).containsExactly("T2 APPLIED");
        assertThat(written(plan)).isEqualTo("HL: A Thu PM H B Sat PM L");
    }

    @Test
    void t2_takes_no_notice_of_a_session_that_was_done_before_the_run() {
        var session = baseline.weeks().get(WEEK).sessions().getFirst();
        Fact lifted = RecoveryFixture.done("a", session.id(), 2, "06:00", 60);
        Fact ranLate = run("late", 2, "18:00", 55, RunKind.HARD);

        AdjustedPlan plan = adjust(lifted, ranLate);

        assertThat(written(plan)).isEqualTo("HH: A Wed AM H DONE B Fri PM H");
    }

    @Test
    void t1_a_hard_run_as_planned_keeps_the_plan() {
        AdjustedPlan plan = adjust(run("tue", 1, "07:00", 60, RunKind.HARD));

        assertThat(written(plan)).isEqualTo("HH: A Wed AM H B Fri PM H");
        assertThat(plan.decisions()).isEmpty();
    }

    @Test
    void t1_a_hard_run_as_planned_but_late_pushes_what_comes_too_soon_after_it() {
        AdjustedPlan justInTime = adjust(run("tue", 1, "18:00", 60, RunKind.HARD));
        AdjustedPlan tooLate = adjust(run("tue", 1, "18:01", 60, RunKind.HARD));

        assertThat(justInTime.decisions()).isEmpty();
        assertThat(rules(tooLate)).containsExactly("T1 APPLIED");
        assertThat(written(tooLate)).doesNotContain("A Wed AM");
    }

    @Test
    void t3_an_extra_easy_run_that_disturbs_nothing_changes_nothing() {
        AdjustedPlan plan = adjust(run("extra", 5, "07:00", 30, RunKind.EASY));

        assertThat(plan.decisions()).isEmpty();
    }

    @Test
    void t3_an_extra_easy_run_in_a_session_s_slot_moves_it() {
        AdjustedPlan plan = adjust(run("extra", 2, "06:30", 60, RunKind.EASY));

        assertThat(rules(plan)).containsExactly("T3 APPLIED");
        assertThat(written(plan)).startsWith("HH:").doesNotContain("A Wed AM");
    }

    @Test
    void t3_leaves_alone_what_the_runner_kept_by_undoing_an_earlier_change() {
        // Given a hard run so late that it moves Wednesday's session, and the runner who puts it back
        Fact late = run("tue", 1, "18:01", 60, RunKind.HARD);
        Fact jogAfterwards = run("extra", 1, "21:00", 20, RunKind.EASY);
        String key = adjust(late).decisions().getFirst().key();

        AdjustedPlan plan =
                Recovery.adjust(baseline, List.of(late, jogAfterwards), Overrides.undoing(BEFORE, key), BEFORE);

        assertThat(rules(plan)).containsExactly("T1 UNDONE");
        assertThat(written(plan)).isEqualTo("HH: A Wed AM H B Fri PM H");
    }

    @Test
    void t3_when_no_rest_day_is_left_the_last_session_is_dropped_and_the_runner_told() {
        // Given a week whose only rest day is Monday, and two slots for strength work
        Baseline tight = new Runner(12)
                .runs("Tue AM 60 HARD", "Thu AM 45 EASY", "Fri AM 40 EASY", "Sat AM 40 EASY", "Sun AM 100 LONG")
                .slots(Set.of(new Slot(DayOfWeek.WEDNESDAY, Half.AM), new Slot(DayOfWeek.FRIDAY, Half.PM)))
                .plan(12);

        AdjustedPlan plan =
                Recovery.adjust(tight, List.of(run("mon", 0, "07:00", 30, RunKind.EASY)), Overrides.NONE, BEFORE);

        assertThat(written(plan)).isEqualTo("H: A Fri PM H B Fri PM H SKIPPED");
        assertThat(plan.decisions()).singleElement().satisfies(decision -> {
            assertThat(decision.rule()).isEqualTo(Rule.T3);
            assertThat(decision.undoable()).isFalse();
            assertThat(decision.text()).contains("Dropped Heavy B on Fri");
        });
    }

    @Test
    void t3_an_eleventh_training_day_in_a_row_moves_next_week_s_session() {
        // Given a week with Saturday as its only day of rest, and a run on it
        Baseline busy = new Runner(12)
                .runs("Mon AM 30 EASY", "Tue AM 60 HARD", "Thu AM 45 EASY", "Fri AM 40 EASY", "Sun AM 100 LONG")
                .plan(12);

        AdjustedPlan plan =
                Recovery.adjust(busy, List.of(run("sat", 5, "07:00", 30, RunKind.EASY)), Overrides.NONE, BEFORE);

        assertThat(plan.decisions())
                .singleElement()
                .satisfies(decision -> assertThat(decision.rule()).isEqualTo(Rule.T3));
        assertThat(plan.weeks().get(WEEK + 1).sessions())
                .noneMatch(session -> session.now().start().getDayOfWeek() == DayOfWeek.WEDNESDAY);
    }

    @Test
    void a_run_that_was_deleted_never_happened() {
        assertThat(adjust()).isEqualTo(Recovery.adjust(baseline, List.of(), Overrides.NONE, BEFORE));
        assertThat(adjust(HARD_WEDNESDAY)).isNotEqualTo(adjust());
    }

    @Test
    void two_hard_runs_on_strength_days_leave_no_heavy_session_behind_a_hard_day() {
        AdjustedPlan plan = adjust(HARD_WEDNESDAY, run("thu", 3, "17:00", 50, RunKind.HARD));

        assertThat(rules(plan)).containsExactly("T2 APPLIED", "T2 APPLIED");
        assertThat(written(plan)).doesNotContain("Thu PM H");
    }
}

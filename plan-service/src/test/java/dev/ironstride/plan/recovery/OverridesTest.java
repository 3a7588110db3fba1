package dev.ironstride.plan.recovery;

import static dev.ironstride.plan.recovery.RecoveryFixture.BEFORE;
import static dev.ironstride.plan.recovery.RecoveryFixture.MONDAY;
import static dev.ironstride.plan.recovery.RecoveryFixture.WEEK;
import static dev.ironstride.plan.recovery.RecoveryFixture.rules;
import static dev.ironstride.plan.recovery.RecoveryFixture.run;
import static dev.ironstride.plan.recovery.RecoveryFixture.written;
import static org.assertj.core.api.Assertions.assertThat;

import dev.ironstride.plan.baseline.Baseline;
import dev.ironstride.plan.generation.Runner;
import dev.ironstride.plan.placement.RunKind;
import dev.ironstride.plan.recovery.Overrides.Kind;
import dev.ironstride.plan.recovery.Overrides.Said;
import java.time.LocalDateTime;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** What was said for and against the plan, in a week with heavy Wednesday morning and heavy Friday evening. */
class OverridesTest {

    private static final Fact HARD_WEDNESDAY = run("w7", 2, "07:00", 55, RunKind.HARD);

    private final Baseline baseline = Runner.intermediate().plan(12);
    private final UUID wednesday =
            baseline.weeks().get(WEEK).sessions().getFirst().id();
    private final UUID friday = baseline.weeks().get(WEEK).sessions().getLast().id();

    private static Overrides said(Kind kind, Object subject, @Nullable LocalDateTime to) {
        return new Overrides(List.of(new Said(kind, subject.toString(), to, MONDAY.atTime(8, 0))));
    }

    private AdjustedPlan adjust(Overrides overrides, Fact... facts) {
        return Recovery.adjust(baseline, List.of(facts), overrides, BEFORE);
    }

    @Test
    void a_session_moved_by_hand_is_where_it_was_put() {
        AdjustedPlan plan = adjust(said(Kind.MOVE, wednesday, MONDAY.plusDays(2).atTime(18, 30)));

        AdjustedSession moved = plan.weeks().get(WEEK).sessions().getFirst();
        assertThat(moved.now().start()).isEqualTo(MONDAY.plusDays(2).atTime(18, 30));
        assertThat(plan.decisions()).isEmpty();
    }

    @Test
    void a_move_that_breaks_a_hard_rule_is_not_obeyed() {
        assertThat(written(adjust(said(Kind.MOVE, wednesday, MONDAY.plusDays(1).atTime(18, 0)))))
                .isEqualTo("HH: A Wed AM H B Fri PM H");
        assertThat(written(adjust(said(Kind.MOVE, wednesday, MONDAY.plusDays(9).atTime(18, 0)))))
                .isEqualTo("HH: A Wed AM H B Fri PM H");
    }

    @Test
    void a_pinned_session_stays_where_a_soft_reason_would_move_it() {
        // T2 makes Friday's session light and moves it to Saturday; it breaks no HARD rule where it is
        assertThat(written(adjust(Overrides.NONE, HARD_WEDNESDAY))).isEqualTo("HL: A Thu PM H B Sat PM L");

        AdjustedPlan plan = adjust(said(Kind.PIN, friday, null), HARD_WEDNESDAY);

        assertThat(written(plan)).endsWith("B Fri PM H");
    }

    @Test
    void a_pinned_session_moves_when_a_hard_rule_breaks() {
        AdjustedPlan plan = adjust(said(Kind.PIN, wednesday, null), HARD_WEDNESDAY);

        assertThat(written(plan)).doesNotContain("A Wed AM H");
    }

    @Test
    void a_pin_that_was_taken_out_holds_nothing() {
        Overrides overrides =
                said(Kind.PIN, friday, null).and(new Said(Kind.UNPIN, friday.toString(), null, MONDAY.atTime(9, 0)));

        assertThat(written(adjust(overrides, HARD_WEDNESDAY))).isEqualTo("HL: A Thu PM H B Sat PM L");
    }

    @Test
    void keeping_in_advance_is_an_undo_and_agreeing_afterwards_takes_it_away() {
        String key =
                adjust(Overrides.NONE, HARD_WEDNESDAY).decisions().getFirst().key();

        assertThat(rules(adjust(said(Kind.KEEP, key, null), HARD_WEDNESDAY))).containsExactly("T2 UNDONE");
        assertThat(rules(adjust(said(Kind.REJECT, key, null), HARD_WEDNESDAY))).containsExactly("T2 UNDONE");
        assertThat(rules(adjust(
                        said(Kind.REJECT, key, null).and(new Said(Kind.APPROVE, key, null, MONDAY.atTime(9, 0))),
                        HARD_WEDNESDAY)))
                .containsExactly("T2 APPLIED");
    }

    @Test
    void a_proposal_waits_until_its_deadline_and_is_settled_by_an_answer() {
        Fact late = RecoveryFixture.done("b", friday, 5, "08:30", 60);
        Decision proposal = adjust(Overrides.NONE, late).decisions().getLast();

        assertThat(proposal.state()).isEqualTo(DecisionState.PROPOSED);
        assertThat(proposal.deadline()).isEqualTo(MONDAY.plusDays(6).atTime(7, 0));
        assertThat(proposal.safeDefault()).isEqualTo("Your runs stay as you planned them.");
        assertThat(adjust(said(Kind.APPROVE, proposal.key(), null), late)
                        .decisions()
                        .getLast()
                        .state())
                .isEqualTo(DecisionState.APPROVED);
        assertThat(adjust(said(Kind.REJECT, proposal.key(), null), late)
                        .decisions()
                        .getLast()
                        .state())
                .isEqualTo(DecisionState.REJECTED);
    }
}

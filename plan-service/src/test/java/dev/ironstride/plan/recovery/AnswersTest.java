package dev.ironstride.plan.recovery;

import static dev.ironstride.plan.recovery.RecoveryFixture.MONDAY;
import static dev.ironstride.plan.recovery.RecoveryFixture.WEEK;
import static dev.ironstride.plan.recovery.RecoveryFixture.done;
import static org.assertj.core.api.Assertions.assertThat;

import dev.ironstride.plan.baseline.Baseline;
import dev.ironstride.plan.baseline.PlannedSession;
import dev.ironstride.plan.generation.Runner;
import dev.ironstride.plan.placement.WallClock;
import dev.ironstride.plan.recovery.Overrides.Kind;
import dev.ironstride.plan.recovery.Overrides.Said;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** Proposals and their time, and pins as they are shown. */
class AnswersTest {

    /** Heavy work on Saturday morning with a long run on Sunday at 07:00: a swap is proposed until then (T18). */
    private static final LocalDateTime DEADLINE = MONDAY.plusDays(6).atTime(7, 0);

    private final Baseline baseline = Runner.intermediate().plan(12);
    private final UUID friday = baseline.weeks().get(WEEK).sessions().getLast().id();

    private AdjustedPlan at(LocalDateTime asOf, Overrides overrides) {
        var facts = new ArrayList<Fact>();
        facts.add(done("b", friday, 5, "08:30", 60));
        baseline.weeks().subList(0, WEEK + 1).stream()
                .flatMap(week -> week.sessions().stream())
                .filter(session -> !session.id().equals(friday))
                .map(AnswersTest::asPlanned)
                .forEach(facts::add);
        return Recovery.adjust(baseline, facts, overrides, asOf);
    }

    private static Fact asPlanned(PlannedSession session) {
        long start = WallClock.minuteOf(session.start());
        return new Fact.StrengthDone(
                "session:" + session.id(),
                session.id(),
                start,
                start + session.letter().minutes(),
                null);
    }

    private static Decision proposal(AdjustedPlan plan) {
        return plan.decisions().stream()
                .filter(decision -> decision.deadline() != null)
                .findFirst()
                .orElseThrow();
    }

    @Test
    void a_proposal_waits_until_its_deadline_and_the_plan_is_due_then() {
        AdjustedPlan plan = at(DEADLINE.minusMinutes(1), Overrides.NONE);

        assertThat(proposal(plan).state()).isEqualTo(DecisionState.PROPOSED);
        assertThat(proposal(plan).deadline()).isEqualTo(DEADLINE);
        assertThat(plan.nextDue()).contains(DEADLINE);
    }

    @Test
    void nobody_s_yes_in_time_is_a_no() {
        AdjustedPlan plan = at(DEADLINE, Overrides.NONE);

        assertThat(proposal(plan).state()).isEqualTo(DecisionState.REJECTED);
        assertThat(plan.nextDue()).isPresent().get().isNotEqualTo(DEADLINE);
    }

    @Test
    void a_yes_in_time_stays_one() {
        String key = proposal(at(DEADLINE.minusHours(1), Overrides.NONE)).key();
        var yes = Overrides.NONE.and(new Said(Kind.APPROVE, key, null, DEADLINE.minusHours(1)));

        assertThat(proposal(at(DEADLINE.minusMinutes(1), yes)).state()).isEqualTo(DecisionState.APPROVED);
        assertThat(proposal(at(DEADLINE.plusDays(3), yes)).state()).isEqualTo(DecisionState.APPROVED);
        var no = yes.and(new Said(Kind.REJECT, key, null, DEADLINE.minusMinutes(30)));
        assertThat(proposal(at(DEADLINE.plusDays(3), no)).state()).isEqualTo(DecisionState.REJECTED);
    }

    @Test
    void a_pin_is_shown_from_when_it_was_set_until_it_is_taken_away() {
        var pinned = Overrides.NONE
                .and(new Said(Kind.PIN, friday.toString(), null, MONDAY.atTime(8, 0)))
                .and(new Said(
                        Kind.UNPIN, friday.toString(), null, MONDAY.plusDays(1).atTime(8, 0)));

        assertThat(pinnedAt(pinned, MONDAY.atTime(7, 59))).isFalse();
        assertThat(pinnedAt(pinned, MONDAY.atTime(8, 0))).isTrue();
        assertThat(pinnedAt(pinned, MONDAY.plusDays(1).atTime(8, 0))).isFalse();
    }

    private boolean pinnedAt(Overrides overrides, LocalDateTime asOf) {
        return Recovery.adjust(baseline, List.of(), overrides, asOf).weeks().get(WEEK).sessions().stream()
                .filter(session -> session.base().id().equals(friday))
                .anyMatch(AdjustedSession::pinned);
    }
}

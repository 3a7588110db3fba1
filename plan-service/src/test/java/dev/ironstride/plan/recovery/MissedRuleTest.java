package dev.ironstride.plan.recovery;

import static dev.ironstride.plan.recovery.RecoveryFixture.BEFORE;
import static dev.ironstride.plan.recovery.RecoveryFixture.MONDAY;
import static dev.ironstride.plan.recovery.RecoveryFixture.WEEK;
import static dev.ironstride.plan.recovery.RecoveryFixture.minute;
import static dev.ironstride.plan.recovery.RecoveryFixture.rules;
import static dev.ironstride.plan.recovery.RecoveryFixture.written;
import static org.assertj.core.api.Assertions.assertThat;

import dev.ironstride.plan.baseline.Baseline;
import dev.ironstride.plan.baseline.PlannedSession;
import dev.ironstride.plan.generation.Runner;
import dev.ironstride.plan.placement.Half;
import dev.ironstride.plan.placement.Slot;
import dev.ironstride.plan.placement.WallClock;
import dev.ironstride.plan.recovery.Fact.StrengthMissed;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** T7. */
class MissedRuleTest {

    private final Baseline baseline = Runner.intermediate().plan(12);
    private final PlannedSession wednesday =
            baseline.weeks().get(WEEK).sessions().getFirst();

    /** Everything before the week was done as planned, so that only what happens in it counts. */
    private List<Fact> doneUntil(LocalDateTime end) {
        var facts = new ArrayList<Fact>();
        baseline.weeks()
                .forEach(week -> week.sessions().stream()
                        .filter(session -> session.start().isBefore(end))
                        .forEach(session -> {
                            long from = WallClock.minuteOf(session.start());
                            facts.add(new Fact.StrengthDone(
                                    "session:" + session.id(), session.id(), from, from + 45, 5.0));
                        }));
        return facts;
    }

    private AdjustedPlan asOf(LocalDateTime now, Fact... more) {
        var facts = doneUntil(MONDAY.atStartOfDay());
        facts.addAll(List.of(more));
        return Recovery.adjust(baseline, facts, Overrides.NONE, now);
    }

    @Test
    void a_session_is_not_missed_before_its_day_is_over() {
        assertThat(asOf(MONDAY.plusDays(2).atTime(23, 59)).decisions()).isEmpty();
    }

    @Test
    void a_session_not_done_by_the_end_of_its_day_is_moved_alone_at_its_own_class() {
        AdjustedPlan plan = asOf(MONDAY.plusDays(3).atStartOfDay());

        assertThat(plan.decisions()).singleElement().satisfies(decision -> {
            assertThat(decision.rule()).isEqualTo(Rule.T7);
            assertThat(decision.sessionId()).isEqualTo(wednesday.id());
        });
        // Friday's heavy session stays, and no slot keeps 46 hours from it and 22 to Sunday's long run
        assertThat(written(plan)).isEqualTo("H: A Wed AM H MISSED B Fri PM H");
        assertThat(plan.decisions().getFirst().text()).startsWith("Heavy A on Wed is left out: it was not done.");
    }

    @Test
    void a_session_marked_as_missed_early_in_the_week_finds_another_day() {
        // Given a runner with few runs, so that there is room
        Baseline roomy = new Runner(12).runs("Sun AM 60 EASY").plan(12);
        PlannedSession first = roomy.weeks().getFirst().sessions().getFirst();
        PlannedSession second = roomy.weeks().getFirst().sessions().getLast();

        AdjustedPlan plan = Recovery.adjust(
                roomy,
                List.of(new StrengthMissed("missed:" + first.id(), first.id(), WallClock.minuteOf(first.start()) + 60)),
                Overrides.NONE,
                BEFORE);

        AdjustedSession moved = plan.weeks().getFirst().sessions().getFirst();
        assertThat(moved.now().status()).isEqualTo(SessionStatus.PLANNED);
        assertThat(moved.now().start()).isAfter(first.start());
        assertThat(moved.now().letter()).isEqualTo(first.letter());
        assertThat(plan.weeks().getFirst().sessions().getLast().now().start()).isEqualTo(second.start());
    }

    @Test
    void a_session_missed_a_second_time_stays_missed_though_there_is_room() {
        // Given a session on Monday morning, and Monday evening and Tuesday morning free
        Baseline roomy = new Runner(12)
                .runs("Sun AM 60 EASY")
                .slots(Set.of(
                        new Slot(DayOfWeek.MONDAY, Half.AM),
                        new Slot(DayOfWeek.MONDAY, Half.PM),
                        new Slot(DayOfWeek.TUESDAY, Half.AM),
                        new Slot(DayOfWeek.THURSDAY, Half.PM)))
                .plan(12);
        PlannedSession first = roomy.weeks().get(WEEK).sessions().getFirst();
        Fact missed = new StrengthMissed("missed:1", first.id(), minute(0, "09:00"));
        Fact missedAgain = new StrengthMissed("missed:2", first.id(), minute(0, "20:00"));

        assertThat(written(Recovery.adjust(roomy, List.of(), Overrides.NONE, BEFORE)))
                .startsWith("HH: A Mon AM H");
        assertThat(written(Recovery.adjust(roomy, List.of(missed), Overrides.NONE, BEFORE)))
                .startsWith("HH: A Mon PM H");
        assertThat(written(Recovery.adjust(roomy, List.of(missed, missedAgain), Overrides.NONE, BEFORE)))
                .contains("A Mon PM H MISSED");
    }

    @Test
    void a_plan_that_lies_in_the_past_was_not_missed() {
        Baseline late = new Baseline(
                baseline.id(),
                MONDAY.plusWeeks(20).atTime(9, 0),
                baseline.startDate(),
                baseline.athlete(),
                baseline.weeks());

        AdjustedPlan plan = Recovery.adjust(
                late, List.of(), Overrides.NONE, MONDAY.plusWeeks(20).atTime(10, 0));

        assertThat(plan.decisions()).isEmpty();
    }

    @Test
    void two_missed_in_a_row_after_eight_days_make_the_next_session_smaller() {
        // Given Wednesday and Friday missed, and the second try on Saturday too
        AdjustedPlan plan = asOf(MONDAY.plusDays(6).atStartOfDay());

        AdjustedSession next = plan.weeks().get(WEEK + 1).sessions().getFirst();
        assertThat(next.items().getFirst().sets())
                .isEqualTo(next.base().prescription().getFirst().sets() - 1);
        assertThat(plan.weeks()
                        .get(WEEK + 1)
                        .sessions()
                        .getLast()
                        .items()
                        .getFirst()
                        .sets())
                .isEqualTo(next.base().prescription().getFirst().sets());
    }

    @Test
    void the_second_miss_in_a_row_makes_the_next_session_smaller() {
        // Given two slots a week, so that nothing missed finds another day
        Baseline tight = since(
                MONDAY,
                Runner.intermediate()
                        .slots(Set.of(new Slot(DayOfWeek.WEDNESDAY, Half.AM), new Slot(DayOfWeek.FRIDAY, Half.PM)))
                        .plan(12));
        Fact before = RecoveryFixture.done("before", null, -3, "18:00", 60);

        AdjustedPlan plan = Recovery.adjust(
                tight, List.of(before), Overrides.NONE, MONDAY.plusDays(7).atStartOfDay());

        assertThat(setsOfNextWednesday(plan))
                .isEqualTo(setsOfNextWednesday(Recovery.adjust(tight, List.of(before), Overrides.NONE, BEFORE)) - 1);
    }

    /** The plan as if it had been made on that day: nothing before it was missed. */
    private static Baseline since(LocalDate day, Baseline plan) {
        return new Baseline(plan.id(), day.atStartOfDay(), plan.startDate(), plan.athlete(), plan.weeks());
    }

    private static int setsOfNextWednesday(AdjustedPlan plan) {
        return plan.weeks()
                .get(WEEK + 1)
                .sessions()
                .getFirst()
                .items()
                .getFirst()
                .sets();
    }

    @Test
    void a_session_done_a_day_late_was_not_missed() {
        Fact onThursday = RecoveryFixture.done("late", wednesday.id(), 3, "06:00", 45);

        AdjustedPlan plan = asOf(MONDAY.plusDays(4).atStartOfDay(), onThursday);

        assertThat(rules(plan)).doesNotContain("T7 APPLIED");
        assertThat(written(plan)).contains("A Wed AM H DONE");
    }

    @Test
    void a_mark_for_a_session_already_done_changes_nothing() {
        Fact done = RecoveryFixture.done("a", wednesday.id(), 2, "07:00", 60);
        Fact marked = new StrengthMissed("missed:" + wednesday.id(), wednesday.id(), minute(2, "20:00"));

        AdjustedPlan plan = asOf(BEFORE, done, marked);

        assertThat(written(plan)).isEqualTo("HH: A Wed AM H DONE B Fri PM H");
    }
}

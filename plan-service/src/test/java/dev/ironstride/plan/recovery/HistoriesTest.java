package dev.ironstride.plan.recovery;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ironstride.plan.baseline.Baseline;
import dev.ironstride.plan.generation.Runner;
import dev.ironstride.plan.placement.HardRules;
import dev.ironstride.plan.placement.LiftAt;
import dev.ironstride.plan.placement.LifterRules;
import dev.ironstride.plan.placement.RunKind;
import dev.ironstride.plan.placement.WallClock;
import dev.ironstride.plan.placement.Week;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.Tuple;

/** What must hold of any history. */
class HistoriesTest {

    private static final Baseline BASELINE = Runner.intermediate().plan(12);
    private static final LocalDateTime NOW = RecoveryFixture.MONDAY.plusDays(10).atTime(12, 0);
    private static final List<UUID> SESSIONS = BASELINE.weeks().stream()
            .flatMap(week -> week.sessions().stream())
            .map(session -> session.id())
            .toList();

    @Provide
    Arbitrary<List<Fact>> histories() {
        Arbitrary<Integer> day = Arbitraries.integers().between(-35, 41);
        Arbitrary<String> start = Arbitraries.integers()
                .between(5, 20)
                .map(hour -> LocalTime.of(hour, 0).toString());
        Arbitrary<Fact> run = Combinators.combine(
                        day,
                        start,
                        Arbitraries.of(RunKind.values()),
                        Arbitraries.integers().between(20, 150))
                .as((on, at, kind, minutes) -> RecoveryFixture.run(on + at + kind, on, at, minutes, kind));
        Arbitrary<Fact> done = Combinators.combine(Arbitraries.of(SESSIONS), day, start)
                .as((session, on, at) -> RecoveryFixture.done(session.toString(), session, on, at, 50));
        Arbitrary<Fact> missed = Combinators.combine(Arbitraries.of(SESSIONS), day, start)
                .as((session, on, at) ->
                        new Fact.StrengthMissed("missed:" + session, session, RecoveryFixture.minute(on, at)));
        return Arbitraries.frequencyOf(Tuple.of(6, run), Tuple.of(2, done), Tuple.of(1, missed))
                .list()
                .ofMaxSize(12)
                .uniqueElements(Fact::id);
    }

    private static AdjustedPlan adjust(List<Fact> facts) {
        return Recovery.adjust(BASELINE, facts, Overrides.NONE, NOW);
    }

    @Property(tries = 1000)
    void the_order_of_arrival_changes_nothing(@ForAll("histories") List<Fact> facts, @ForAll Random random) {
        var shuffled = new ArrayList<>(facts);
        Collections.shuffle(shuffled, random);

        assertThat(adjust(shuffled)).isEqualTo(adjust(facts));
    }

    @Property(tries = 1000)
    void no_session_still_to_come_breaks_a_hard_rule(@ForAll("histories") List<Fact> facts) {
        AdjustedPlan plan = adjust(facts);

        long now = Math.max(
                WallClock.minuteOf(NOW),
                facts.stream().mapToLong(Fact::at).max().orElse(0));
        var runs = new RunLedger(BASELINE.athlete(), BASELINE.weeks().getFirst().monday());
        facts.stream()
                .filter(Fact.RunDone.class::isInstance)
                .map(Fact.RunDone.class::cast)
                .sorted(Comparator.comparingLong(Fact::at).thenComparing(Fact::id))
                .forEach(fact -> runs.note(fact.run()));
        for (AdjustedWeek week : plan.weeks()) {
            List<LiftAt> toCome = week.sessions().stream()
                    .filter(session -> session.now().status() == SessionStatus.PLANNED)
                    .map(session -> LiftAt.planned(
                            WallClock.minuteOf(session.now().start()),
                            session.now().letter()))
                    .filter(lift -> lift.day() > WallClock.dayOf(now))
                    .toList();
            HardRules rules = HardRules.in(frame(week, runs));
            for (LiftAt lift : toCome) {
                var others = new ArrayList<>(toCome);
                others.remove(lift);
                assertThat(rules.brokenBy(lift, others)).isEmpty();
            }
            assertThat(toCome.isEmpty() || rules.restIsKept(toCome)).isTrue();
        }
    }

    private static Week frame(AdjustedWeek week, RunLedger runs) {
        return new Week(
                WallClock.midnightOf(week.base().monday()),
                week.base().trainingWeek(),
                false,
                runs.week(week.base().monday()),
                runs.around(week.base().monday()),
                List.of(),
                List.of(),
                List.of(),
                LifterRules.DEFAULT);
    }

    @Property(tries = 1000)
    void a_session_is_moved_twice_at_most(@ForAll("histories") List<Fact> facts) {
        AdjustedPlan plan = adjust(facts);

        assertThat(SESSIONS)
                .allSatisfy(session -> assertThat(plan.decisions().stream()
                                .filter(decision -> decision.state() == DecisionState.APPLIED)
                                .flatMap(decision -> decision.changes().stream())
                                .filter(change -> change.sessionId().equals(session)
                                        && !change.before()
                                                .start()
                                                .equals(change.after().start())))
                        .hasSizeLessThanOrEqualTo(2));
    }

    @Property(tries = 500)
    void undoing_every_run_decision_leaves_the_sessions_of_undoable_ones_in_place(
            @ForAll("histories") List<Fact> facts) {
        AdjustedPlan before = adjust(facts);
        if (before.decisions().isEmpty() || !before.decisions().getFirst().undoable()) {
            return;
        }
        Decision first = before.decisions().getFirst();

        AdjustedPlan after = Recovery.adjust(BASELINE, facts, Overrides.undoing(NOW, first.key()), NOW);

        assertThat(after.decisions()).anySatisfy(decision -> {
            assertThat(decision.key()).isEqualTo(first.key());
            assertThat(decision.state()).isEqualTo(DecisionState.UNDONE);
        });
    }
}

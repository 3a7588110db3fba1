package dev.ironstride.plan.recovery;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ironstride.plan.baseline.Baseline;
import dev.ironstride.plan.catalogue.Exercise;
import dev.ironstride.plan.generation.Exercises;
import dev.ironstride.plan.generation.Runner;
import dev.ironstride.plan.illness.IllnessHistory;
import dev.ironstride.plan.illness.IllnessReport;
import dev.ironstride.plan.illness.IllnessStage;
import dev.ironstride.plan.pain.PainHistory;
import dev.ironstride.plan.pain.PainReport;
import dev.ironstride.plan.pain.PainStage;
import dev.ironstride.plan.pain.SitePain;
import dev.ironstride.plan.placement.HardRules;
import dev.ironstride.plan.placement.Letter;
import dev.ironstride.plan.placement.LiftAt;
import dev.ironstride.plan.placement.LifterRules;
import dev.ironstride.plan.placement.RunKind;
import dev.ironstride.plan.placement.WallClock;
import dev.ironstride.plan.placement.Week;
import dev.ironstride.plan.recovery.Fact.ReadinessTold;
import dev.ironstride.plan.told.PainSign;
import dev.ironstride.plan.told.Symptom;
import dev.ironstride.plan.told.WarningSign;
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

/** What must hold of any history of runs, sessions, sleep, pain and illness. */
class WellbeingHistoriesTest {

    private static final Baseline BASELINE = Runner.intermediate().plan(12);
    private static final LocalDateTime NOW = RecoveryFixture.MONDAY.plusDays(10).atTime(12, 0);
    private static final long NOW_MINUTE = WallClock.minuteOf(NOW);
    private static final List<UUID> SESSIONS = BASELINE.weeks().stream()
            .flatMap(week -> week.sessions().stream())
            .map(session -> session.id())
            .toList();

    @Provide
    Arbitrary<List<Fact>> histories() {
        Arbitrary<Integer> day = Arbitraries.integers().between(-14, 10);
        Arbitrary<String> at = Arbitraries.integers()
                .between(5, 11)
                .map(hour -> LocalTime.of(hour, 0).toString());
        Arbitrary<Fact> run = Combinators.combine(
                        day,
                        at,
                        Arbitraries.of(RunKind.values()),
                        Arbitraries.integers().between(20, 150))
                .as((on, start, kind, minutes) -> RecoveryFixture.run(on + start + kind, on, start, minutes, kind));
        Arbitrary<Fact> done = Combinators.combine(Arbitraries.of(SESSIONS), day, at)
                .as((session, on, start) -> RecoveryFixture.done(session.toString(), session, on, start, 50));
        Arbitrary<Fact> slept = Combinators.combine(
                        day,
                        at,
                        Arbitraries.integers().between(240, 500),
                        Arbitraries.integers().between(1, 7))
                .as((on, time, sleep, sore) -> BodyFixture.slept("s" + on + time, on, time, sleep, sore));
        Arbitrary<Fact> hurts = Combinators.combine(
                        day,
                        at,
                        Arbitraries.of("AK", "AC", "SD", "LB"),
                        Arbitraries.integers().between(0, 7),
                        Arbitraries.of(PainSign.class).list().ofMaxSize(1))
                .as((on, time, site, score, signs) ->
                        BodyFixture.hurts("p" + on + time, on, time, site, score, signs.toArray(PainSign[]::new)));
        Arbitrary<Fact> ill = Combinators.combine(day, at, Arbitraries.of(Symptom.class))
                .as((on, time, symptom) -> BodyFixture.ill("i" + on + time, on, time, symptom));
        Arbitrary<Fact> well =
                Combinators.combine(day, at).as((on, time) -> BodyFixture.well("w" + on + time, on, time));
        Arbitrary<Fact> warns = Combinators.combine(day, at, Arbitraries.of(WarningSign.class))
                .as((on, time, sign) -> BodyFixture.warns("x" + on + time, on, time, sign));
        return Arbitraries.frequencyOf(
                        Tuple.of(4, run),
                        Tuple.of(2, done),
                        Tuple.of(4, slept),
                        Tuple.of(4, hurts),
                        Tuple.of(2, ill),
                        Tuple.of(3, well),
                        Tuple.of(1, warns))
                .list()
                .ofMaxSize(14)
                .uniqueElements(Fact::id);
    }

    private static AdjustedPlan adjust(List<? extends Fact> facts) {
        return Recovery.adjust(new Given(BASELINE, Exercises.catalogue(), facts, Overrides.NONE, NOW));
    }

    @Property(tries = 300)
    void the_order_of_arrival_changes_nothing(@ForAll("histories") List<Fact> facts, @ForAll Random random) {
        var shuffled = new ArrayList<>(facts);
        Collections.shuffle(shuffled, random);

        assertThat(adjust(shuffled)).isEqualTo(adjust(facts));
    }

    @Property(tries = 300)
    void no_session_still_to_come_breaks_a_hard_rule(@ForAll("histories") List<Fact> facts) {
        AdjustedPlan plan = adjust(facts);

        var runs = new RunLedger(BASELINE.athlete(), BASELINE.weeks().getFirst().monday());
        facts.stream()
                .filter(Fact.RunDone.class::isInstance)
                .map(Fact.RunDone.class::cast)
                .sorted(Comparator.comparingLong(Fact::at).thenComparing(Fact::id))
                .forEach(fact -> runs.note(fact.run()));
        for (AdjustedWeek week : plan.weeks()) {
            List<LiftAt> toCome = week.sessions().stream()
                    .filter(session -> session.now().status() == SessionStatus.PLANNED
                            && session.now().letter() != Letter.MOB)
                    .map(session -> LiftAt.planned(
                            WallClock.minuteOf(session.now().start()),
                            session.now().letter()))
                    .filter(lift -> lift.day() > WallClock.dayOf(NOW_MINUTE) + 1)
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

    @Property(tries = 300)
    void nobody_trains_who_should_rest(@ForAll("histories") List<Fact> facts) {
        List<IllnessReport> reports = told(facts).stream()
                .flatMap(fact -> ToldOfBody.illness(fact).stream())
                .toList();
        var history = new IllnessHistory(reports);

        for (AdjustedSession session : toCome(adjust(facts))) {
            long start = WallClock.minuteOf(session.now().start());
            if (start < NOW_MINUTE + 6 * WallClock.DAY) {
                assertThat(history.at(start).stage()).isNotEqualTo(IllnessStage.REST);
            }
        }
    }

    @Property(tries = 300)
    void nothing_loads_a_site_that_hurts_at_three_or_more_or_is_blocked(@ForAll("histories") List<Fact> facts) {
        List<PainReport> reports = told(facts).stream()
                .flatMap(fact -> ToldOfBody.pain(fact).stream())
                .toList();
        var history = new PainHistory(reports);

        for (AdjustedSession session : toCome(adjust(facts))) {
            for (SitePain pain : history.at(WallClock.minuteOf(session.now().start()))) {
                if (pain.stage() == PainStage.STOP) {
                    assertThat(session.now().letter()).isEqualTo(Letter.MOB);
                } else if (pain.swaps() || pain.removes()) {
                    assertThat(session.items())
                            .noneMatch(item -> Exercises.catalogue()
                                    .find(item.exerciseId())
                                    .map(Exercise::avoidIfPain)
                                    .filter(sites -> sites.contains(pain.site().name()))
                                    .isPresent());
                }
            }
        }
    }

    @Property(tries = 300)
    void what_was_told_and_withdrawn_was_never_told(@ForAll("histories") List<Fact> facts) {
        List<Fact> without =
                facts.stream().filter(fact -> !(fact instanceof ReadinessTold)).toList();
        Given given = new Given(BASELINE, Exercises.catalogue(), without, Overrides.NONE, NOW);
        Given withdrawn = given;
        for (ReadinessTold told : told(facts)) {
            withdrawn = withdrawn.with(told).without(told.id());
        }

        assertThat(Recovery.adjust(withdrawn)).isEqualTo(adjust(without));
    }

    private static List<AdjustedSession> toCome(AdjustedPlan plan) {
        return plan.weeks().stream()
                .flatMap(week -> week.sessions().stream())
                .filter(session -> session.now().status() == SessionStatus.PLANNED
                        && WallClock.minuteOf(session.now().start()) >= NOW_MINUTE)
                .toList();
    }

    private static List<ReadinessTold> told(List<Fact> facts) {
        return facts.stream()
                .filter(ReadinessTold.class::isInstance)
                .map(ReadinessTold.class::cast)
                .toList();
    }
}

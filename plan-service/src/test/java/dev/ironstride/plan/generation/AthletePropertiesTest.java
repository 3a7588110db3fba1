package dev.ironstride.plan.generation;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ironstride.plan.athlete.Athlete;
import dev.ironstride.plan.athlete.GoalKind;
import dev.ironstride.plan.athlete.Race;
import dev.ironstride.plan.baseline.Baseline;
import dev.ironstride.plan.baseline.BaselineWeek;
import dev.ironstride.plan.baseline.PlannedRun;
import dev.ironstride.plan.baseline.PlannedSession;
import dev.ironstride.plan.generation.Change.DropRun;
import dev.ironstride.plan.generation.Change.OfferSlot;
import dev.ironstride.plan.generation.GenerationResult.Generated;
import dev.ironstride.plan.generation.GenerationResult.Refused;
import dev.ironstride.plan.placement.Half;
import dev.ironstride.plan.placement.LiftAt;
import dev.ironstride.plan.placement.LifterRules;
import dev.ironstride.plan.placement.RunAt;
import dev.ironstride.plan.placement.Sheet;
import dev.ironstride.plan.placement.Slot;
import dev.ironstride.plan.placement.WallClock;
import dev.ironstride.plan.placement.Week;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.ShrinkingMode;

/** Whole plans of random runners, held to a second reading of the sheet. */
class AthletePropertiesTest {

    private static final int WEEKS = 10;

    @Provide
    Arbitrary<PlanRequest> requests() {
        return Arbitraries.randomValue(random -> RandomAthletes.request(random, WEEKS));
    }

    @Provide
    Arbitrary<PlanRequest> crowded() {
        return Arbitraries.randomValue(random -> RandomAthletes.crowded(random, 3));
    }

    /** 2,000 runners with ten weeks each. */
    @Property(tries = 2_000, shrinking = ShrinkingMode.OFF)
    void no_week_of_any_plan_breaks_a_hard_rule(@ForAll("requests") PlanRequest request) {
        if (PlanGenerator.generate(request) instanceof Generated generated) {
            Baseline plan = generated.baseline();
            assertThat(plan.weeks()).hasSize(WEEKS);
            for (int week = 0; week < WEEKS; week++) {
                assertThat(broken(plan, week))
                        .as("week %s of %s", week + 1, plan)
                        .isEmpty();
            }
        }
    }

    /** Every session of a week against everything known of the whole plan. */
    private static List<String> broken(Baseline plan, int index) {
        Athlete athlete = plan.athlete();
        BaselineWeek week = plan.weeks().get(index);
        List<LiftAt> here = lifts(week);
        List<LiftAt> elsewhere = plan.weeks().stream()
                .filter(other -> !other.equals(week) && other.monday().isBefore(week.monday()))
                .flatMap(other -> lifts(other).stream())
                .toList();
        List<RunAt> runsElsewhere = plan.weeks().stream()
                .filter(other -> !other.monday().equals(week.monday()))
                .flatMap(other -> other.runs().stream())
                .map(PlannedRun::at)
                .toList();
        var frame = new Week(
                WallClock.midnightOf(week.monday()),
                week.trainingWeek(),
                false,
                week.runs().stream().map(PlannedRun::at).toList(),
                runsElsewhere,
                List.of(),
                elsewhere,
                athlete.races().stream().map(Race::at).toList(),
                new LifterRules(
                        week.monday().getYear() - birthYear(athlete) >= 50,
                        athlete.goal().kind() == GoalKind.STRENGTH,
                        true));
        var sheet = new Sheet(frame);
        var broken = new ArrayList<String>();
        if (!here.isEmpty()) {
            broken.addAll(sheet.brokenByAll(here));
        }
        for (LiftAt lift : here) {
            var others = Stream.concat(here.stream(), elsewhere.stream())
                    .filter(other -> !other.equals(lift))
                    .toList();
            broken.addAll(sheet.broken(lift, others));
        }
        week.sessions().stream()
                .filter(session -> !mayBeThere(plan, week, session))
                .forEach(session -> broken.add("H5"));
        return broken;
    }

    private static int birthYear(Athlete athlete) {
        Integer year = athlete.birthYear();
        return year == null ? 9999 : year;
    }

    private static List<LiftAt> lifts(BaselineWeek week) {
        return week.sessions().stream()
                .map(session -> LiftAt.planned(WallClock.minuteOf(session.start()), session.letter()))
                .toList();
    }

    private static boolean mayBeThere(Baseline plan, BaselineWeek week, PlannedSession session) {
        var slot = new Slot(session.start().getDayOfWeek(), session.half());
        return plan.athlete().slots().contains(slot)
                && !session.start().toLocalDate().isBefore(plan.startDate())
                && week.runs().stream()
                        .noneMatch(run ->
                                run.start().toLocalDate().equals(session.start().toLocalDate())
                                        && Half.of(run.start().toLocalTime()) == session.half());
    }

    @Property(tries = 200, shrinking = ShrinkingMode.OFF)
    void the_same_request_gives_the_same_answer(@ForAll("requests") PlanRequest request) {
        assertThat(PlanGenerator.generate(request)).isEqualTo(PlanGenerator.generate(request));
    }

    /** Runs in most halves of the week and one to three slots: most of these 300 are refused. */
    @Property(tries = 300, shrinking = ShrinkingMode.OFF)
    void every_way_out_of_a_refusal_works_and_none_is_larger_than_it_must_be(@ForAll("crowded") PlanRequest request) {
        if (PlanGenerator.generate(request) instanceof Refused refused) {
            assertThat(refused.waysOut())
                    .isNotEmpty()
                    .allSatisfy(way -> assertThat(PlanGenerator.generate(request.with(way.in(request.athlete()))))
                            .as(way.sentence())
                            .isInstanceOf(Generated.class));
            var sizes = new TreeSet<Integer>();
            refused.waysOut().forEach(way -> sizes.add(way.changes().size()));
            assertThat(sizes).hasSize(1);
            if (sizes.first() > 1) {
                assertThat(singleChanges(request.athlete()))
                        .noneMatch(change -> PlanGenerator.hasPlan(request.with(change.in(request.athlete()))));
            }
        }
    }

    private static Stream<Change> singleChanges(Athlete athlete) {
        return Stream.concat(
                athlete.runWeek().stream().map(DropRun::new),
                Slot.all().stream()
                        .filter(slot -> !athlete.slots().contains(slot))
                        .map(OfferSlot::new));
    }
}

package dev.ironstride.plan.generation;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ironstride.plan.athlete.Athlete;
import dev.ironstride.plan.athlete.Race;
import dev.ironstride.plan.baseline.Baseline;
import dev.ironstride.plan.baseline.BaselineWeek;
import dev.ironstride.plan.baseline.Phase;
import dev.ironstride.plan.baseline.PlannedRun;
import dev.ironstride.plan.baseline.PlannedSession;
import dev.ironstride.plan.generation.Change.DropRun;
import dev.ironstride.plan.generation.Change.LeaveOutRace;
import dev.ironstride.plan.generation.Change.MoveRun;
import dev.ironstride.plan.generation.Change.OfferSlot;
import dev.ironstride.plan.generation.GenerationResult.Generated;
import dev.ironstride.plan.generation.GenerationResult.Reason;
import dev.ironstride.plan.generation.GenerationResult.Refused;
import dev.ironstride.plan.placement.Half;
import dev.ironstride.plan.placement.Letter;
import dev.ironstride.plan.placement.LiftAt;
import dev.ironstride.plan.placement.LifterRules;
import dev.ironstride.plan.placement.Points;
import dev.ironstride.plan.placement.RunAt;
import dev.ironstride.plan.placement.Sheet;
import dev.ironstride.plan.placement.Slot;
import dev.ironstride.plan.placement.WallClock;
import dev.ironstride.plan.placement.Week;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.ShrinkingMode;
import net.jqwik.api.statistics.Statistics;

/** Whole plans of random runners, held to a second reading of the sheet. */
class AthletePropertiesTest {

    /** Runners to each of whom all of it is asked: most of them for one or two weeks, one in forty for twelve and more. */
    private static final int RUNNERS = 20_000;

    @Provide
    Arbitrary<PlanRequest> requests() {
        return Arbitraries.randomValue(RandomAthletes::request);
    }

    @Property(tries = RUNNERS, shrinking = ShrinkingMode.OFF)
    void each_plan_follows_the_sheet_and_each_refusal_names_the_smallest_ways_out(
            @ForAll("requests") PlanRequest request) {
        GenerationResult answer = PlanGenerator.generate(request);

        assertThat(PlanGenerator.generate(request)).as("the same input again").isEqualTo(answer);
        switch (answer) {
            case Generated generated -> follows(request, generated.baseline());
            case Refused refused -> leadsOut(request, refused);
        }
        Statistics.label("answer").collect(answer instanceof Refused refused ? refused.reason() : "plan");
    }

    // ---- plans ----

    private static void follows(PlanRequest request, Baseline plan) {
        assertThat(plan.weeks()).hasSize(request.weeks());
        for (int week = 0; week < plan.weeks().size(); week++) {
            assertThat(broken(plan, week)).as("HARD rules of week %s", week + 1).isEmpty();
        }
        PlanSheet sheet = sheet(request);
        var before = new ArrayList<PlanSheet.Given>();
        for (BaselineWeek week : plan.weeks()) {
            var given = new PlanSheet.Given(week.monday(), week.phase().name(), week.heaviest(), lifts(week));
            assertThat(answered(week))
                    .as("rung, slots and points of %s", week.monday())
                    .isEqualTo(sheet.answer(before, given));
            assertThat(week.phase() == Phase.AA || request.athlete().moderateAtMost())
                    .as("no heavy prescription in adaptation and pregnancy")
                    .isIn(false, week.heaviest() != Letter.H);
            before.add(given);
        }
    }

    private static Optional<Sheet.Answer> answered(BaselineWeek week) {
        Points points = week.points();
        return points == null
                ? Optional.empty()
                : Optional.of(new Sheet.Answer(
                        String.valueOf(week.rung()),
                        week.sessions().stream()
                                .map(session -> new Slot(session.start().getDayOfWeek(), session.half()))
                                .toList(),
                        points.total(),
                        points.terms().entrySet().stream()
                                .collect(Collectors.toMap(term -> term.getKey().name(), Map.Entry::getValue))));
    }

    private static PlanSheet sheet(PlanRequest request) {
        Athlete athlete = request.athlete();
        return new PlanSheet(
                request.startDate(),
                athlete.strengthMonths(),
                athlete.birthYear(),
                athlete.goal().kind().name(),
                athlete.runWeek().stream()
                        .map(run -> new PlanSheet.Run(run.day(), run.start(), run.minutes(), run.kind()))
                        .toList(),
                athlete.races().stream()
                        .map(race -> new PlanSheet.Race(race.date(), race.at()))
                        .toList(),
                athlete.slots(),
                athlete.preferred(),
                athlete.slotStart().getOrDefault(Half.AM, Half.AM.usualStart()),
                athlete.slotStart().getOrDefault(Half.PM, Half.PM.usualStart()),
                request.lastStrength(),
                athlete.longCountsAsHard());
    }

    /** Every session of a week against everything known of the whole plan. */
    private static List<String> broken(Baseline plan, int index) {
        Athlete athlete = plan.athlete();
        BaselineWeek week = plan.weeks().get(index);
        List<LiftAt> here = lifts(week);
        List<LiftAt> earlier = plan.weeks().subList(0, index).stream()
                .flatMap(other -> lifts(other).stream())
                .toList();
        List<RunAt> runsElsewhere = plan.weeks().stream()
                .filter(other -> !other.monday().equals(week.monday()))
                .flatMap(other -> other.runs().stream())
                .map(PlannedRun::at)
                .toList();
        Integer born = athlete.birthYear();
        var frame = new Week(
                WallClock.midnightOf(week.monday()),
                week.trainingWeek(),
                false,
                week.runs().stream().map(PlannedRun::at).toList(),
                runsElsewhere,
                List.of(),
                earlier,
                athlete.races().stream().map(Race::at).toList(),
                new LifterRules(
                        born != null && week.monday().getYear() - born >= 50, false, athlete.longCountsAsHard()));
        var sheet = new Sheet(frame);
        var broken = new ArrayList<String>();
        if (!here.isEmpty()) {
            broken.addAll(sheet.brokenByAll(here));
        }
        for (LiftAt lift : here) {
            var others = Stream.concat(here.stream(), earlier.stream())
                    .filter(other -> !other.equals(lift))
                    .toList();
            broken.addAll(sheet.broken(lift, others));
        }
        week.sessions().stream()
                .filter(session -> !mayBeThere(plan, week, session))
                .forEach(session -> broken.add("H5"));
        return broken;
    }

    private static List<LiftAt> lifts(BaselineWeek week) {
        return week.sessions().stream()
                .map(session -> LiftAt.planned(WallClock.minuteOf(session.start()), session.letter()))
                .toList();
    }

    private static boolean mayBeThere(Baseline plan, BaselineWeek week, PlannedSession session) {
        LocalDate day = session.start().toLocalDate();
        return plan.athlete().slots().contains(new Slot(day.getDayOfWeek(), session.half()))
                && !day.isBefore(plan.startDate())
                && week.runs().stream()
                        .noneMatch(run -> run.start().toLocalDate().equals(day)
                                && Half.of(run.start().toLocalTime()) == session.half());
    }

    // ---- refusals ----

    private static void leadsOut(PlanRequest request, Refused refused) {
        assertThat(refused.waysOut())
                .isNotEmpty()
                .allSatisfy(way -> assertThat(PlanGenerator.generate(request.with(way.in(request.athlete()))))
                        .as(way.sentence())
                        .satisfies(answer -> assertThat(answer instanceof Generated
                                        || (refused.reason() == Reason.SCREENING_REQUIRED && otherwise(answer)))
                                .isTrue()));
        var sizes = new TreeSet<Integer>();
        refused.waysOut().forEach(way -> sizes.add(way.changes().size()));
        assertThat(sizes).as("all ways out are as small as the smallest").hasSize(1);
        if (sizes.first() > 1) {
            assertThat(singleChanges(request.athlete()))
                    .noneMatch(change -> PlanGenerator.hasPlan(request.with(change.in(request.athlete()))));
        }
        if (sizes.first() > 2 && request.weeks() == 1) {
            assertThat(pairs(request.athlete()))
                    .noneMatch(pair -> PlanGenerator.hasPlan(request.with(pair.in(request.athlete()))));
        }
    }

    /** Health comes first: what is in the way besides is said next. */
    private static boolean otherwise(GenerationResult answer) {
        return answer instanceof Refused refused && refused.reason() != Reason.SCREENING_REQUIRED;
    }

    private static Stream<Change> singleChanges(Athlete athlete) {
        Stream<Change> moves = athlete.runWeek().stream()
                .flatMap(run -> Slot.all().stream()
                        .filter(slot -> athlete.runWeek().stream()
                                .noneMatch(other -> new Slot(other.day(), Half.of(other.start())).equals(slot)))
                        .map(slot -> new MoveRun(run, slot)));
        return Stream.concat(removals(athlete), moves);
    }

    private static Stream<Change> removals(Athlete athlete) {
        return Stream.of(
                        athlete.runWeek().stream().<Change>map(DropRun::new),
                        athlete.races().stream().<Change>map(LeaveOutRace::new),
                        Slot.all().stream()
                                .filter(slot -> !athlete.slots().contains(slot))
                                .<Change>map(OfferSlot::new))
                .flatMap(changes -> changes);
    }

    private static Stream<WayOut> pairs(Athlete athlete) {
        List<Change> all = removals(athlete).toList();
        return all.stream()
                .flatMap(one -> all.stream().skip(all.indexOf(one) + 1L).map(other -> new WayOut(List.of(one, other))));
    }
}

package dev.ironstride.plan.generation;

import dev.ironstride.plan.athlete.Athlete;
import dev.ironstride.plan.athlete.Race;
import dev.ironstride.plan.baseline.BaselineWeek;
import dev.ironstride.plan.baseline.PlannedRun;
import dev.ironstride.plan.placement.Alternatives;
import dev.ironstride.plan.placement.Considered;
import dev.ironstride.plan.placement.Continuity;
import dev.ironstride.plan.placement.HardRules;
import dev.ironstride.plan.placement.LiftAt;
import dev.ironstride.plan.placement.Opening;
import dev.ironstride.plan.placement.Placement;
import dev.ironstride.plan.placement.PlacementSearch;
import dev.ironstride.plan.placement.RaceAt;
import dev.ironstride.plan.placement.RunAt;
import dev.ironstride.plan.placement.RunKind;
import dev.ironstride.plan.placement.Rung;
import dev.ironstride.plan.placement.WallClock;
import dev.ironstride.plan.placement.Week;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** A week of the plan to be placed, with what is known of its neighbours (domain.md 3.4). */
final class WeekFrame {

    /** How far back sessions are looked at, weeks: as long as a race wants its first session back. */
    private static final int WEEKS_BACK = 3;

    private final Athlete athlete;
    private final LocalDate startDate;
    private final LocalDate monday;
    private final int trainingWeek;
    private final List<RunAt> runs;
    private final Week real;

    /**
     * A frame.
     *
     * @param startDate of the plan: slots before it are gone
     * @param earlier the weeks of the plan before this one, in order
     */
    WeekFrame(Athlete athlete, LocalDate startDate, LocalDate monday, int trainingWeek, List<BaselineWeek> earlier) {
        this.athlete = athlete;
        this.startDate = startDate;
        this.monday = monday;
        this.trainingWeek = trainingWeek;
        this.runs = runsOf(monday);
        this.real = real(
                runs,
                Stream.concat(runsOf(monday.minusWeeks(1)).stream(), runsOf(monday.plusWeeks(1)).stream())
                        .toList(),
                earlier.stream()
                        .skip(Math.max(0, earlier.size() - WEEKS_BACK))
                        .flatMap(week -> week.sessions().stream())
                        .map(session -> LiftAt.planned(WallClock.minuteOf(session.start()), session.letter()))
                        .toList(),
                athlete.races().stream().map(Race::at).toList());
    }

    private Week real(List<RunAt> inIt, List<RunAt> around, List<LiftAt> lifts, List<RaceAt> races) {
        return new Week(
                WallClock.midnightOf(monday),
                trainingWeek,
                false,
                inIt,
                around,
                List.of(),
                lifts,
                races,
                athlete.lifter(monday));
    }

    private List<RunAt> runsOf(LocalDate start) {
        return RunWeek.of(athlete, start).stream().map(PlannedRun::at).toList();
    }

    /**
     * As a template of itself, down the whole ladder; as a real week if there is a race in it, or if a neighbour is in the way
     * of that answer.
     */
    Optional<Placement> place(List<Rung> rungs) {
        return answerOfTemplate(rungs).or(() -> climbDown(real, rungs));
    }

    /** What else there was, looked at the same way as {@link #place} found its answer. */
    Considered considered(List<Rung> rungs) {
        Week week = answerOfTemplate(rungs).isPresent() ? template() : real;
        Considered all = Alternatives.in(
                        week, openings(), Openings.closed(athlete, monday, openings()), 0, Continuity.OFF)
                .on(rungs);
        return new Considered(all.nextBest().stream().filter(this::stands).toList(), all.rejected());
    }

    private Optional<Placement> answerOfTemplate(List<Rung> rungs) {
        return FrequencyResolver.weightiestRace(athlete, monday).isPresent()
                ? Optional.empty()
                : climbDown(template(), rungs).filter(this::stands);
    }

    private Optional<Placement> climbDown(Week week, List<Rung> rungs) {
        return PlacementSearch.in(week, openings(), 0).climbDown(rungs);
    }

    private Week template() {
        return Week.template(WallClock.midnightOf(monday), trainingWeek, runs, athlete.lifter(monday));
    }

    private List<Opening> openings() {
        return Openings.of(athlete, monday, runs, startDate.atStartOfDay());
    }

    private boolean stands(Placement placement) {
        HardRules rules = HardRules.in(real);
        List<LiftAt> lifts =
                placement.placed().stream().map(Placement.Placed::lift).toList();
        return lifts.stream().allMatch(lift -> rules.brokenBy(lift, List.of()).isEmpty())
                && rules.brokenTogether(lifts).isEmpty();
    }

    /** H2 for the runs alone. */
    boolean runsLeaveARestDay() {
        return HardRules.in(real).restIsKept(List.of());
    }

    /** Whether the lightest session has a place, or the week may do without; the week before is not asked. */
    boolean hasRoomForOne() {
        List<Rung> light = List.of(Rung.of("L"));
        return climbDown(real, light).isPresent() || mayStayEmpty(light);
    }

    /** Whether a week without strength is an answer: it is cut short by the plan's start, or only races are in the way. */
    boolean mayStayEmpty(List<Rung> rungs) {
        if (!runsLeaveARestDay()) {
            return false;
        }
        if (startDate.isAfter(monday)) {
            return true;
        }
        Week raceless = real(withoutRaces(runs), withoutRaces(real.aroundRuns()), real.aroundLifts(), List.of());
        List<Opening> open = Openings.of(athlete, monday, raceless.runs(), startDate.atStartOfDay());
        return PlacementSearch.in(raceless, open, 0).climbDown(rungs).isPresent();
    }

    private static List<RunAt> withoutRaces(List<RunAt> all) {
        return all.stream().filter(run -> run.kind() != RunKind.RACE).toList();
    }
}

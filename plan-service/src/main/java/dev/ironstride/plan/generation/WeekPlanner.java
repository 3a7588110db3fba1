package dev.ironstride.plan.generation;

import dev.ironstride.plan.athlete.Athlete;
import dev.ironstride.plan.athlete.GoalKind;
import dev.ironstride.plan.athlete.Race;
import dev.ironstride.plan.baseline.BaselineWeek;
import dev.ironstride.plan.baseline.Item;
import dev.ironstride.plan.baseline.Phase;
import dev.ironstride.plan.baseline.PlannedRun;
import dev.ironstride.plan.baseline.PlannedSession;
import dev.ironstride.plan.placement.HardRules;
import dev.ironstride.plan.placement.Ladder;
import dev.ironstride.plan.placement.Letter;
import dev.ironstride.plan.placement.LiftAt;
import dev.ironstride.plan.placement.LifterRules;
import dev.ironstride.plan.placement.Opening;
import dev.ironstride.plan.placement.Placement;
import dev.ironstride.plan.placement.PlacementSearch;
import dev.ironstride.plan.placement.RaceAt;
import dev.ironstride.plan.placement.RacePriority;
import dev.ironstride.plan.placement.RunAt;
import dev.ironstride.plan.placement.Rung;
import dev.ironstride.plan.placement.WallClock;
import dev.ironstride.plan.placement.Week;
import dev.ironstride.plan.prescription.SessionForm;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Plans one week after the other: what to do, how often, and where it goes (domain.md 3.4). */
final class WeekPlanner {

    /** Weeks of lifting in a month, as H3 counts a training age. */
    private static final int WEEKS_PER_MONTH = 4;

    private final PlanRequest request;
    private final Athlete athlete;
    private final LocalDate firstMonday;
    private final PhaseCalendar calendar;
    private final SessionComposer composer;
    private final List<RaceAt> races;

    WeekPlanner(PlanRequest request, LocalDate firstMonday) {
        this.request = request;
        this.athlete = request.athlete();
        this.firstMonday = firstMonday;
        this.calendar = new PhaseCalendar(athlete, firstMonday);
        this.composer = new SessionComposer(athlete, request.catalogue());
        this.races = athlete.races().stream().map(Race::at).toList();
    }

    /**
     * Plans a week.
     *
     * @param planWeek from 1
     * @param before the week before, or null for the first
     * @return empty when no rung of the ladder has a placement
     */
    Optional<BaselineWeek> plan(int planWeek, @Nullable BaselineWeek before) {
        LocalDate monday = firstMonday.plusWeeks(planWeek - 1L);
        PhaseCalendar.Assignment assignment = calendar.of(monday);
        Phase phase = assignment.row().phase();
        int sessions = FrequencyResolver.sessions(athlete, monday, phase);
        List<List<Item>> prescriptions = composer.compose(sessions, planWeek, assignment);
        Letter heaviest = heaviest(assignment, prescriptions);
        int trainingWeek = athlete.strengthMonths() * WEEKS_PER_MONTH + planWeek;

        var frame = new Frame(monday, trainingWeek, before);
        Optional<Placement> placement = Optional.empty();
        for (int count = sessions; count >= 1 && placement.isEmpty(); count--) {
            placement = frame.place(rungs(monday, count, heaviest));
        }
        if (placement.isEmpty() && !frame.raceReachesIn()) {
            return Optional.empty();
        }
        List<PlannedSession> planned =
                placement.map(found -> sessions(monday, found, prescriptions)).orElse(List.of());
        return Optional.of(new BaselineWeek(
                monday,
                phase,
                assignment.row().deload(),
                trainingWeek,
                heaviest,
                RunWeek.of(athlete, monday),
                planned,
                placement.map(Placement::rung).orElse(null),
                placement.map(Placement::points).orElse(null)));
    }

    private static Letter heaviest(PhaseCalendar.Assignment assignment, List<List<Item>> prescriptions) {
        if (assignment.lightOnly()) {
            return Letter.L;
        }
        boolean heavy =
                assignment.row().phase() != Phase.AA && prescriptions.stream().allMatch(SessionForm::isHeavy);
        return heavy ? Letter.H : Letter.M;
    }

    private List<Rung> rungs(LocalDate monday, int count, Letter heaviest) {
        boolean bRace = FrequencyResolver.weightiestRace(athlete, monday)
                .filter(race -> race.priority() == RacePriority.B)
                .isPresent();
        return bRace && count == 2 ? Ladder.bRaceRungs(heaviest) : Ladder.rungs(count, heaviest);
    }

    private List<PlannedSession> sessions(LocalDate monday, Placement placement, List<List<Item>> prescriptions) {
        var planned = new ArrayList<PlannedSession>();
        for (Placement.Placed placed : placement.placed()) {
            int ordinal = planned.size();
            String name = request.planId() + "/" + monday + "/" + ordinal;
            planned.add(new PlannedSession(
                    UUID.nameUUIDFromBytes(name.getBytes(StandardCharsets.UTF_8)),
                    ordinal,
                    placed.lift().letter(),
                    WallClock.timeOf(placed.opening().start()),
                    placed.opening().slot().half(),
                    prescriptions.get(ordinal)));
        }
        return planned;
    }

    /** The week to place, with what is known of its neighbours. */
    private final class Frame {
        private final LocalDate monday;
        private final int trainingWeek;
        private final List<RunAt> runs;
        private final Week real;

        Frame(LocalDate monday, int trainingWeek, @Nullable BaselineWeek before) {
            this.monday = monday;
            this.trainingWeek = trainingWeek;
            this.runs = runsOf(monday);
            var around = new ArrayList<RunAt>();
            if (before != null) {
                before.runs().stream().map(PlannedRun::at).forEach(around::add);
            }
            around.addAll(runsOf(monday.plusWeeks(1)));
            List<LiftAt> lifts = before == null
                    ? List.of()
                    : before.sessions().stream()
                            .map(session -> LiftAt.planned(WallClock.minuteOf(session.start()), session.letter()))
                            .toList();
            this.real = new Week(
                    WallClock.midnightOf(monday), trainingWeek, false, runs, around, List.of(), lifts, races, lifter());
        }

        private List<RunAt> runsOf(LocalDate start) {
            return RunWeek.of(athlete, start).stream().map(PlannedRun::at).toList();
        }

        private LifterRules lifter() {
            return new LifterRules(athlete.fiftyOrOlder(monday), athlete.goal().kind() == GoalKind.STRENGTH, true);
        }

        /** As a template of itself; as a real week if there is a race, a late start, or a neighbour in the way. */
        Optional<Placement> place(List<Rung> rungs) {
            List<Opening> openings =
                    Openings.of(athlete, monday, runs, request.startDate().atStartOfDay());
            boolean fromTheStart = !request.startDate().isAfter(monday);
            if (fromTheStart
                    && FrequencyResolver.weightiestRace(athlete, monday).isEmpty()) {
                Week template = Week.template(WallClock.midnightOf(monday), trainingWeek, runs, lifter());
                Optional<Placement> repeated =
                        PlacementSearch.in(template, openings, 0).climbDown(rungs);
                if (repeated.isPresent() && stands(repeated.get())) {
                    return repeated;
                }
            }
            return PlacementSearch.in(real, openings, 0).climbDown(rungs);
        }

        private boolean stands(Placement placement) {
            HardRules rules = HardRules.in(real);
            List<LiftAt> lifts =
                    placement.placed().stream().map(Placement.Placed::lift).toList();
            return lifts.stream()
                            .allMatch(lift -> rules.brokenBy(lift, List.of()).isEmpty())
                    && rules.restIsKept(lifts);
        }

        /** Whether a race's windows touch the week, so that a week without strength is an answer (H8, H9). */
        boolean raceReachesIn() {
            LocalDateTime from = monday.atStartOfDay();
            return races.stream()
                    .anyMatch(race -> WallClock.timeOf(race.start())
                                    .isAfter(from.minusDays(race.distance().noLegsAfter()))
                            && WallClock.timeOf(race.start()).isBefore(from.plusDays(9)));
        }
    }
}

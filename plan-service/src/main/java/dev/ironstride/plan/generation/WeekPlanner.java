package dev.ironstride.plan.generation;

import dev.ironstride.plan.athlete.Athlete;
import dev.ironstride.plan.baseline.BaselineWeek;
import dev.ironstride.plan.baseline.Item;
import dev.ironstride.plan.baseline.Phase;
import dev.ironstride.plan.baseline.PlannedSession;
import dev.ironstride.plan.composition.BlockProblem;
import dev.ironstride.plan.composition.PlanWeek;
import dev.ironstride.plan.composition.SessionComposer;
import dev.ironstride.plan.placement.Letter;
import dev.ironstride.plan.placement.Placement;
import dev.ironstride.plan.placement.Rung;
import dev.ironstride.plan.placement.WallClock;
import dev.ironstride.plan.prescription.MainLiftWeek;
import dev.ironstride.plan.prescription.SessionForm;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Plans one week after the other: what to do, how often, and where it goes (domain.md 3.4). */
final class WeekPlanner {

    private final PlanRequest request;
    private final Athlete athlete;
    private final LocalDate firstMonday;
    private final PhaseCalendar calendar;
    private final SessionComposer composer;
    private Returning returning;

    WeekPlanner(PlanRequest request, LocalDate firstMonday) {
        this.request = request;
        this.firstMonday = firstMonday;
        this.returning = Returning.to(request);
        this.athlete = request.athlete();
        this.calendar = new PhaseCalendar(returning.lifter(athlete), firstMonday);
        this.composer = new SessionComposer(returning.lifter(athlete), request.catalogue(), weeks());
    }

    BlockProblem exerciseChoice() {
        return SessionComposer.problem(returning.lifter(athlete), request.catalogue(), weeks());
    }

    /** What all weeks ask for, since the exercises of a plan are chosen at once. */
    private List<PlanWeek> weeks() {
        var weeks = new ArrayList<PlanWeek>();
        for (int number = 1; number <= request.weeks(); number++) {
            LocalDate monday = firstMonday.plusWeeks(number - 1L);
            PhaseCalendar.Assignment assignment = calendar.of(monday);
            MainLiftWeek row = assignment.row();
            int sessions = FrequencyResolver.sessions(athlete, monday, row.phase());
            boolean steady = assignment.steady() || assignment.lightOnly();
            weeks.add(new PlanWeek(number, sessions, row, assignment.taperWeek(), steady));
        }
        return weeks;
    }

    /**
     * Plans a week.
     *
     * @param planWeek from 1
     * @param earlier the weeks before it
     * @return empty when no rung of the ladder has a placement
     */
    Optional<BaselineWeek> plan(int planWeek, List<BaselineWeek> earlier) {
        LocalDate monday = firstMonday.plusWeeks(planWeek - 1L);
        PhaseCalendar.Assignment assignment = calendar.of(monday);
        MainLiftWeek row = assignment.row();
        returning = returning.before(monday, planWeek, earlier);
        int sessions = FrequencyResolver.sessions(athlete, monday, row.phase());
        List<List<Item>> prescriptions = composer.compose(planWeek, sessions);
        Letter heaviest = heaviest(assignment, prescriptions);
        int trainingWeek = returning.trainingWeek(planWeek);
        List<Rung> rungs = rungs(athlete, monday, returning.mostSessions(planWeek, sessions), heaviest);

        WeekFrame frame = frame(monday, trainingWeek, earlier);
        Optional<Placement> placement = frame.place(rungs);
        if (placement.isEmpty() && !frame.mayStayEmpty(rungs)) {
            return Optional.empty();
        }
        var easing = new WeekEasing(athlete.races(), returning.easing(planWeek, row.phase()), row.deload(), earlier);
        return Optional.of(new BaselineWeek(
                monday,
                row.phase(),
                row.deload(),
                trainingWeek,
                heaviest,
                RunWeek.of(athlete, monday),
                placement
                        .map(found -> JumpSpacing.kept(earlier, sessions(monday, found, planWeek, easing)))
                        .orElse(List.of()),
                placement.map(Placement::rung).orElse(null),
                placement.map(Placement::points).orElse(null)));
    }

    /** A week of the plan as placement sees it. */
    WeekFrame frame(LocalDate monday, int trainingWeek, List<BaselineWeek> earlier) {
        return new WeekFrame(athlete, request.startDate(), monday, trainingWeek, earlier);
    }

    private Letter heaviest(PhaseCalendar.Assignment assignment, List<List<Item>> prescriptions) {
        if (assignment.lightOnly()) {
            return Letter.L;
        }
        boolean heavy = assignment.row().phase() != Phase.AA
                && !athlete.moderateAtMost()
                && prescriptions.stream().allMatch(SessionForm::isHeavy);
        return heavy ? Letter.H : Letter.M;
    }

    /** The rungs of a week, count after count. */
    static List<Rung> rungs(Athlete athlete, LocalDate monday, int sessions, Letter heaviest) {
        var rungs = new ArrayList<Rung>();
        for (int count = sessions; count >= 1; count--) {
            rungs.addAll(WeekLadder.rungs(athlete, monday, count, heaviest));
        }
        return rungs;
    }

    private List<PlannedSession> sessions(LocalDate monday, Placement placement, int planWeek, WeekEasing easing) {
        List<List<Item>> prescriptions =
                composer.compose(planWeek, placement.placed().size());
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
                    easing.of(placement, ordinal, prescriptions.get(ordinal))));
        }
        return planned;
    }
}

package dev.ironstride.plan.recovery;

import dev.ironstride.plan.athlete.Athlete;
import dev.ironstride.plan.athlete.GoalKind;
import dev.ironstride.plan.athlete.Race;
import dev.ironstride.plan.baseline.Baseline;
import dev.ironstride.plan.baseline.BaselineWeek;
import dev.ironstride.plan.baseline.PlannedSession;
import dev.ironstride.plan.placement.Half;
import dev.ironstride.plan.placement.HardRule;
import dev.ironstride.plan.placement.HardRules;
import dev.ironstride.plan.placement.LiftAt;
import dev.ironstride.plan.placement.LifterRules;
import dev.ironstride.plan.placement.RaceAt;
import dev.ironstride.plan.placement.RunAt;
import dev.ironstride.plan.placement.Slot;
import dev.ironstride.plan.placement.WallClock;
import dev.ironstride.plan.placement.Week;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/** The state of a replay: every session where it stands, the runs as far as they are known, and the rules over both. */
final class Board {

    /** A HARD rule that an open session breaks; H2 is the week's, carried by each of its open sessions. */
    record Violation(UUID sessionId, int week, HardRule rule) {}

    private final Baseline baseline;
    private final RunLedger runs;
    private final List<RaceAt> races;
    private final Map<UUID, Standing> sessions = new LinkedHashMap<>();
    private final List<LiftAt> ownSessions = new ArrayList<>();

    Board(Baseline baseline) {
        this.baseline = baseline;
        this.runs =
                new RunLedger(baseline.athlete(), baseline.weeks().getFirst().monday());
        this.races = baseline.athlete().races().stream().map(Race::at).toList();
        for (int week = 0; week < baseline.weeks().size(); week++) {
            for (PlannedSession session : baseline.weeks().get(week).sessions()) {
                sessions.put(session.id(), Standing.of(session, week));
            }
        }
    }

    Athlete athlete() {
        return baseline.athlete();
    }

    RunLedger runs() {
        return runs;
    }

    BaselineWeek week(int index) {
        return baseline.weeks().get(index);
    }

    List<BaselineWeek> weeks() {
        return baseline.weeks();
    }

    Optional<Standing> session(UUID id) {
        return Optional.ofNullable(sessions.get(id));
    }

    List<Standing> all() {
        return List.copyOf(sessions.values());
    }

    List<Standing> ofWeek(int index) {
        return sessions.values().stream()
                .filter(session -> session.week() == index)
                .toList();
    }

    void put(Standing session) {
        sessions.put(session.base().id(), session);
    }

    /** Notes a strength session that was not in the plan. */
    void noteOwn(LiftAt lift) {
        ownSessions.add(lift);
    }

    /** A copy to look back at, or to go back to. */
    Map<UUID, Standing> snapshot() {
        return new LinkedHashMap<>(sessions);
    }

    void restore(Map<UUID, Standing> snapshot) {
        sessions.clear();
        sessions.putAll(snapshot);
    }

    /** The week as a real week, with these sessions standing fast in it. */
    Week frame(int index, List<LiftAt> standing) {
        LocalDate monday = week(index).monday();
        long from = WallClock.midnightOf(monday);
        var around = new ArrayList<LiftAt>();
        sessions.values().stream()
                .filter(session -> session.counts() && session.week() != index)
                .map(Standing::lift)
                .filter(lift -> Math.abs(lift.start() - from) < 3 * WallClock.WEEK)
                .forEach(around::add);
        around.addAll(ownSessions);
        return new Week(
                from,
                week(index).trainingWeek(),
                false,
                runs.week(monday),
                runs.around(monday),
                standing,
                around,
                races,
                new LifterRules(athlete().fiftyOrOlder(monday), athlete().goal().kind() == GoalKind.STRENGTH, true));
    }

    /** Every HARD rule that a session still open at a time breaks as things stand. */
    Set<Violation> violationsAt(long minute) {
        Set<Violation> found = new HashSet<>();
        for (int index = 0; index < weeks().size(); index++) {
            int current = index;
            List<Standing> counted =
                    ofWeek(index).stream().filter(Standing::counts).toList();
            List<Standing> open =
                    counted.stream().filter(session -> session.openAt(minute)).toList();
            if (open.isEmpty() || tooFar(current, minute)) {
                continue;
            }
            List<LiftAt> lifts = counted.stream().map(Standing::lift).toList();
            Week frame = frame(index, lifts);
            HardRules rules = HardRules.in(frame);
            boolean rests = rules.restIsKept(lifts);
            for (Standing session : open) {
                LiftAt lift = session.lift();
                List<LiftAt> others = counted.stream()
                        .filter(other -> !other.equals(session))
                        .map(Standing::lift)
                        .toList();
                UUID id = session.base().id();
                rules.brokenBy(lift, others).forEach(rule -> found.add(new Violation(id, current, rule)));
                if (frame.runs().stream().anyMatch(run -> sameSlot(run, session))) {
                    found.add(new Violation(id, current, HardRule.H5));
                }
                if (!rests) {
                    found.add(new Violation(id, current, HardRule.H2));
                }
            }
        }
        return found;
    }

    /** How many of these sessions lie outside the slots that the runner prefers (P6). */
    long inLessLikedSlots(List<Standing> standing) {
        Set<Slot> preferred = athlete().preferred();
        return preferred.isEmpty()
                ? 0
                : standing.stream()
                        .map(session -> new Slot(
                                session.at().start().getDayOfWeek(),
                                session.at().half()))
                        .filter(slot -> !preferred.contains(slot))
                        .count();
    }

    /** Nothing that happens now reaches further than three weeks: a race's windows, a downhill run, ten days in a row. */
    private boolean tooFar(int index, long minute) {
        return Math.abs(WallClock.midnightOf(week(index).monday()) - minute) > 3 * WallClock.WEEK;
    }

    private static boolean sameSlot(RunAt run, Standing session) {
        return run.day() == session.day()
                && Half.of(WallClock.timeOf(run.start()).toLocalTime())
                        == session.at().half();
    }
}

package dev.ironstride.plan.recovery;

import dev.ironstride.plan.placement.Half;
import dev.ironstride.plan.placement.HardRule;
import dev.ironstride.plan.placement.HardRules;
import dev.ironstride.plan.placement.LiftAt;
import dev.ironstride.plan.placement.RunAt;
import dev.ironstride.plan.placement.WallClock;
import dev.ironstride.plan.placement.Week;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/** Which HARD rules the sessions still to come break. Asked before and after everything that happens, so it remembers. */
final class Judgement {

    /** Hardly anything that happens now reaches further: a race's windows, a downhill run, ten days in a row. */
    private static final long REACH = 3 * WallClock.WEEK;
    /** How long after a race the first session back is looked for (H8). */
    private static final long BACK_FROM_A_RACE = 3 * WallClock.WEEK;

    /** A HARD rule that an open session breaks; H2 is the week's, carried by each of its open sessions. */
    record Violation(UUID sessionId, int week, HardRule rule) {}

    private final Board board;
    private final Map<Integer, Judged> judged = new HashMap<>();
    private final Set<Integer> watched = new HashSet<>();

    Judgement(Board board) {
        this.board = board;
    }

    /** What was found about a week the last time, and of what: until something changes, time alone only closes sessions. */
    private record Judged(long changes, List<Standing> open, Set<Violation> found) {}

    /**
     * Looks at some weeks from now on however far away they are, because training weeks that count from one again reach them.
     */
    void watch(int firstWeek, int count) {
        for (int index = firstWeek; index < firstWeek + count; index++) {
            watched.add(index);
        }
    }

    /** Every HARD rule that a session still open at a time breaks as things stand. */
    Set<Violation> at(long minute) {
        Set<Violation> found = new HashSet<>();
        for (int index = 0; index < board.weeks().size(); index++) {
            long monday = WallClock.midnightOf(board.week(index).monday());
            boolean near = monday - minute <= REACH || watched.contains(index) || backFromARace(monday);
            if (near && monday + WallClock.WEEK > minute - WallClock.DAY) {
                found.addAll(judged(index, minute));
            }
        }
        return Set.copyOf(found);
    }

    /** Whatever is left out, or made light, however early, may leave a heavy session to be the first one back from a race (H8). */
    private boolean backFromARace(long monday) {
        return board.races().stream()
                .anyMatch(race -> monday + WallClock.WEEK > race.end() && monday - race.end() < BACK_FROM_A_RACE);
    }

    private Set<Violation> judged(int index, long minute) {
        List<Standing> open = board.ofWeek(index).stream()
                .filter(session -> session.counts() && session.openAt(minute))
                .toList();
        if (open.isEmpty()) {
            return Set.of();
        }
        Judged last = judged.get(index);
        if (last == null || last.changes() != board.changes() || !last.open().equals(open)) {
            last = new Judged(board.changes(), open, judge(index, open));
            judged.put(index, last);
        }
        return last.found();
    }

    private Set<Violation> judge(int index, List<Standing> open) {
        Set<Violation> found = new HashSet<>();
        List<Standing> counted =
                board.ofWeek(index).stream().filter(Standing::counts).toList();
        List<LiftAt> lifts = counted.stream().map(Standing::lift).toList();
        Week frame = board.frame(index, lifts);
        HardRules rules = HardRules.in(frame);
        Set<HardRule> together =
                rules.brokenTogether(lifts, open.stream().map(Standing::lift).toList());
        for (Standing session : open) {
            UUID id = session.base().id();
            List<LiftAt> others = counted.stream()
                    .filter(other -> !other.equals(session))
                    .map(Standing::lift)
                    .toList();
            rules.brokenBy(session.lift(), others).forEach(rule -> found.add(new Violation(id, index, rule)));
            together.forEach(rule -> found.add(new Violation(id, index, rule)));
            if (frame.runs().stream()
                    .anyMatch(run -> sameSlot(run, session.day(), session.at().half()))) {
                found.add(new Violation(id, index, HardRule.H5));
            }
        }
        return found;
    }

    /** The HARD rules that a session would break at a start, all others staying where they are. */
    Set<HardRule> against(Standing session, LiftAt there) {
        List<Standing> standing = board.ofWeek(session.week()).stream()
                .filter(other -> other.counts()
                        && !other.base().id().equals(session.base().id()))
                .toList();
        List<LiftAt> others = standing.stream().map(Standing::lift).toList();
        Week frame = board.frame(session.week(), others);
        HardRules rules = HardRules.in(frame);
        Set<HardRule> broken = new HashSet<>(rules.brokenBy(there, others));
        var all = new ArrayList<>(others);
        all.add(there);
        var toCome = new ArrayList<>(
                standing.stream().filter(Standing::planned).map(Standing::lift).toList());
        toCome.add(there);
        broken.addAll(rules.brokenTogether(all, toCome));
        if (frame.runs().stream().anyMatch(run -> sameSlot(run, there.day(), half(there.start())))) {
            broken.add(HardRule.H5);
        }
        if (!board.allows(there)) {
            broken.add(HardRule.H10);
        }
        return broken;
    }

    private static boolean sameSlot(RunAt run, long day, Half half) {
        return run.day() == day && half(run.start()) == half;
    }

    private static Half half(long minute) {
        return Half.of(WallClock.timeOf(minute).toLocalTime());
    }
}

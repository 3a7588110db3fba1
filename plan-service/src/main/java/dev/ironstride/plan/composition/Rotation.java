package dev.ironstride.plan.composition;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.BiPredicate;

/**
 * When each lane may change its exercise (R11; domain.md 5.4, variation). Main lifts change with a block only, and a block
 * ends with its deload. Accessories and core take turns, one a session and week, after four weeks at the earliest; which goes
 * first is who has stayed longest. So no session has more than one new exercise, and none stays much longer than six weeks.
 */
final class Rotation {

    /** Fewest weeks that an exercise stays (R11: 4-6). */
    static final int FEWEST_WEEKS = 4;
    /** Most weeks of a block without a deload (domain.md 4.2: every 3-6). */
    private static final int LONGEST_BLOCK = 6;

    private final List<PlanWeek> weeks;
    private final Set<Lane> lanes;
    private final BiPredicate<Lane, PlanWeek> jumps;
    private final Map<Lane, List<Integer>> turns = new HashMap<>();

    private Rotation(List<PlanWeek> weeks, Set<Lane> lanes, BiPredicate<Lane, PlanWeek> jumps) {
        this.weeks = weeks;
        this.lanes = lanes;
        this.jumps = jumps;
    }

    /**
     * Weeks at whose start each lane may change, its first week first; indexes into the weeks.
     *
     * @param lanes lanes that have any exercise at all
     * @param jumps whether a lane of jumps has any in a week
     */
    static Map<Lane, List<Integer>> of(List<PlanWeek> weeks, Set<Lane> lanes, BiPredicate<Lane, PlanWeek> jumps) {
        var rotation = new Rotation(weeks, lanes, jumps);
        int blockStart = 0;
        for (int week = 0; week < weeks.size(); week++) {
            boolean afterDeload = week > 0
                    && weeks.get(week - 1).row().deload()
                    && !weeks.get(week).row().deload();
            boolean newBlock = afterDeload || week - blockStart >= LONGEST_BLOCK;
            if (newBlock) {
                blockStart = week;
            }
            for (List<Lane> session : SessionTemplate.of(weeks.get(week).sessions())) {
                rotation.take(session.stream().filter(rotation.lanes::contains).toList(), week, newBlock);
            }
        }
        return rotation.turns;
    }

    private void take(List<Lane> session, int week, boolean newBlock) {
        boolean begun = false;
        for (Lane lane : session) {
            boolean plyometric = lane.role().plyometric();
            boolean begins = !turns.containsKey(lane) && (!plyometric || jumps.test(lane, weeks.get(week)));
            if (begins && !(plyometric && begun)) {
                turn(lane, week);
                begun = week > 0;
            }
        }
        if (week == 0 || begun || weeks.get(week).steady()) {
            return;
        }
        List<Lane> mains = newBlock
                ? session.stream()
                        .filter(lane -> lane.role() == Role.MAIN && age(lane, week) >= FEWEST_WEEKS)
                        .toList()
                : List.of();
        if (!mains.isEmpty()) {
            mains.forEach(lane -> turn(lane, week));
            return;
        }
        Lane oldest = null;
        for (Lane lane : session) {
            boolean here = !lane.role().plyometric() || jumps.test(lane, weeks.get(week));
            boolean free = lane.role() != Role.MAIN && turns.containsKey(lane) && age(lane, week) >= FEWEST_WEEKS;
            if (here && free && (oldest == null || age(lane, week) > age(oldest, week))) {
                oldest = lane;
            }
        }
        if (oldest != null) {
            turn(oldest, week);
        }
    }

    private int age(Lane lane, int week) {
        return week - turns.getOrDefault(lane, List.of(week)).getLast();
    }

    private void turn(Lane lane, int week) {
        turns.computeIfAbsent(lane, none -> new ArrayList<>()).add(week);
    }
}

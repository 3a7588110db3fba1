package dev.ironstride.plan.placement;

import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;

/**
 * One ISO week as the placement rules see it.
 *
 * @param monday minute on the wall at which the week starts
 * @param trainingWeek weeks of lifting so far, 1 for the first (H3)
 * @param cyclic a template, where Sunday wraps to Monday; else a real week with its neighbours
 * @param runs runs of the week
 * @param aroundRuns runs of the neighbouring weeks; in a template this week's own, a week off
 * @param locked sessions of the week that stay where they are
 * @param aroundLifts sessions of the neighbouring weeks, and those done in this one that it did not plan; none in a template
 * @param races every race that may reach into the week
 */
public record Week(
        long monday,
        int trainingWeek,
        boolean cyclic,
        List<RunAt> runs,
        List<RunAt> aroundRuns,
        List<LiftAt> locked,
        List<LiftAt> aroundLifts,
        List<RaceAt> races,
        LifterRules lifter) {

    public Week {
        runs = List.copyOf(runs);
        aroundRuns = List.copyOf(aroundRuns);
        locked = List.copyOf(locked);
        aroundLifts = List.copyOf(aroundLifts);
        races = List.copyOf(races);
    }

    /** A week that repeats itself, with nothing placed yet. */
    public static Week template(long monday, int trainingWeek, List<RunAt> runs, LifterRules lifter) {
        var around = new ArrayList<RunAt>(runs.size() * 2);
        around.addAll(moved(runs, run -> run.shifted(-WallClock.WEEK)));
        around.addAll(moved(runs, run -> run.shifted(WallClock.WEEK)));
        return new Week(monday, trainingWeek, true, runs, around, List.of(), List.of(), List.of(), lifter);
    }

    private static List<RunAt> moved(List<RunAt> runs, UnaryOperator<RunAt> shift) {
        return runs.stream().map(shift).toList();
    }

    /** First day of the week, days since 1970-01-01. */
    public long firstDay() {
        return WallClock.dayOf(monday);
    }

    /** Whether a day is in this week. */
    public boolean holds(long day) {
        return day >= firstDay() && day < firstDay() + 7;
    }
}

package dev.ironstride.plan.generation;

import dev.ironstride.plan.athlete.Athlete;
import dev.ironstride.plan.baseline.Baseline;
import dev.ironstride.plan.baseline.BaselineWeek;
import dev.ironstride.plan.placement.Considered;
import dev.ironstride.plan.placement.Placement;
import dev.ironstride.plan.placement.Rung;
import java.util.List;
import java.util.Objects;

/** Says of each week of a plan what it was chosen over; worked out anew from the plan alone, nothing of it is stored. */
public final class WeekAlternatives {

    private WeekAlternatives() {}

    /**
     * What else there was for a week when it was planned.
     *
     * @param index of the week in the plan, from 0
     */
    public static Considered of(Baseline plan, int index) {
        BaselineWeek week = plan.weeks().get(index);
        Athlete athlete = plan.athlete();
        var frame = new WeekFrame(
                athlete,
                plan.startDate(),
                week.monday(),
                week.trainingWeek(),
                plan.weeks().subList(0, index));
        int sessions = FrequencyResolver.sessions(athlete, week.monday(), week.phase());
        return frame.considered(tried(frame, athlete, week, sessions));
    }

    /** The rungs that were tried: a first week back has fewer sessions than it has room for. */
    private static List<Rung> tried(WeekFrame frame, Athlete athlete, BaselineWeek week, int sessions) {
        for (int count = sessions; count > 1; count--) {
            List<Rung> rungs = WeekPlanner.rungs(athlete, week.monday(), count, week.heaviest());
            if (Objects.equals(frame.place(rungs).map(Placement::rung).orElse(null), week.rung())) {
                return rungs;
            }
        }
        return WeekPlanner.rungs(athlete, week.monday(), 1, week.heaviest());
    }
}

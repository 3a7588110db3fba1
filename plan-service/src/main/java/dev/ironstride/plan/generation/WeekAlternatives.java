package dev.ironstride.plan.generation;

import dev.ironstride.plan.athlete.Athlete;
import dev.ironstride.plan.baseline.Baseline;
import dev.ironstride.plan.baseline.BaselineWeek;
import dev.ironstride.plan.placement.Considered;
import dev.ironstride.plan.placement.RejectedPlacement;
import dev.ironstride.plan.placement.Rung;
import java.util.ArrayList;
import java.util.List;

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
        var rejected = new ArrayList<RejectedPlacement>();
        for (List<Rung> rungs : WeekPlanner.ladder(athlete, week.monday(), sessions, week.heaviest())) {
            Considered considered = frame.considered(rungs);
            if (week.rung() != null && rungs.contains(week.rung())) {
                rejected.addAll(considered.rejected());
                return new Considered(considered.nextBest(), rejected);
            }
            // A first week back has fewer sessions than it has room for: those counts were not tried.
            if (frame.place(rungs).isEmpty()) {
                rejected.addAll(considered.rejected());
            }
        }
        return new Considered(List.of(), rejected);
    }
}

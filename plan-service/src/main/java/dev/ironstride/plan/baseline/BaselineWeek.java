package dev.ironstride.plan.baseline;

import dev.ironstride.plan.placement.Letter;
import dev.ironstride.plan.placement.Points;
import dev.ironstride.plan.placement.Rung;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One ISO week of the plan.
 *
 * @param monday its first day
 * @param trainingWeek weeks of lifting so far (H3)
 * @param heaviest heaviest class that the week prescribes; heavier rungs of the ladder are closed
 * @param rung null in a week without strength work
 * @param points null in a week without strength work
 */
public record BaselineWeek(
        LocalDate monday,
        Phase phase,
        boolean deload,
        int trainingWeek,
        Letter heaviest,
        List<PlannedRun> runs,
        List<PlannedSession> sessions,
        @Nullable Rung rung,
        @Nullable Points points) {

    public BaselineWeek {
        runs = List.copyOf(runs);
        sessions = List.copyOf(sessions);
    }
}

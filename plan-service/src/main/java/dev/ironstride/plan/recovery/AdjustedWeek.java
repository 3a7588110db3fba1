package dev.ironstride.plan.recovery;

import dev.ironstride.plan.baseline.BaselineWeek;
import dev.ironstride.plan.placement.Points;
import dev.ironstride.plan.placement.Rung;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A week as it stands.
 *
 * @param rung classes of the sessions that still count; null when there are none
 * @param points null when there are none
 */
public record AdjustedWeek(
        BaselineWeek base, @Nullable Rung rung, @Nullable Points points, List<AdjustedSession> sessions) {

    public AdjustedWeek {
        sessions = List.copyOf(sessions);
    }
}

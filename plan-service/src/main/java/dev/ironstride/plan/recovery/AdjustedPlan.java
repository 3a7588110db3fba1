package dev.ironstride.plan.recovery;

import java.time.LocalDateTime;
import java.util.List;
import java.util.Optional;

/**
 * The plan as the facts leave it.
 *
 * @param decisions in the order in which they took effect
 * @param nextDue local time at which the passing of time alone may change something: the end of the day of the next open
 *     session
 */
public record AdjustedPlan(List<AdjustedWeek> weeks, List<Decision> decisions, Optional<LocalDateTime> nextDue) {

    public AdjustedPlan {
        weeks = List.copyOf(weeks);
        decisions = List.copyOf(decisions);
    }
}

package dev.ironstride.plan.baseline;

import dev.ironstride.plan.athlete.Athlete;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.UUID;

/**
 * A generated plan. It never changes; a new generation is a new baseline.
 *
 * @param createdAt local time of generation: a session of an earlier day cannot have been missed
 * @param athlete the profile it was made from
 */
public record Baseline(
        UUID id, LocalDateTime createdAt, LocalDate startDate, Athlete athlete, List<BaselineWeek> weeks) {

    public Baseline {
        weeks = List.copyOf(weeks);
    }
}

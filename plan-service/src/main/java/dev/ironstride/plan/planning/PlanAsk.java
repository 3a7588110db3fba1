package dev.ironstride.plan.planning;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import java.time.LocalDate;

/**
 * What plan to make.
 *
 * @param startDate first day; the plan covers its ISO week and those after
 * @param weeks 1 to 52, default 12
 */
public record PlanAsk(
        @NotNull LocalDate startDate, @Min(1) @Max(52) Integer weeks) {
    private static final int DEFAULT_WEEKS = 12;

    public PlanAsk {
        weeks = weeks == null ? DEFAULT_WEEKS : weeks;
    }
}

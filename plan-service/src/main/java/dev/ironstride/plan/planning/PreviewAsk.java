package dev.ironstride.plan.planning;

import dev.ironstride.plan.profile.ProfileBody;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * What plan to show without making it.
 *
 * @param startDate first day; the plan covers its ISO week and those after
 * @param weeks 1 to 52, default 12
 * @param profile instead of the stored one
 */
public record PreviewAsk(
        @NotNull LocalDate startDate,
        @Min(1) @Max(52) Integer weeks,
        @Nullable @Valid ProfileBody profile) {

    public PreviewAsk {
        weeks = new PlanAsk(startDate, weeks).weeks();
    }

    /** The same without the profile. */
    PlanAsk plan() {
        return new PlanAsk(startDate, weeks);
    }
}

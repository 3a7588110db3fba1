package dev.ironstride.plan.generation;

import dev.ironstride.plan.athlete.Athlete;
import dev.ironstride.plan.catalogue.Catalogue;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What to plan.
 *
 * @param planId id of the plan to be made; the ids of its sessions follow from it
 * @param startDate first day; the plan covers its ISO week and those after
 * @param weeks 1 to 52
 * @param createdAt local time of asking
 * @param lastStrength day of the last strength session before the plan; null when there is none known, and then nothing is
 *     taken for a break (domain.md 4.4)
 */
public record PlanRequest(
        UUID planId,
        Athlete athlete,
        Catalogue catalogue,
        LocalDate startDate,
        int weeks,
        LocalDateTime createdAt,
        @Nullable LocalDate lastStrength) {

    /** A request of somebody whose last session is not known. */
    public PlanRequest(
            UUID planId,
            Athlete athlete,
            Catalogue catalogue,
            LocalDate startDate,
            int weeks,
            LocalDateTime createdAt) {
        this(planId, athlete, catalogue, startDate, weeks, createdAt, null);
    }

    /** The same of a runner whose profile says something else. */
    public PlanRequest with(Athlete changed) {
        return new PlanRequest(planId, changed, catalogue, startDate, weeks, createdAt, lastStrength);
    }
}

package dev.ironstride.plan.generation;

import dev.ironstride.plan.athlete.Athlete;
import dev.ironstride.plan.catalogue.Catalogue;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.UUID;

/**
 * What to plan.
 *
 * @param planId id of the plan to be made; the ids of its sessions follow from it
 * @param startDate first day; the plan covers its ISO week and those after
 * @param weeks 1 to 52
 * @param createdAt local time of asking
 */
public record PlanRequest(
        UUID planId, Athlete athlete, Catalogue catalogue, LocalDate startDate, int weeks, LocalDateTime createdAt) {}

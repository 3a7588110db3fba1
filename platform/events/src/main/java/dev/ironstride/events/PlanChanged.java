package dev.ironstride.events;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * The plan as it stands after generation or adjustment.
 *
 * @param revision counts up with every change of the athlete's plan
 * @param decisions ids of the decisions that are new with this revision
 */
public record PlanChanged(
        String athleteId,
        UUID planId,
        long revision,
        FactStatus status,
        LocalDate startDate,
        LocalDate endDate,
        List<Session> sessions,
        List<UUID> decisions)
        implements IronstrideEvent {

    /**
     * A planned strength session, at local date and time.
     *
     * @param slot AM or PM
     * @param status PLANNED, DONE, MISSED or SKIPPED
     */
    public record Session(
            UUID id,
            LocalDate date,
            String slot,
            LocalTime start,
            int minutes,
            @JsonProperty("class") SessionClass sessionClass,
            String status,
            List<Item> items) {}

    /**
     * One exercise of a session.
     *
     * @param pattern movement pattern of domain.md 1.1
     * @param seconds hold time for isometrics, else null
     */
    public record Item(
            String exerciseId,
            String pattern,
            int sets,
            @Nullable Integer reps,
            @Nullable Integer seconds,
            boolean perSide,
            double rpe,
            @Nullable Double loadKg,
            int restSeconds,
            String tempo) {}

    @Override
    public EventType type() {
        return EventType.PLAN_CHANGED;
    }

    @Override
    public String key() {
        return athleteId;
    }

    @Override
    public String subject() {
        return planId.toString();
    }
}

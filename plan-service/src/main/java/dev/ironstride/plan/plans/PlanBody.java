package dev.ironstride.plan.plans;

import com.fasterxml.jackson.annotation.JsonFormat;
import com.fasterxml.jackson.annotation.JsonProperty;
import dev.ironstride.events.SessionClass;
import dev.ironstride.plan.baseline.Phase;
import dev.ironstride.plan.catalogue.Pattern;
import dev.ironstride.plan.placement.Half;
import dev.ironstride.plan.placement.RunKind;
import dev.ironstride.plan.recovery.Rule;
import dev.ironstride.plan.recovery.SessionStatus;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * A plan as answered.
 *
 * @param revision rises with every change; 0 in a preview
 * @param endDate last day of the last week
 */
public record PlanBody(UUID id, long revision, LocalDate startDate, LocalDate endDate, List<Week> weeks) {

    /**
     * An ISO week.
     *
     * @param placement null in a week without strength work
     */
    @Schema(name = "PlannedWeek")
    public record Week(
            String isoWeek,
            Phase phase,
            boolean deload,
            List<Run> runs,
            @Nullable Placement placement,
            List<Session> sessions) {}

    /** A run that the runner means to do, at local time. */
    @Schema(name = "PlannedRun")
    public record Run(
            LocalDate date, @JsonFormat(pattern = "HH:mm") LocalTime start, int minutes, RunKind kind) {}

    /**
     * Why the sessions are where they are (domain.md 3.4).
     *
     * @param rung classes of the week's sessions
     * @param score points, the sum of the terms before rounding
     * @param terms points by rule; rules that cost nothing are absent
     */
    public record Placement(String rung, BigDecimal score, Map<String, BigDecimal> terms) {}

    /**
     * A strength session, at local time.
     *
     * @param minutes the class's length, or the runner's longest session if that is shorter
     * @param name A, B or C within its week
     * @param notes why exercises are not as they were planned; empty when all are
     */
    @Schema(name = "PlannedSession")
    public record Session(
            UUID id,
            LocalDate date,
            Half slot,
            @JsonFormat(pattern = "HH:mm") LocalTime start,
            int minutes,
            @JsonProperty("class") SessionClass sessionClass,
            SessionStatus status,
            boolean pinned,
            String name,
            List<Item> items,
            List<Note> notes) {}

    /** Why an exercise is not as it was planned: the rule that took something off, in words. */
    @Schema(name = "ItemNote")
    public record Note(String exerciseId, Rule rule, String text) {}

    /**
     * One exercise of a session, as prescribed.
     *
     * @param stepHeightCm how high a box or step; null when there is none
     */
    @Schema(name = "PlannedItem")
    public record Item(
            String exerciseId,
            Pattern pattern,
            int sets,
            @Nullable Integer reps,
            @Nullable Integer seconds,
            boolean perSide,
            BigDecimal rpe,
            @Nullable BigDecimal percentOneRepMax,
            @Nullable BigDecimal loadKg,
            String tempo,
            int restSeconds,
            int contacts,
            @Nullable StepHeight stepHeightCm) {}

    /** Range for a box or step, cm. */
    public record StepHeight(int from, int to) {}
}

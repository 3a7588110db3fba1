package dev.ironstride.plan.alternatives;

import com.fasterxml.jackson.annotation.JsonFormat;
import dev.ironstride.plan.placement.Half;
import dev.ironstride.plan.placement.HardRule;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * What else a session might be.
 *
 * @param items its exercises in order, each with others in its place
 * @param slots every slot of its week at its own class, all other sessions staying; empty when it is no longer to be done
 * @param considered what its week was chosen over when the plan was made
 */
@Schema(name = "SessionAlternatives")
public record Alternatives(
        UUID sessionId, List<ItemAlternatives> items, List<SlotAlternative> slots, Considered considered) {

    /**
     * Exercises in the place of one.
     *
     * @param offered those that suit the runner today
     * @param leftOut those that do not, and why
     */
    @Schema(name = "ItemAlternatives")
    public record ItemAlternatives(
            String exerciseId, List<ExerciseAlternative> offered, List<ExerciseAlternative> leftOut) {}

    /**
     * An exercise.
     *
     * @param relation to the one it would replace
     * @param why one sentence for the runner
     */
    @Schema(name = "ExerciseAlternative")
    public record ExerciseAlternative(String exerciseId, String name, Relation relation, String why) {}

    /** How an exercise is related to the one it would replace. */
    @Schema(name = "ExerciseRelation")
    public enum Relation {
        EASIER,
        HARDER,
        BAND,
        BODYWEIGHT,
        DUMBBELL
    }

    /**
     * A slot of the week.
     *
     * @param here whether the session is in it now
     * @param possible whether no HARD rule speaks against it
     * @param score points of the real week with the session there, as when replanning (a template counts P5 around the
     *     week, so its score may differ); null where it is not possible
     * @param terms points by rule; empty where it is not possible
     * @param broken the HARD rules against it
     */
    @Schema(name = "SlotAlternative")
    public record SlotAlternative(
            LocalDate date,
            Half slot,
            @JsonFormat(pattern = "HH:mm") LocalTime start,
            boolean here,
            boolean possible,
            @Nullable BigDecimal score,
            Map<String, BigDecimal> terms,
            List<Broken> broken) {}

    /** A HARD rule that speaks against something, and what it says. */
    @Schema(name = "BrokenRule")
    public record Broken(HardRule rule, String text) {}

    /**
     * What a week was chosen over.
     *
     * @param nextBest the next best placements of all its sessions
     * @param rejected placements that come near and break a rule
     */
    @Schema(name = "WeekConsidered")
    public record Considered(List<WeekPlacement> nextBest, List<WeekPlacement> rejected) {}

    /**
     * A placement of all sessions of a week.
     *
     * @param rung classes of the sessions
     * @param broken the HARD rules against it
     */
    @Schema(name = "WeekPlacement")
    public record WeekPlacement(
            String rung, List<Seat> sessions, BigDecimal score, Map<String, BigDecimal> terms, List<Broken> broken) {}

    /** Where one of its sessions would be. */
    @Schema(name = "WeekPlacementSeat")
    public record Seat(
            LocalDate date,
            Half slot,
            @JsonFormat(pattern = "HH:mm") LocalTime start) {}
}

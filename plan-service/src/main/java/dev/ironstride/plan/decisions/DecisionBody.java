package dev.ironstride.plan.decisions;

import com.fasterxml.jackson.annotation.JsonFormat;
import com.fasterxml.jackson.annotation.JsonProperty;
import dev.ironstride.events.SessionClass;
import dev.ironstride.plan.placement.Half;
import dev.ironstride.plan.plans.PlanView;
import dev.ironstride.plan.recovery.Arrangement;
import dev.ironstride.plan.recovery.Decision;
import dev.ironstride.plan.recovery.ItemChange;
import dev.ironstride.plan.recovery.Rule;
import dev.ironstride.plan.recovery.SessionStatus;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * A decision as answered.
 *
 * @param key rule, cause and session; the same facts give the same key
 * @param ruleSet version of the rules that decided
 * @param sessionId the session it is mainly about
 * @param before where that session was; null for a proposal that changed nothing
 * @param changes all it did, session by session
 * @param until last day on which the plan differs because of it
 * @param undoable whether undo would be accepted now
 * @param at local time at which it took effect
 * @param planRevision revision of the plan when the decision last changed
 * @param deadline local time until which a proposal waits; null for what is no proposal
 * @param safeDefault what holds when nobody answers a proposal in time; null for what is no proposal
 * @param decidedBy who last answered it; null when nobody did
 * @param evidence where the guide says what is known about it, for and against
 */
public record DecisionBody(
        UUID id,
        String key,
        Rule rule,
        String ruleSet,
        StoredDecision.Status state,
        UUID sessionId,
        List<Decision.Because> because,
        @Nullable Place before,
        @Nullable Place after,
        List<Change> changes,
        LocalDate until,
        boolean undoable,
        String text,
        LocalDateTime at,
        long planRevision,
        @Nullable LocalDateTime deadline,
        @Nullable String safeDefault,
        StoredDecision.@Nullable By decidedBy,
        @Nullable Instant decidedAt,
        String evidence) {

    /** Where a session is or was, at local time. */
    @Schema(name = "SessionPlace")
    public record Place(
            LocalDate date,
            Half slot,
            @JsonFormat(pattern = "HH:mm") LocalTime start,
            @JsonProperty("class") SessionClass sessionClass,
            SessionStatus status) {

        static Place of(Arrangement at) {
            return new Place(
                    at.start().toLocalDate(),
                    at.half(),
                    at.start().toLocalTime(),
                    PlanView.sessionClass(at.letter()),
                    at.status());
        }
    }

    /**
     * What it did to one session.
     *
     * @param items exercise by exercise; those that stayed as they were are absent
     */
    @Schema(name = "SessionChange")
    public record Change(UUID sessionId, Place before, Place after, List<ItemChange> items) {}

    /** A decision as it stands. */
    public static DecisionBody of(StoredDecision stored) {
        var decision = stored.decision();
        var changes = decision.changes().stream()
                .map(change -> new Change(
                        change.sessionId(), Place.of(change.before()), Place.of(change.after()), change.items()))
                .toList();
        var main = changes.isEmpty() ? null : changes.getFirst();
        var answer = stored.answer();
        return new DecisionBody(
                decision.id(),
                decision.key(),
                decision.rule(),
                stored.ruleSet(),
                stored.state(),
                decision.sessionId(),
                decision.because(),
                main == null ? null : main.before(),
                main == null ? null : main.after(),
                changes,
                decision.until(),
                decision.undoable() && stored.inForce(),
                decision.text(),
                decision.at(),
                stored.planRevision(),
                decision.deadline(),
                decision.safeDefault(),
                answer == null ? null : answer.by(),
                answer == null ? null : answer.at(),
                Evidence.of(decision.rule()));
    }
}

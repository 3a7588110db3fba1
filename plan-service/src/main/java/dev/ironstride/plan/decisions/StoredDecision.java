package dev.ironstride.plan.decisions;

import dev.ironstride.plan.recovery.Decision;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * A decision as stored.
 *
 * @param planRevision revision of the plan when the decision last changed
 * @param givenRevision revision of the plan with which f last gave it; a withdrawn decision keeps it
 * @param ruleSet version of the rules that gave it
 * @param answer who last answered it; null when nobody did, or when nobody asked for it
 */
public record StoredDecision(
        UUID planId,
        Status state,
        long planRevision,
        long givenRevision,
        String ruleSet,
        Decision decision,
        @Nullable Answer answer) {

    /** Whether the plan is as it is because of it. */
    public boolean inForce() {
        return state == Status.APPLIED || state == Status.APPROVED;
    }

    /**
     * The same at a later time: nobody's yes in time is a no to a proposal, also where nobody has worked the plan out since.
     *
     * @param time on the runner's wall clock
     */
    public StoredDecision asOf(LocalDateTime time) {
        return state == Status.PROPOSED && decision.overdue(time)
                ? new StoredDecision(planId, Status.REJECTED, planRevision, givenRevision, ruleSet, decision, answer)
                : this;
    }

    /** A decision that the rules in force give and nobody stored. */
    public static StoredDecision supposed(UUID planId, Status state, long planRevision, Decision decision) {
        return new StoredDecision(planId, state, planRevision, planRevision, Decision.RULE_SET, decision, null);
    }

    /** What the rules give when the decision is worked out again, beside this one. */
    public StoredDecision givenAgain(Decision given) {
        return new StoredDecision(
                planId, Status.valueOf(given.state().name()), givenRevision, givenRevision, ruleSet, given, null);
    }

    /** An answer to a decision. */
    public record Answer(By by, Instant at) {}

    /** Who answers. */
    @Schema(name = "DecidedBy")
    public enum By {
        ATHLETE,
        COACH
    }

    /** What became of it. */
    @Schema(name = "DecisionState")
    public enum Status {
        /** In force. */
        APPLIED,
        /** Waits for someone's yes. */
        PROPOSED,
        /** In force, because somebody said yes. */
        APPROVED,
        /** Not in force, because somebody said no, or nobody yes in time. */
        REJECTED,
        /** The runner took it back. */
        UNDONE,
        /** The facts no longer give it. */
        WITHDRAWN
    }
}

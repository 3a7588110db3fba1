package dev.ironstride.plan.decisions;

import dev.ironstride.plan.recovery.Decision;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * A decision as stored.
 *
 * @param planRevision revision of the plan when the decision last changed
 */
public record StoredDecision(UUID planId, Status state, long planRevision, Decision decision) {

    /** What became of it. */
    @Schema(name = "DecisionState")
    public enum Status {
        /** In force. */
        APPLIED,
        /** Waits for someone's yes. */
        PROPOSED,
        /** A proposal that was agreed to. */
        APPROVED,
        /** A proposal that was not agreed to. */
        REJECTED,
        /** The runner took it back. */
        UNDONE,
        /** The facts no longer give it. */
        WITHDRAWN
    }
}

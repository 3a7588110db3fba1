package dev.ironstride.plan.recovery;

/** What became of a decision. Withdrawn ones are those that the facts no longer give. */
public enum DecisionState {
    APPLIED,
    /** Waits for an answer. */
    PROPOSED,
    APPROVED,
    REJECTED,
    UNDONE
}

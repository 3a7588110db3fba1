package dev.ironstride.plan.recovery;

/** Where a session stands. */
public enum SessionStatus {
    PLANNED,
    DONE,
    MISSED,
    SKIPPED
}

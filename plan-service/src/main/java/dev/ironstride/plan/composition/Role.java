package dev.ironstride.plan.composition;

/** What an exercise is for in its session; the order is the order of a session (domain.md 1.3). */
public enum Role {
    /** Short ground contacts: pogos, skips. */
    REACTIVE,
    /** Jumps that are stuck or stepped down from. */
    JUMP,
    /** One of the two lifts that follow the main-lift tables (domain.md 4.2). */
    MAIN,
    ACCESSORY,
    CORE;

    /** Whether it is plyometric. */
    public boolean plyometric() {
        return this == REACTIVE || this == JUMP;
    }
}

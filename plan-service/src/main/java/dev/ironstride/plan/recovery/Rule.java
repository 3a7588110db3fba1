package dev.ironstride.plan.recovery;

/** Adjustment rules in force (domain.md section 7). */
public enum Rule {
    /** A run logged as planned: the sessions after it still have to keep their gaps. */
    T1,
    /** A run turned out hard or long on a strength day. */
    T2,
    /** A run nobody planned. */
    T3,
    /** Strength missed. */
    T7,
    /** Strength done, at its own time. */
    T18
}

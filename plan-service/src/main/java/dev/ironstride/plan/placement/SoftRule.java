package dev.ironstride.plan.placement;

/** Penalties that a placement keeps low (domain.md 3.4). P7 counts only where continuity is switched on. */
public enum SoftRule {
    /** Leg work too short a time before the next hard, long or race run. */
    P1,
    /** Leg work too soon after the last one. */
    P2,
    /** A day shared with a run. */
    P3,
    /** Lifting before running on such a day. */
    P4,
    /** Uneven spacing. */
    P5,
    /** A slot the runner likes less. */
    P6,
    /** A slot that held no session last week, or in the plan that is replaced. */
    P7,
    /** Rest days beyond the first, as a bonus. */
    P8,
    /** Three strenuous days in a row. */
    P9,
    /** A long run or race with no rest day beside it. */
    P10
}

package dev.ironstride.plan.progression;

/** What the sessions before say to the loads of the next one (domain.md 7). */
public enum Verdict {
    NONE,
    /** T8: no increase of any lift of the session that was harder than meant. */
    NO_INCREASE,
    /** T10: one step more. */
    ONE_STEP_MORE
}

package dev.ironstride.plan.profile;

/** Who plans the runs. */
public enum RunPlanning {
    /** The runner: the run week says what and when. */
    MINE,
    /** We suggest a run week. Not offered yet. */
    SUGGESTED
}

package dev.ironstride.plan.profile;

/** Who plans the runs. */
public enum RunPlanning {
    /** The runner: the run week says what and when. */
    MINE,
    /** We suggest a run week, and let it grow; a run week that is sent is replaced by it. */
    SUGGESTED
}

package dev.ironstride.tracking.runclass;

/** What the runner, or the workout on the watch, called the run. */
public enum RunTag {
    RACE,
    LONG,
    INTERVAL,
    TEMPO,
    THRESHOLD,
    HILLS;

    /** Whether the tag alone makes a run hard (domain.md 6.6, rule 2). */
    boolean isHard() {
        return switch (this) {
            case INTERVAL, TEMPO, THRESHOLD, HILLS -> true;
            case RACE, LONG -> false;
        };
    }
}

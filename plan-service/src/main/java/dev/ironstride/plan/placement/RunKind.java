package dev.ironstride.plan.placement;

/** Class of a run, planned or done (domain.md 6.6), from lightest to heaviest. */
public enum RunKind {
    RECOVERY,
    EASY,
    MODERATE,
    LONG,
    HARD,
    RACE;

    /** Whether the run is of a higher class than another: hard over long over moderate over easy. */
    public boolean above(RunKind other) {
        return compareTo(other) > 0;
    }
}

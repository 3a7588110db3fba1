package dev.ironstride.tracking.runclass;

/** Where a run was run. */
public enum ActivityType {
    RUNNING,
    TRAIL_RUNNING,
    TREADMILL_RUNNING,
    TRACK_RUNNING
}

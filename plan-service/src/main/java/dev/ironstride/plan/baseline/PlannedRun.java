package dev.ironstride.plan.baseline;

import dev.ironstride.plan.placement.RunAt;
import dev.ironstride.plan.placement.RunKind;
import dev.ironstride.plan.placement.WallClock;
import java.time.LocalDateTime;

/**
 * A run that the runner means to do, at local time.
 *
 * @param minutes planned length
 */
public record PlannedRun(LocalDateTime start, int minutes, RunKind kind) {

    /** The run on the wall clock. */
    public RunAt at() {
        return RunAt.planned(WallClock.minuteOf(start), minutes, kind);
    }
}

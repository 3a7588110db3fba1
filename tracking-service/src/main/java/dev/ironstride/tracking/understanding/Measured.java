package dev.ironstride.tracking.understanding;

import dev.ironstride.tracking.runclass.Effort;

/**
 * What a run is understood from beside its totals.
 *
 * @param effort of a recording, or {@link Effort#NONE}
 * @param against the profile's anchors as they stood when the run was read
 */
public record Measured(Effort effort, RunnerAnchors against) {}

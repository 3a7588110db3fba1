package dev.ironstride.tracking.understanding;

import dev.ironstride.tracking.runclass.Effort;
import org.jspecify.annotations.Nullable;

/**
 * What a run is understood from beside its totals.
 *
 * @param effort of a recording, or {@link Effort#NONE}
 * @param against the profile's anchors as they stood when the run was read
 * @param kept what it came to, once its recording was let go of; null while that is there
 */
public record Measured(
        Effort effort, RunnerAnchors against, @Nullable RunFigures kept) {

    /** With all there ever was to understand it from. */
    public Measured(Effort effort, RunnerAnchors against) {
        this(effort, against, null);
    }
}

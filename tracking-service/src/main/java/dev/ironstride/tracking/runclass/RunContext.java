package dev.ironstride.tracking.runclass;

import dev.ironstride.events.RunClass;
import org.jspecify.annotations.Nullable;

/**
 * What surrounds a run: the runner's anchors, habits and plan at the moment of classification.
 *
 * @param medianSeconds median duration of the runs of the 28 days before, or null without any
 * @param planned class planned for that local day, or null
 */
public record RunContext(
        Anchors anchors,
        @Nullable Double medianSeconds,
        @Nullable RunClass planned) {

    /** A run by someone of whom nothing is known. */
    public static final RunContext UNKNOWN = new RunContext(Anchors.UNKNOWN, null, null);
}

package dev.ironstride.tracking.runclass;

import org.jspecify.annotations.Nullable;

/**
 * What the runner's data are measured against; each may be unknown.
 *
 * @param maxHeartRate beats per minute
 * @param thresholdHeartRate beats per minute at lactate threshold
 * @param thresholdPaceSecondsPerKm seconds per kilometre at threshold
 */
public record Anchors(
        @Nullable Integer maxHeartRate,
        @Nullable Integer thresholdHeartRate,
        @Nullable Integer thresholdPaceSecondsPerKm) {

    /** A runner of whom nothing is known. */
    public static final Anchors UNKNOWN = new Anchors(null, null, null);
}

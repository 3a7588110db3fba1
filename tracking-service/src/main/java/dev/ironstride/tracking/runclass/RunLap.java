package dev.ironstride.tracking.runclass;

import org.jspecify.annotations.Nullable;

/**
 * A lap, as the watch counted it; what it did not tell is null.
 *
 * @param startSecond seconds after the start of the run
 * @param durationSeconds elapsed time
 * @param movingSeconds timer time, without pauses
 * @param averageHeartRate beats per minute
 */
public record RunLap(
        int startSecond,
        int durationSeconds,
        @Nullable Integer movingSeconds,
        @Nullable Double distanceMetres,
        @Nullable Double ascentMetres,
        @Nullable Integer averageHeartRate,
        @Nullable Integer maxHeartRate) {}

package dev.ironstride.tracking.runclass;

import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What is known of a run when it is classified.
 *
 * @param durationSeconds elapsed time; every "minutes" of domain.md 6 is this
 * @param movingSeconds time moving, or null when not told
 * @param distanceMetres null when not measured
 * @param averageHeartRate beats per minute
 * @param rpe CR10, 0-10
 */
public record RunFacts(
        int durationSeconds,
        @Nullable Integer movingSeconds,
        @Nullable Double distanceMetres,
        @Nullable Double descentMetres,
        @Nullable Integer averageHeartRate,
        @Nullable Double rpe,
        Set<RunTag> tags,
        Effort effort) {

    /** Takes a copy of the tags. */
    public RunFacts {
        tags = Set.copyOf(tags);
    }

    /**
     * Intensity factor: speed over threshold speed, or null when either is unknown. The speed is the mean over moving
     * time, not graded for hills.
     */
    @Nullable
    Double intensity(Anchors anchors) {
        Integer pace = anchors.thresholdPaceSecondsPerKm();
        int seconds = movingSeconds == null ? durationSeconds : movingSeconds;
        if (distanceMetres == null || distanceMetres <= 0 || pace == null || seconds <= 0) {
            return null;
        }
        return distanceMetres * pace / (1000.0 * seconds);
    }

    /** Descent of at least 250 m and 25 m/km (domain.md 6.6). */
    boolean downhill() {
        return descentMetres != null
                && distanceMetres != null
                && distanceMetres > 0
                && descentMetres >= ClassThresholds.DOWNHILL_METRES
                && descentMetres * 1000 >= ClassThresholds.DOWNHILL_METRES_PER_KM * distanceMetres;
    }
}

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
     * The run laid flat, over its moving time; null unless it was measured over at least half of that. A watch that runs on
     * at a crossing counts the wait as moving time: what little is missing is taken for that, so that level ground gives
     * the mean speed and no more. What misses more than a tenth was not measured, and the time that was counts.
     */
    public @Nullable Graded graded() {
        Graded graded = effort.graded();
        int seconds = movingSeconds == null || movingSeconds <= 0 ? durationSeconds : movingSeconds;
        if (graded == null || graded.flatMetres() <= 0 || 2 * graded.seconds() < seconds) {
            return null;
        }
        return 10L * graded.seconds() < 9L * seconds ? graded : new Graded(graded.flatMetres(), seconds);
    }

    /**
     * Intensity factor: speed over threshold speed, or null when either is unknown. The speed is NGP where heights are
     * known (domain.md 6.1), else the mean over moving time.
     */
    @Nullable
    Double intensity(Anchors anchors) {
        Integer pace = anchors.thresholdPaceSecondsPerKm();
        Graded graded = graded();
        if (graded != null && pace != null) {
            return graded.metresPerSecond() * pace / 1000.0;
        }
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

package dev.ironstride.tracking.understanding;

import dev.ironstride.tracking.load.PaceStress;
import org.jspecify.annotations.Nullable;

/**
 * rTSS (domain.md 6.1).
 *
 * @param intensity flat speed over speed at threshold (IF)
 * @param seconds time it was counted over
 * @param imputed whether heights or pauses were not known
 */
public record PaceLoad(double rtss, double intensity, int seconds, boolean imputed, String basis) {

    private static final double METRES_PER_KM = 1000;

    /** Null without a speed, or without a pace at threshold. */
    static @Nullable PaceLoad of(@Nullable GradedPace pace, MovingTime moving, UsedAnchors anchors) {
        Integer threshold = anchors.thresholdPaceSecondsPerKm();
        if (pace == null || threshold == null) {
            return null;
        }
        double intensity = PaceStress.intensity(pace.metresPerSecond(), METRES_PER_KM / threshold);
        return new PaceLoad(
                Digits.rounded(PaceStress.of(moving.seconds(), intensity), 3),
                Digits.rounded(intensity, 6),
                moving.seconds(),
                pace.imputed() || moving.imputed(),
                "hours of moving time x IF² x 100; " + (pace.imputed() ? "mean speed" : "NGP") + " over threshold pace "
                        + threshold + " s/km (profile)");
    }
}

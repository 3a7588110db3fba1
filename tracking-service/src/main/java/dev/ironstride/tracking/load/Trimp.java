package dev.ironstride.tracking.load;

import java.util.Map;

/**
 * Banister's training impulse (domain.md 6.1): minutes weighted by the share of the heart rate reserve they took.
 *
 * @param restingHeartRate beats per minute
 * @param maxHeartRate beats per minute, above the resting one
 */
public record Trimp(int restingHeartRate, int maxHeartRate, TrimpForm form) {

    /** Minutes at threshold that TRIMP100 calls 100. */
    private static final double THRESHOLD_MINUTES = 60;

    private static final double HUNDRED = 100;
    private static final double SECONDS_PER_MINUTE = 60;

    /** Refuses heart rates between which there is nothing. */
    public Trimp {
        if (restingHeartRate <= 0 || maxHeartRate <= restingHeartRate) {
            throw new IllegalArgumentException(
                    "needs a resting heart rate below the highest, not " + restingHeartRate + " and " + maxHeartRate);
        }
    }

    /** Impulse of so many minutes at a heart rate. */
    public double of(double minutes, double heartRate) {
        double share =
                Math.clamp((heartRate - restingHeartRate) / (double) (maxHeartRate - restingHeartRate), 0.0, 1.0);
        return minutes * share * form.factor * Math.exp(form.growth * share);
    }

    /**
     * Impulse of a recording, summed per sample, which is better than that of its mean.
     *
     * @param secondsAt seconds at each heart rate, beats per minute
     */
    public double of(Map<Integer, Integer> secondsAt) {
        return secondsAt.entrySet().stream()
                .mapToDouble(at -> of(at.getValue() / SECONDS_PER_MINUTE, at.getKey()))
                .sum();
    }

    /**
     * An impulse on the scale on which an hour at threshold is 100 (TRIMP100, our hrTSS).
     *
     * @param thresholdHeartRate beats per minute, above the resting one
     */
    public double scaled(double impulse, int thresholdHeartRate) {
        return HUNDRED * impulse / of(THRESHOLD_MINUTES, thresholdHeartRate);
    }
}

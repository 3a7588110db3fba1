package dev.ironstride.tracking.track;

import org.jspecify.annotations.Nullable;

/**
 * Metres up and down out of noisy heights: means over ten seconds, of which only what leaves a band of 2 m counts. Both
 * are our own constants (E): one sample of a barometer is good to about a metre, of satellites to a few.
 */
final class Climb {

    /** Heights are averaged over this time, milliseconds. */
    private static final long WINDOW = 10_000;

    /** Smallest change of height that is a hill and no noise, metres. */
    private static final double BAND = 2;

    private double up;
    private double down;
    private double level = Double.NaN;
    private long windowStart;
    private double sum;
    private int count;

    void add(Sample sample) {
        if (!sample.hasAltitude()) {
            return;
        }
        if (count > 0 && Math.abs(sample.at() - windowStart) >= WINDOW) {
            settle();
        }
        if (count == 0) {
            windowStart = sample.at();
        }
        sum += sample.altitude();
        count++;
    }

    @Nullable
    Double up() {
        settle();
        return Double.isNaN(level) ? null : Double.valueOf(Math.rint(up));
    }

    @Nullable
    Double down() {
        settle();
        return Double.isNaN(level) ? null : Double.valueOf(Math.rint(down));
    }

    private void settle() {
        if (count == 0) {
            return;
        }
        double height = sum / count;
        sum = 0;
        count = 0;
        if (Double.isNaN(level)) {
            level = height;
        } else if (Math.abs(height - level) >= BAND) {
            up += Math.max(0, height - level);
            down += Math.max(0, level - height);
            level = height;
        }
    }
}

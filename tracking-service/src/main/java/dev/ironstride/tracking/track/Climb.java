package dev.ironstride.tracking.track;

import org.jspecify.annotations.Nullable;

/**
 * Metres up and down out of noisy heights: means over ten seconds, between which a hill turns only once it has gone 2 m
 * the other way; up to its top all of it counts. Both are our own constants (E): one sample of a barometer is good to about
 * a metre, of satellites to a few.
 */
final class Climb {

    /** Heights are averaged over this time, milliseconds. */
    private static final long WINDOW = 10_000;

    /** Smallest change of height that is a hill and no noise, metres. */
    private static final double BAND = 2;

    private double up;
    private double down;
    /** Highest point of the climb, or lowest of the descent, that goes on. */
    private double turn = Double.NaN;

    /** 1 uphill, -1 downhill, 0 before either. */
    private int way;

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
        return Double.isNaN(turn) ? null : Double.valueOf(Math.rint(up));
    }

    @Nullable
    Double down() {
        settle();
        return Double.isNaN(turn) ? null : Double.valueOf(Math.rint(down));
    }

    private void settle() {
        if (count == 0) {
            return;
        }
        double height = sum / count;
        sum = 0;
        count = 0;
        if (Double.isNaN(turn)) {
            turn = height;
            return;
        }
        double on = height - turn;
        if (way * on > 0 || Math.abs(on) >= BAND) {
            up += Math.max(0, on);
            down += Math.max(0, -on);
            way = on > 0 ? 1 : -1;
            turn = height;
        }
    }
}

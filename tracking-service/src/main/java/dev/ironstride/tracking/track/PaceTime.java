package dev.ironstride.tracking.track;

import java.util.SortedMap;

/** Time at each pace: by the device's speed, or where it tells none by the ground covered in ten seconds and more. */
final class PaceTime {

    private static final int FASTEST_SECONDS_PER_KM = 100;
    private static final int SLOWEST_SECONDS_PER_KM = 1800;

    /** Shortest stretch over which positions give a speed, seconds: below it they mostly give noise. */
    private static final double STRETCH = 10;

    private final Buckets time = new Buckets();
    private double openSeconds;
    private double openMetres;

    /** A step at a speed the device told, or NaN. */
    void add(double speed, double metres, double seconds) {
        if (!Double.isNaN(speed)) {
            at(speed, seconds);
            return;
        }
        openSeconds += seconds;
        openMetres += metres;
        if (openSeconds >= STRETCH) {
            rest();
        }
    }

    /** Nothing joins what was with what comes. */
    void rest() {
        if (openSeconds > 0) {
            at(openMetres / openSeconds, openSeconds);
        }
        openSeconds = 0;
        openMetres = 0;
    }

    SortedMap<Integer, Integer> seconds() {
        rest();
        return time.wholeSeconds();
    }

    private void at(double metresPerSecond, double seconds) {
        if (metresPerSecond <= 0) {
            return;
        }
        // Devices tell millimetres per second; anything finer is the noise of converting.
        double pace = Math.ceil(1_000_000.0 / Math.max(1, Math.round(metresPerSecond * 1000)));
        if (pace >= FASTEST_SECONDS_PER_KM && pace <= SLOWEST_SECONDS_PER_KM) {
            time.add((int) pace, seconds);
        }
    }
}

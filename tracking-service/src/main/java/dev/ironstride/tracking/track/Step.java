package dev.ironstride.tracking.track;

/** From one sample to the next. */
final class Step {

    /** Mean radius of the earth, metres (IUGG). */
    private static final double EARTH = 6_371_008.8;

    private Step() {}

    /** Ground covered, metres: by the device's counter, else between positions, else by its speed; NaN if none tells. */
    static double metres(Sample from, Sample to, double seconds) {
        if (from.hasDistance() && to.hasDistance()) {
            return counted(from, to);
        }
        if (from.hasPosition() && to.hasPosition()) {
            return between(from, to);
        }
        return from.hasSpeed() ? from.speed() * seconds : Double.NaN;
    }

    /** What the device's counter went up; a counter that was set back counted nothing. */
    static double counted(Sample from, Sample to) {
        return from.hasDistance() && to.hasDistance() ? Math.max(0, to.distance() - from.distance()) : 0;
    }

    /** Great-circle distance, metres. */
    static double between(Sample from, Sample to) {
        double north = Math.toRadians(to.latitude() - from.latitude());
        double east = Math.toRadians(to.longitude() - from.longitude());
        double a = square(Math.sin(north / 2))
                + Math.cos(Math.toRadians(from.latitude()))
                        * Math.cos(Math.toRadians(to.latitude()))
                        * square(Math.sin(east / 2));
        return 2 * EARTH * Math.asin(Math.min(1, Math.sqrt(a)));
    }

    private static double square(double x) {
        return x * x;
    }
}

package dev.ironstride.tracking.track;

/**
 * One moment of a recording; what it does not tell is NaN, a heart rate 0.
 *
 * @param at milliseconds since 1970
 * @param latitude degrees
 * @param longitude degrees
 * @param distance metres since the start, as the device counts them
 * @param altitude metres
 * @param speed metres per second
 * @param heart beats per minute
 */
public record Sample(
        long at, double latitude, double longitude, double distance, double altitude, double speed, int heart) {

    private static final int LOWEST_HEART_RATE = 20;
    private static final int HIGHEST_HEART_RATE = 254;

    /** Metres: above the -500 that a FIT height of zero stands for, below every shore. */
    private static final double LOWEST_PLACE = -499;

    /** Nothing outside what there can be: 0 and 255 are the sentinels of a strap that was not worn. */
    public Sample {
        boolean there = Math.abs(latitude) <= 90 && Math.abs(longitude) <= 180;
        latitude = there ? latitude : Double.NaN;
        longitude = there ? longitude : Double.NaN;
        distance = within(distance, 0, 10_000_000);
        altitude = within(altitude, LOWEST_PLACE, 10_000);
        speed = within(speed, 0, 100);
        heart = heart(heart);
    }

    /** A heart rate a runner has, or 0. */
    public static int heart(int beats) {
        return beats < LOWEST_HEART_RATE || beats > HIGHEST_HEART_RATE ? 0 : beats;
    }

    boolean hasPosition() {
        return !Double.isNaN(latitude);
    }

    boolean hasDistance() {
        return !Double.isNaN(distance);
    }

    boolean hasAltitude() {
        return !Double.isNaN(altitude);
    }

    boolean hasSpeed() {
        return !Double.isNaN(speed);
    }

    private static double within(double value, double least, double most) {
        return value >= least && value <= most ? value : Double.NaN;
    }
}

package dev.ironstride.tracking.load;

/** Load from graded speed against the speed at threshold (domain.md 6.1, rTSS [S56]). Speeds in one unit, whichever. */
public final class PaceStress {

    private static final double HUNDRED = 100;
    private static final double SECONDS_PER_HOUR = 3600;

    private PaceStress() {}

    /**
     * Intensity factor: speed over speed, not pace over pace.
     *
     * @param flatSpeed time-weighted mean of the graded speed (NGP)
     */
    public static double intensity(double flatSpeed, double thresholdSpeed) {
        return flatSpeed / thresholdSpeed;
    }

    /** rTSS: hours times the square of the intensity factor times 100. */
    public static double of(double seconds, double intensity) {
        return seconds / SECONDS_PER_HOUR * intensity * intensity * HUNDRED;
    }
}

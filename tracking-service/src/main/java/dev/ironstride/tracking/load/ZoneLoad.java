package dev.ironstride.tracking.load;

/** Load from time in heart rate zones (domain.md 6.1). Their coefficients were never validated [S55]. */
public final class ZoneLoad {

    /** Weights of 50-60, 60-70, 70-80, 80-90 and 90-100 % of the highest heart rate. [K: Edwards 1993] */
    private static final double[] EDWARDS = {1, 2, 3, 4, 5};
    /** Weights below, between and above the two ventilatory thresholds. [K: Lucia 2003] */
    private static final double[] LUCIA = {1, 2, 3};

    private ZoneLoad() {}

    /** Edwards' load of the minutes in his five zones, lowest first. */
    public static double edwards(double... minutes) {
        return weighted(EDWARDS, minutes);
    }

    /** Lucia's load of the minutes in his three zones, lowest first. */
    public static double lucia(double... minutes) {
        return weighted(LUCIA, minutes);
    }

    private static double weighted(double[] weights, double[] minutes) {
        if (minutes.length != weights.length) {
            throw new IllegalArgumentException("needs " + weights.length + " zones, not " + minutes.length);
        }
        double sum = 0;
        for (int zone = 0; zone < weights.length; zone++) {
            sum += weights[zone] * minutes[zone];
        }
        return sum;
    }
}

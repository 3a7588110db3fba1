package dev.ironstride.plan.readiness;

import java.util.List;

/**
 * Mean and spread of some values.
 *
 * @param standardDeviation of a sample, n - 1 (domain.md 6.7); 0 for a single value
 */
record Sample(double mean, double standardDeviation) {

    /** Differences smaller than this are rounding, not a change of the runner. */
    private static final double ROUNDING = 1e-9;

    /** Of at least one value. */
    static Sample of(List<Double> values) {
        double mean = mean(values);
        if (values.size() < 2) {
            return new Sample(mean, 0);
        }
        double squares = 0;
        for (double value : values) {
            squares += (value - mean) * (value - mean);
        }
        return new Sample(mean, Math.sqrt(squares / (values.size() - 1)));
    }

    static double mean(List<Double> values) {
        double sum = 0;
        for (double value : values) {
            sum += value;
        }
        return sum / values.size();
    }

    /** Mean plus so many standard deviations. */
    double beyond(double deviations) {
        return mean + deviations * standardDeviation;
    }

    /** Whether one value lies above another by more than rounding. */
    static boolean above(double value, double limit) {
        return value > limit + ROUNDING;
    }
}

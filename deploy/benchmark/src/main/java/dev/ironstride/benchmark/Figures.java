package dev.ironstride.benchmark;

import java.util.Arrays;

/** Measured values, sorted. */
public final class Figures {

    private final double[] sorted;

    /** Of these, in any order; at least one. */
    public Figures(double... values) {
        this.sorted = values.clone();
        Arrays.sort(sorted);
    }

    /** The value that a share of all does not exceed (nearest rank). */
    public double percentile(double share) {
        return sorted[(int) Math.max(0, Math.ceil(share * sorted.length) - 1)];
    }

    /** The largest. */
    public double max() {
        return sorted[sorted.length - 1];
    }
}

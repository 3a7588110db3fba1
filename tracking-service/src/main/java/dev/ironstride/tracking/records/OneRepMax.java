package dev.ironstride.tracking.records;

import java.util.OptionalDouble;

/** One-repetition maximum from a set (domain.md 5.2). All loads in one unit, kg or any other. */
final class OneRepMax {

    /** Most repetitions to failure that an estimate is trusted from: the equations are linear no further. [S45] */
    static final double RELIABLE_REPS = 10;
    /** Most repetitions to failure that an estimate is kept from, with low confidence. [5.2] */
    static final double MOST_REPS = 12;
    /** Share of the earlier estimate that stays. [E] */
    static final double INERTIA = 0.7;
    /** Most that an estimate moves at once. [E] */
    static final double MOST_CHANGE = 0.05;

    private static final double TOP_RPE = 10;

    private OneRepMax() {}

    /** Repetitions the set would have had to failure: those done and those in reserve. */
    static double toFailure(int reps, double rpe) {
        return reps + TOP_RPE - rpe;
    }

    /** Epley's estimate; a single repetition to failure is its own maximum. [S44] */
    static double epley(double load, double toFailure) {
        return toFailure == 1 ? load : load * (1 + toFailure / 30);
    }

    /** Brzycki's estimate. [S44] */
    static double brzycki(double load, double toFailure) {
        return 36 * load / (37 - toFailure);
    }

    /** Whether an estimate from so many repetitions to failure is kept but not to be trusted. */
    static boolean lowConfidence(double toFailure) {
        return toFailure > RELIABLE_REPS;
    }

    /** The mean of both equations; empty above 12 repetitions to failure. */
    static OptionalDouble observed(double load, double toFailure) {
        return toFailure > MOST_REPS
                ? OptionalDouble.empty()
                : OptionalDouble.of((epley(load, toFailure) + brzycki(load, toFailure)) / 2);
    }

    /** An estimate after one more observation: 0.7 old + 0.3 observed, within 5 % of the old one. */
    static double smoothed(double old, double observed) {
        return Math.clamp(INERTIA * old + (1 - INERTIA) * observed, old * (1 - MOST_CHANGE), old * (1 + MOST_CHANGE));
    }
}

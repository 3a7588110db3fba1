package dev.ironstride.plan.prescription;

import java.util.OptionalDouble;

/** One-repetition maximum from a set (domain.md 5.2). All loads in one unit, kg or any other. */
public final class OneRepMax {

    /** Most repetitions to failure from which a maximum is prescribed from; linear equations hold no further. */
    private static final double RELIABLE_REPS = 10;
    /** Most repetitions to failure from which a maximum is kept at all. */
    private static final double MOST_REPS = 12;
    /** Share of the earlier estimate that stays. */
    private static final double INERTIA = 0.7;
    /** Most that an estimate moves at once. */
    private static final double MOST_CHANGE = 0.05;

    private static final double TOP_RPE = 10;

    private OneRepMax() {}

    /** How far an estimate may be trusted. */
    public enum Confidence {
        RELIABLE,
        /** Kept, but nothing is prescribed from it. */
        LOW,
        NONE
    }

    /** Repetitions the set would have had to failure: those done and those in reserve. */
    public static double toFailure(int reps, double rpe) {
        return reps + TOP_RPE - rpe;
    }

    /** Epley's estimate; a single repetition is its own maximum. */
    public static double epley(double load, double toFailure) {
        return toFailure == 1 ? load : load * (1 + toFailure / 30);
    }

    /** Brzycki's estimate. */
    public static double brzycki(double load, double toFailure) {
        return 36 * load / (37 - toFailure);
    }

    /** How far an estimate from so many repetitions to failure may be trusted. */
    public static Confidence confidence(double toFailure) {
        return toFailure <= RELIABLE_REPS
                ? Confidence.RELIABLE
                : toFailure <= MOST_REPS ? Confidence.LOW : Confidence.NONE;
    }

    /** The mean of both equations; empty above 12 repetitions to failure. */
    public static OptionalDouble observed(double load, double toFailure) {
        if (confidence(toFailure) == Confidence.NONE) {
            return OptionalDouble.empty();
        }
        return OptionalDouble.of(toFailure == 1 ? load : (epley(load, toFailure) + brzycki(load, toFailure)) / 2);
    }

    /** An estimate after one more observation: 0.7 old + 0.3 observed, within 5 % of the old one. */
    public static double smoothed(double old, double observed) {
        double mixed = INERTIA * old + (1 - INERTIA) * observed;
        return Math.clamp(mixed, old * (1 - MOST_CHANGE), old * (1 + MOST_CHANGE));
    }
}

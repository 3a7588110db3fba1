package dev.ironstride.plan.prescription;

import java.util.List;

/** Double progression: first repetitions within a range, then load (domain.md 5.4). */
public final class Progression {

    /** RPE above target from which a load is repeated. */
    private static final double TOO_HARD = 1.5;

    private static final double UPPER_BACK_OFF = 0.95;
    private static final double LOWER_BACK_OFF = 0.925;
    private static final int EXPOSURES_TO_BACK_OFF = 2;
    private static final int TWO = 2;

    private Progression() {}

    /** What comes next for a lift. */
    public enum Next {
        /** One step of load more, repetitions back to the low end. */
        INCREASE,
        /** The same load, more repetitions. */
        ADD_REPS,
        /** The same again. */
        REPEAT,
        /** 5 % less for the upper, 7.5 % less for the lower body. */
        BACK_OFF,
        /** An easier exercise. */
        REGRESS
    }

    /**
     * A session of a lift.
     *
     * @param reps of each set, at least one
     * @param meanRpe of its sets
     */
    public record Exposure(List<Integer> reps, double meanRpe) {
        public Exposure {
            reps = List.copyOf(reps);
        }
    }

    /**
     * What follows from a session.
     *
     * @param lo low end of the range of repetitions
     * @param hi high end
     * @param failedBefore exposures in a row right before this one that failed
     */
    public static Next after(Exposure done, int lo, int hi, double targetRpe, int failedBefore) {
        if (failed(done, lo, targetRpe)) {
            return failedBefore >= EXPOSURES_TO_BACK_OFF
                    ? Next.REGRESS
                    : failedBefore == EXPOSURES_TO_BACK_OFF - 1 ? Next.BACK_OFF : Next.REPEAT;
        }
        boolean full = done.reps().stream().allMatch(reps -> reps >= hi);
        return full && done.meanRpe() <= targetRpe ? Next.INCREASE : Next.ADD_REPS;
    }

    /** Whether a session missed the low end of its range or was far too hard. */
    public static boolean failed(Exposure done, int lo, double targetRpe) {
        return done.reps().stream().anyMatch(reps -> reps < lo) || done.meanRpe() >= targetRpe + TOO_HARD;
    }

    /** The load after two failed exposures, before it goes down to an increment. */
    public static double backedOff(double load, boolean lowerBody) {
        return load * (lowerBody ? LOWER_BACK_OFF : UPPER_BACK_OFF);
    }

    /** The beginners' way: two repetitions over target in the last set, in two sessions in a row. */
    public static boolean twoForTwo(int target, Exposure last, Exposure now) {
        return last.reps().getLast() >= target + TWO && now.reps().getLast() >= target + TWO;
    }

    /**
     * Share of the load for the next set of a session, 1 when it stays.
     *
     * @param raised whether a set of this session was raised already; it happens once
     */
    public static double nextSet(double rpe, double targetRpe, boolean raised) {
        return rpe > targetRpe + 1 ? 0.95 : rpe < targetRpe - TOO_HARD && !raised ? 1.025 : 1;
    }

    /** Whether the lift is over for today: a set at RPE 10, or a repetition missed. */
    public static boolean stop(double rpe, boolean missedRep) {
        return rpe >= 10 || missedRep;
    }
}

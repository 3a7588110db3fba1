package dev.ironstride.exercise.figure.drawing;

import dev.ironstride.exercise.figure.Side;
import dev.ironstride.exercise.figure.Skeleton;

/** How far the knees are bent, as far as words need it. */
public enum KneeBend {
    STRAIGHT,
    SOFT,
    BENT,
    DEEP,
    /** One clearly more than the other. */
    ONE_BENT;

    private static final double DIFFERENT = 40;

    /** How far the knees of this body are bent. */
    static KneeBend of(Skeleton skeleton) {
        double right = skeleton.leg(Side.RIGHT).knee();
        double left = skeleton.leg(Side.LEFT).knee();
        if (Math.abs(right - left) > DIFFERENT) {
            return ONE_BENT;
        }
        double both = (right + left) / 2;
        if (both < 15) {
            return STRAIGHT;
        }
        if (both < 50) {
            return SOFT;
        }
        return both < 105 ? BENT : DEEP;
    }
}

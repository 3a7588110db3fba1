package dev.ironstride.exercise.figure;

/** A named point of the body. */
public enum Joint {
    PELVIS(9),
    WAIST(7.5),
    CHEST(9.5),
    NECK(5),
    HEAD(10.5),
    RIGHT_SHOULDER(5.5),
    LEFT_SHOULDER(5.5),
    RIGHT_ELBOW(4),
    LEFT_ELBOW(4),
    RIGHT_HAND(3.6),
    LEFT_HAND(3.6),
    RIGHT_HIP(8),
    LEFT_HIP(8),
    RIGHT_KNEE(5.3),
    LEFT_KNEE(5.3),
    RIGHT_ANKLE(3.7),
    LEFT_ANKLE(3.7),
    RIGHT_HEEL(0),
    LEFT_HEEL(0),
    RIGHT_BALL(0),
    LEFT_BALL(0),
    RIGHT_TOE(0),
    LEFT_TOE(0);

    private final double radius;

    Joint(double radius) {
        this.radius = radius;
    }

    /** How far the skin is from the point, cm; 0 for the three points of a foot, which lie on the sole. */
    public double radius() {
        return radius;
    }

    /** The joint of that side, such as RIGHT and {@code "KNEE"}. */
    public static Joint of(Side side, String name) {
        return valueOf(side + "_" + name);
    }
}

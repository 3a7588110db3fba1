package dev.ironstride.exercise.figure;

/** Reads the angles of a limb off its points: what {@link Chain} does, backwards. */
final class Angles {

    /** Below this a limb is so straight that its rotation cannot be seen, degrees. */
    private static final double STRAIGHT = 6;

    private static final double QUARTER = 90;
    private static final double TURN = 360;

    private Angles() {}

    static Leg leg(
            Side side, Frame pelvis, Vector hip, Vector knee, Vector ankle, Frame foot, Foot planted, double toes) {
        var thigh = pelvis.in(knee.minus(hip).unit());
        double abduction = asin(side.sign() * thigh.z());
        double flexion = degrees(Math.atan2(thigh.x(), -thigh.y()));
        double bend = between(knee.minus(hip), ankle.minus(knee));
        var shank = pelvis.pitched(-flexion)
                .rolled(-side.sign() * abduction)
                .in(ankle.minus(knee).unit());
        double rotation = bend < STRAIGHT ? 0 : degrees(Math.atan2(-side.sign() * shank.z(), -shank.x()));
        double dorsiflexion = QUARTER - between(foot.forward(), knee.minus(ankle));
        return new Leg(flexion, abduction, rotation, bend, dorsiflexion, toes, planted);
    }

    static Arm arm(Side side, Frame chest, Vector shoulder, Vector elbow, Vector hand, Hand placed) {
        var upper = chest.in(elbow.minus(shoulder).unit());
        double abduction = asin(side.sign() * upper.z());
        double flexion = degrees(Math.atan2(upper.x(), -upper.y()));
        // Behind the back the arm goes 60 degrees at most; what seems more is overhead.
        double shoulderFlexion = flexion < -QUARTER ? flexion + TURN : flexion;
        double bend = between(elbow.minus(shoulder), hand.minus(elbow));
        var forearm = chest.pitched(-flexion)
                .rolled(-side.sign() * abduction)
                .in(hand.minus(elbow).unit());
        double rotation = bend < STRAIGHT ? 0 : degrees(Math.atan2(side.sign() * forearm.z(), forearm.x()));
        return new Arm(shoulderFlexion, abduction, rotation, bend, placed);
    }

    /** The angle between two directions, degrees, 0 to 180. */
    static double between(Vector one, Vector other) {
        return degrees(Math.acos(Math.clamp(one.unit().dot(other.unit()), -1, 1)));
    }

    private static double asin(double value) {
        return degrees(Math.asin(Math.clamp(value, -1, 1)));
    }

    private static double degrees(double radians) {
        return Math.toDegrees(radians);
    }
}

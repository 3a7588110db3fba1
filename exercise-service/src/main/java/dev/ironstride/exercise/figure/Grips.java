package dev.ironstride.exercise.figure;

import org.jspecify.annotations.Nullable;

/** Hands on the way from one pose to another. */
final class Grips {

    /** A palm this near to the floor is on it, cm. */
    private static final double ON_FLOOR = 1;

    private Grips() {}

    /** The arm that far on the way. A hand that is on the floor in both poses stays there; else its angles change. */
    static Arm between(Side side, Skeleton from, Skeleton to, double share) {
        var one = from.arm(side);
        var other = to.arm(side);
        var blended = one.towards(other, share);
        var start = placed(side, from, other.placed());
        var end = placed(side, to, one.placed());
        return new Arm(
                blended.shoulder(),
                blended.abduction(),
                blended.rotation(),
                blended.elbow(),
                start == null || end == null ? null : start.towards(end, share));
    }

    /** Where the hand is placed; or the place on the floor to which its angles took it, told as the other pose tells its own. */
    private static @Nullable Hand placed(Side side, Skeleton skeleton, @Nullable Hand other) {
        var hand = skeleton.arm(side).placed();
        var at = skeleton.at(side, "HAND");
        if (hand != null && Places.FLOOR.equals(hand.on())) {
            return new Hand(hand.on(), null, at.x(), null, at.z(), hand.elbow());
        }
        if (hand != null || other == null || !Places.FLOOR.equals(other.on())) {
            return hand;
        }
        boolean onFloor = skeleton.bottom(Joint.of(side, "HAND")) < ON_FLOOR;
        return onFloor ? new Hand(Places.FLOOR, null, at.x(), null, at.z(), other.elbow()) : null;
    }
}

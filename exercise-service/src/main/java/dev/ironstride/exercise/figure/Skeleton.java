package dev.ironstride.exercise.figure;

import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * A pose in space.
 *
 * @param pose the pose it was made from, leaning as it does
 * @param joints all points, cm
 * @param legs the angles as they are, right and left
 * @param arms the angles as they are, right and left
 * @param misses what a limb should have reached and by how much it did not
 */
public record Skeleton(
        Pose pose, Map<Joint, Vector> joints, Map<Side, Leg> legs, Map<Side, Arm> arms, List<String> misses) {

    /** Copies what it is given. */
    public Skeleton {
        joints = Collections.unmodifiableMap(new EnumMap<>(joints));
        legs = Collections.unmodifiableMap(new EnumMap<>(legs));
        arms = Collections.unmodifiableMap(new EnumMap<>(arms));
        misses = List.copyOf(misses);
    }

    /** Where a joint is. */
    public Vector at(Joint joint) {
        return Objects.requireNonNull(joints.get(joint));
    }

    Vector at(Side side, String joint) {
        return at(Joint.of(side, joint));
    }

    /** Where the lower end of the skin of a joint is, cm above the floor. */
    double bottom(Joint joint) {
        return at(joint).y() - joint.radius();
    }

    /** Angles of the right or the left leg. */
    public Leg leg(Side side) {
        return Objects.requireNonNull(legs.get(side));
    }

    /** Angles of the right or the left arm. */
    public Arm arm(Side side) {
        return Objects.requireNonNull(arms.get(side));
    }

    /** The tip of the nose. */
    public Vector nose() {
        return at(Joint.HEAD).plus(pose.trunk().head().out(11, -1, 0));
    }

    /** A point beside a joint of the trunk, cm to its right. */
    public Vector beside(Joint joint, double right) {
        var frame = joint == Joint.PELVIS ? pose.trunk().pelvis() : pose.trunk().chest();
        return at(joint).plus(frame.right().times(right));
    }

    /** A point of a foot that lies on the sole, moved into the foot and to its right, cm. */
    public Vector inside(Side side, String joint, double depth, double right) {
        var heel = at(side, "HEEL");
        var ball = at(side, "BALL");
        var below = heel.towards(ball, Body.HEEL / (Body.HEEL + Body.BALL));
        var up = at(side, "ANKLE").minus(below).unit();
        var across = ball.minus(heel).unit().cross(up);
        return at(side, joint).plus(up.times(depth)).plus(across.times(right));
    }
}

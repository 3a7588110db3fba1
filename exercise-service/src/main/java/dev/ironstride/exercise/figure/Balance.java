package dev.ironstride.exercise.figure;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The centre of mass is over what carries the body, give or take what the figure is too simple for: it carries no weights
 * and its pelvis does not shift. Shares of mass: Winter, Biomechanics and Motor Control of Human Movement, table 4.1.
 */
final class Balance {

    /** How far it may be beside, cm. */
    private static final double LENIENCE = 7;

    private static final double HEAD = 0.081;
    private static final double TRUNK = 0.497;
    private static final double UPPER_ARM = 0.028;
    private static final double FOREARM = 0.022;
    private static final double THIGH = 0.1;
    private static final double SHANK = 0.0465;
    private static final double FOOT = 0.0145;

    /** Half of what carries beside the middle line of a foot, cm. */
    private static final double HALF_FOOT = 4;

    private Balance() {}

    static Optional<String> fault(Skeleton skeleton) {
        var pose = skeleton.pose();
        if (pose.airborne() || pose.supported()) {
            return Optional.empty();
        }
        var base = base(skeleton);
        if (base.isEmpty()) {
            return Optional.of("nothing carries the body");
        }
        var mass = mass(skeleton);
        double beside = beside(mass, base);
        return beside <= LENIENCE
                ? Optional.empty()
                : Optional.of("falls over: the mass at x %.0f, z %.0f is %.0f cm beside what carries it"
                        .formatted(mass.x(), mass.z(), beside));
    }

    /** The points that carry the body, seen from above. */
    private static List<Vector> base(Skeleton skeleton) {
        var points = new ArrayList<Vector>();
        for (var rest : skeleton.pose().rests()) {
            rest.touching().forEach(joint -> points.addAll(around(skeleton.at(joint))));
        }
        for (var side : Side.values()) {
            var foot = skeleton.pose().leg(side).planted();
            if (foot != null && foot.on() != null) {
                Stream.of("HEEL", "BALL").map(name -> skeleton.at(side, name)).forEach(at -> points.addAll(around(at)));
            }
            var hand = skeleton.pose().arm(side).placed();
            if (hand != null && hand.on() != null) {
                points.addAll(around(skeleton.at(side, "HAND")));
            }
        }
        return points;
    }

    private static List<Vector> around(Vector at) {
        return List.of(at.plus(new Vector(0, 0, HALF_FOOT)), at.plus(new Vector(0, 0, -HALF_FOOT)));
    }

    private static Vector mass(Skeleton skeleton) {
        var sum = skeleton.at(Joint.HEAD).times(HEAD);
        sum = sum.plus(
                skeleton.at(Joint.PELVIS).towards(skeleton.at(Joint.NECK), 0.5).times(TRUNK));
        for (var side : Side.values()) {
            sum = sum.plus(piece(skeleton, side, "SHOULDER", "ELBOW", 0.44, UPPER_ARM))
                    .plus(piece(skeleton, side, "ELBOW", "HAND", 0.6, FOREARM))
                    .plus(piece(skeleton, side, "HIP", "KNEE", 0.43, THIGH))
                    .plus(piece(skeleton, side, "KNEE", "ANKLE", 0.43, SHANK))
                    .plus(piece(skeleton, side, "HEEL", "BALL", 0.5, FOOT));
        }
        return sum;
    }

    private static Vector piece(Skeleton skeleton, Side side, String from, String to, double centre, double share) {
        return skeleton.at(side, from).towards(skeleton.at(side, to), centre).times(share);
    }

    /** How far a point is outside of the smallest convex area around others, seen from above; 0 inside. */
    private static double beside(Vector point, List<Vector> base) {
        double most = 0;
        for (int degrees = 0; degrees < 360; degrees += 5) {
            var direction = new Vector(Math.cos(Math.toRadians(degrees)), 0, Math.sin(Math.toRadians(degrees)));
            double farthest = base.stream()
                    .map(direction::dot)
                    .max(Comparator.naturalOrder())
                    .orElseThrow();
            most = Math.max(most, direction.dot(point) - farthest);
        }
        return most;
    }
}

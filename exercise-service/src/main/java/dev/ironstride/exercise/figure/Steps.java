package dev.ironstride.exercise.figure;

import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Feet on the way from one pose to another. */
final class Steps {

    /** A foot that goes further than this is lifted, cm. */
    private static final double SLIDES = 8;
    /** How high it is lifted at most, as a share of its way. */
    private static final double LIFT = 0.2;

    private static final double FLAT = 0.5;

    private Steps() {}

    /** The leg that far on the way. One that stands in both poses steps, or stays; else its angles change. */
    static Leg between(Side side, Skeleton from, Skeleton to, double share) {
        var blended = from.leg(side).towards(to.leg(side), share);
        var one = standing(side, from);
        var other = standing(side, to);
        return new Leg(
                blended.hip(),
                blended.abduction(),
                blended.rotation(),
                blended.knee(),
                blended.ankle(),
                blended.toes(),
                one == null || other == null ? null : step(one, other, from, to, side, share));
    }

    private static Foot step(Foot one, Foot other, Skeleton from, Skeleton to, Side side, double share) {
        var start = from.at(side, "ANKLE");
        var end = to.at(side, "ANKLE");
        double way = Math.hypot(end.x() - start.x(), end.z() - start.z());
        boolean slides = way <= SLIDES || heelSlides(one, other) || carries(side, from) || carries(side, to);
        var moved = place(one, start).towards(place(other, end), share);
        if (slides && Objects.equals(one.on(), other.on())) {
            return moved;
        }
        double sole = Blend.of(level(one, from, side), level(other, to, side), share);
        double lift = slides ? 0 : 4 * share * (1 - share) * LIFT * way;
        return new Foot(null, moved.x(), sole + lift, moved.z(), moved.tilt(), moved.out());
    }

    /** Who pulls a foot back with its toes up lets it slide. */
    private static boolean heelSlides(Foot one, Foot other) {
        return one.tilt() < 0 && other.tilt() < 0;
    }

    /** The one foot that stands cannot be lifted; where it moves, the floor does, as under somebody who walks. */
    private static boolean carries(Side side, Skeleton skeleton) {
        return standing(side == Side.RIGHT ? Side.LEFT : Side.RIGHT, skeleton) == null;
    }

    /** How high what the foot is on is: where its ball is, or its heel if the toes are up. */
    private static double level(Foot foot, Skeleton skeleton, Side side) {
        double raised = skeleton.at(side, foot.tilt() < 0 ? "HEEL" : "BALL").y();
        return raised - foot.raised();
    }

    private static Foot place(Foot foot, Vector ankle) {
        return new Foot(
                foot.on(),
                Objects.requireNonNullElse(foot.x(), ankle.x()),
                foot.y(),
                Objects.requireNonNullElse(foot.z(), ankle.z()),
                foot.tilt(),
                foot.out());
    }

    /** Whether the leg is above the foot; under a plank it is behind, and its angles say all there is to say. */
    private static boolean isUpright(Side side, Skeleton skeleton) {
        var ankle = skeleton.at(side, "ANKLE");
        var hip = skeleton.at(side, "HIP");
        return hip.y() - ankle.y() > Math.abs(hip.x() - ankle.x());
    }

    /** Where the foot is planted, or stands on the floor by the angles of the leg, flat or on its ball. */
    private static @Nullable Foot standing(Side side, Skeleton skeleton) {
        var planted = skeleton.leg(side).planted();
        if (planted != null) {
            return planted;
        }
        var ball = skeleton.at(side, "BALL");
        double heel = skeleton.at(side, "HEEL").y() - ball.y();
        if (Math.abs(ball.y()) >= FLAT || heel < -FLAT || !isUpright(side, skeleton)) {
            return null;
        }
        double tilt = Math.toDegrees(Math.asin(Math.clamp(heel / (Body.HEEL + Body.BALL), 0, 1)));
        return new Foot(Places.FLOOR, ball.x() - Body.BALL, null, ball.z(), tilt, 0);
    }
}

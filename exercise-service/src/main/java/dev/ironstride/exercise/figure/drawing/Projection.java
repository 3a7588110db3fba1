package dev.ironstride.exercise.figure.drawing;

import dev.ironstride.exercise.figure.Joint;
import dev.ironstride.exercise.figure.Side;
import dev.ironstride.exercise.figure.Skeleton;
import dev.ironstride.exercise.figure.Vector;
import dev.ironstride.exercise.figure.View;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * From space to the drawing: as from far away, so that nothing gets smaller.
 *
 * @param farLeg the leg that is drawn as the far one; null if both are as near
 */
record Projection(View view, @Nullable Side farLeg) {

    /** From the front, a leg this much further back than the other is the far one, cm. */
    private static final double BEHIND = 12;

    /** How to draw poses, all of them alike. */
    static Projection of(View view, List<Skeleton> poses) {
        return switch (view) {
            case SIDE -> new Projection(view, Side.LEFT);
            case FRONT -> new Projection(view, back(poses));
            case TOP -> new Projection(view, null);
        };
    }

    private static @Nullable Side back(List<Skeleton> poses) {
        double ahead = poses.stream()
                .mapToDouble(pose ->
                        pose.at(Joint.RIGHT_BALL).x() - pose.at(Joint.LEFT_BALL).x())
                .average()
                .orElse(0);
        if (Math.abs(ahead) < BEHIND) {
            return null;
        }
        return ahead > 0 ? Side.LEFT : Side.RIGHT;
    }

    Circle circle(Vector at, double radius) {
        return switch (view) {
            case SIDE -> new Circle(at.x(), at.y(), radius);
            case FRONT -> new Circle(-at.z(), at.y(), radius);
            case TOP -> new Circle(-at.z(), -at.x(), radius);
        };
    }

    /** Nearer is more. */
    double depth(Vector at) {
        return switch (view) {
            case SIDE -> at.z();
            case FRONT -> at.x();
            case TOP -> at.y();
        };
    }

    Tone leg(Side side) {
        return side == farLeg ? Tone.FAR : Tone.NEAR;
    }

    Tone arm(Side side) {
        return view == View.SIDE && side == Side.LEFT ? Tone.FAR : Tone.NEAR;
    }
}

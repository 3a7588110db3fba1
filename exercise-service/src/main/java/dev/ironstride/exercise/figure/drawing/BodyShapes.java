package dev.ironstride.exercise.figure.drawing;

import dev.ironstride.exercise.figure.Joint;
import dev.ironstride.exercise.figure.Side;
import dev.ironstride.exercise.figure.Skeleton;
import dev.ironstride.exercise.figure.Vector;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/** The body in shapes. Radii are those of a lean runner, cm. */
final class BodyShapes {

    private record Ball(Vector at, double radius) {}

    /** Among things equally near: legs, trunk, head, arms. */
    private static final double LEGS = 0;

    private static final double TRUNK = 0.1;
    private static final double HEAD = 0.2;
    private static final double ARMS = 0.3;

    private final Skeleton skeleton;
    private final Projection projection;
    private final List<Shape> shapes = new ArrayList<>();

    private BodyShapes(Skeleton skeleton, Projection projection) {
        this.skeleton = skeleton;
        this.projection = projection;
    }

    static List<Shape> of(Skeleton skeleton, Projection projection) {
        var body = new BodyShapes(skeleton, projection);
        body.trunk();
        for (var side : Side.values()) {
            body.leg(side);
            body.arm(side);
        }
        return body.shapes;
    }

    private void trunk() {
        add("pelvis", Tone.BODY, TRUNK, join(pair(Joint.PELVIS, 8, 8.3), pair(Joint.WAIST, 4.5, 7.6)));
        add("waist", Tone.BODY, TRUNK, join(pair(Joint.WAIST, 4.5, 7.6), pair(Joint.CHEST, 7, 9)));
        add("chest", Tone.BODY, TRUNK, join(pair(Joint.CHEST, 7, 9), pair(Joint.NECK, 9, 4.6)));
        add("neck", Tone.BODY, HEAD, List.of(ball(Joint.NECK, 4.4), ball(Joint.HEAD, 4.4)));
        add("head", Tone.BODY, HEAD, List.of(ball(Joint.HEAD, 10)));
        add("nose", Tone.BODY, HEAD, List.of(ball(Joint.HEAD, 4), new Ball(skeleton.nose(), 1.2)));
    }

    private void leg(Side side) {
        limb(side, "thigh", LEGS, ball(side, "HIP", 7.8), ball(side, "KNEE", 5.4));
        limb(side, "shin", LEGS, ball(side, "KNEE", 5.4), ball(side, "ANKLE", 3.6));
        limb(
                side,
                "foot",
                LEGS,
                ball(side, "ANKLE", 3.6),
                new Ball(skeleton.inside(side, "HEEL", 2.6, 0), 2.6),
                new Ball(skeleton.inside(side, "BALL", 2.3, -2), 2.3),
                new Ball(skeleton.inside(side, "BALL", 2.3, 2), 2.3));
        limb(
                side,
                "toes",
                LEGS,
                new Ball(skeleton.inside(side, "BALL", 2.2, -2), 2.2),
                new Ball(skeleton.inside(side, "BALL", 2.2, 2), 2.2),
                new Ball(skeleton.at(Joint.of(side, "TOE")).plus(lift(side)), 1.9));
    }

    private void arm(Side side) {
        limb(side, "upper_arm", ARMS, ball(side, "SHOULDER", 5.2), ball(side, "ELBOW", 3.9));
        limb(side, "forearm", ARMS, ball(side, "ELBOW", 3.9), ball(side, "HAND", 2.8));
        limb(side, "hand", ARMS, ball(side, "HAND", 3.8));
    }

    /** The toes lie on the floor as the ball of the foot does, though they may be bent. */
    private Vector lift(Side side) {
        var ball = skeleton.at(Joint.of(side, "BALL"));
        return skeleton.inside(side, "BALL", 1.9, 0).minus(ball);
    }

    private void limb(Side side, String name, double order, Ball... balls) {
        var tone = order == ARMS ? projection.arm(side) : projection.leg(side);
        add(side.name().toLowerCase(Locale.ROOT) + "_" + name, tone, order, List.of(balls));
    }

    private void add(String part, Tone tone, double order, List<Ball> balls) {
        double depth = balls.stream()
                .mapToDouble(ball -> projection.depth(ball.at()))
                .average()
                .orElseThrow();
        var circles = balls.stream()
                .map(ball -> projection.circle(ball.at(), ball.radius()))
                .toList();
        shapes.add(new Shape(part, tone, depth + order, circles));
    }

    private List<Ball> pair(Joint joint, double apart, double radius) {
        return List.of(
                new Ball(skeleton.beside(joint, apart), radius), new Ball(skeleton.beside(joint, -apart), radius));
    }

    private static List<Ball> join(List<Ball> some, List<Ball> others) {
        return Stream.concat(some.stream(), others.stream()).toList();
    }

    private Ball ball(Joint joint, double radius) {
        return new Ball(skeleton.at(joint), radius);
    }

    private Ball ball(Side side, String joint, double radius) {
        return ball(Joint.of(side, joint), radius);
    }
}

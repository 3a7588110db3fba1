package dev.ironstride.exercise.figure;

import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Where planted feet and placed hands are, and where the joint on the way there points. */
final class Targets {

    /** The knee goes forward; a little up as well, so that there is a way if the leg itself goes forward. */
    private static final double KNEE_UP = 0.25;

    private Targets() {}

    /** How the sole lies: level, but for its tilt, whatever the leg does. */
    static Frame sole(Side side, Trunk trunk, Foot foot) {
        return Frame.WORLD.turned(trunk.turn()).turned(side.sign() * foot.out()).pitched(foot.tilt());
    }

    /** Where the ankle is when the ball (heel up) or the heel (toes up) stays where it is in a flat foot. */
    static Vector ankle(Side side, Vector hip, Frame sole, Foot foot, Places places) {
        double x = Objects.requireNonNullElse(foot.x(), hip.x());
        double z = Objects.requireNonNullElse(foot.z(), hip.z());
        var on = foot.on();
        double surface = on == null ? Objects.requireNonNullElse(foot.y(), 0.0) : places.top(on);
        double y = surface + foot.raised();
        double pivot = foot.tilt() >= 0 ? Body.BALL : -Body.HEEL;
        var level = sole.pitched(-foot.tilt());
        var point = new Vector(x, y, z).plus(level.out(pivot, 0, 0));
        return point.minus(sole.out(pivot, -Body.ANKLE_HEIGHT, 0));
    }

    static Vector knee(Side side, Frame pelvis, Foot foot) {
        return pelvis.turned(side.sign() * foot.out()).out(1, KNEE_UP, 0);
    }

    /** Where the middle of the fist is. */
    static Vector hand(Vector shoulder, Hand hand, Places places, Chain chain) {
        var to = hand.to();
        if (to != null) {
            var base = Places.joint(to).map(chain::joint).orElseGet(() -> middle(places.prop(to)));
            return base.plus(new Vector(orNull(hand.x()), orNull(hand.y()), orNull(hand.z())));
        }
        double x = Objects.requireNonNullElse(hand.x(), shoulder.x());
        double y = Objects.requireNonNullElse(hand.y(), shoulder.y());
        double z = Objects.requireNonNullElse(hand.z(), shoulder.z());
        var on = hand.on();
        if (on == null) {
            return new Vector(x, y, z);
        }
        if (!places.isWall(on)) {
            return new Vector(x, places.top(on) + Joint.RIGHT_HAND.radius(), z);
        }
        var wall = places.prop(on);
        return wall.besides()
                ? new Vector(x, y, face(wall.z(), shoulder.z()))
                : new Vector(face(wall.x(), shoulder.x()), y, z);
    }

    static Vector elbow(Side side, Frame chest, Hand hand) {
        double out = side.sign();
        return switch (hand.elbow()) {
            case DOWN -> chest.out(-0.5, -1, 0.3 * out);
            case BACK -> chest.out(-1, -0.3, 0.2 * out);
            case OUT -> chest.out(-0.2, -0.3, out);
            case FORWARD -> chest.out(1, -0.2, 0.2 * out);
            case UP -> chest.out(0.2, 1, 0.3 * out);
        };
    }

    /** Where a palm on a wall has its middle: on the side of the wall where the shoulder is. */
    private static double face(double wall, double shoulder) {
        return wall + (shoulder < wall ? -1 : 1) * Joint.RIGHT_HAND.radius();
    }

    private static Vector middle(Prop prop) {
        return new Vector(prop.x(), prop.y(), prop.z());
    }

    private static double orNull(@Nullable Double value) {
        return value == null ? 0 : value;
    }
}

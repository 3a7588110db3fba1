package dev.ironstride.exercise.figure.drawing;

import dev.ironstride.exercise.figure.Joint;
import dev.ironstride.exercise.figure.Prop;
import dev.ironstride.exercise.figure.Skeleton;
import dev.ironstride.exercise.figure.Vector;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Gear in shapes: what is held, worn or pulled, wherever the body takes it. */
final class PropShapes {

    /** Gear is before what holds it. */
    private static final double BEFORE = 4;
    /** How far along a limb something is that lies on it. */
    private static final double ALONG = 0.85;

    private final Skeleton skeleton;
    private final Map<String, Prop> props;
    private final Projection projection;
    private final List<Shape> shapes = new ArrayList<>();

    private PropShapes(Skeleton skeleton, List<Prop> props, Projection projection) {
        this.skeleton = skeleton;
        this.props = props.stream().collect(Collectors.toMap(Prop::name, Function.identity(), (one, same) -> one));
        this.projection = projection;
    }

    static List<Shape> of(Skeleton skeleton, List<Prop> props, Projection projection) {
        var gear = new PropShapes(skeleton, props, projection);
        props.forEach(gear::draw);
        return gear.shapes;
    }

    private void draw(Prop prop) {
        switch (prop.kind()) {
            case DUMBBELL -> dumbbell(prop);
            case BARBELL, TRAP_BAR -> barbell(prop);
            case ROLLER -> along(prop, prop.height() / 2, Tone.GEAR);
            case BALL -> add(prop, "ball", Tone.GEAR, prop.height() / 2, place(prop));
            case SLIDER -> add(prop, "slider", Tone.GEAR, 1, shift(place(prop), -10, 0), shift(place(prop), 10, 0));
            case BAND, CABLE, ROPE, STICK -> line(prop);
            case LOOP -> add(prop, "loop", Tone.RING, 7, point(prop.from()), point(prop.to()));
            // Even furniture may move with the body, as the plate of a machine does.
            default ->
                shapes.addAll(SceneShapes.of(prop.from() == null ? prop : prop.at(place(prop)), skeleton, projection));
        }
    }

    /** A handle with two heads; along x, tilted, or along z if it is deeper than it is wide. */
    private void dumbbell(Prop prop) {
        var middle = place(prop);
        double half = prop.width() / 2;
        double angle = Math.toRadians(prop.tilt());
        var way = prop.depth() > prop.width()
                ? new Vector(0, 0, prop.depth() / 2)
                : new Vector(Math.cos(angle) * half, Math.sin(angle) * half, 0);
        add(prop, "handle", Tone.GEAR, 1.5, middle.plus(way), middle.minus(way));
        add(prop, "head", Tone.GEAR, 5, middle.plus(way.times(0.55)), middle.plus(way));
        add(prop, "head2", Tone.GEAR, 5, middle.minus(way.times(0.55)), middle.minus(way));
    }

    private void barbell(Prop prop) {
        var middle = place(prop);
        double end = prop.depth() / 2;
        double plate = end * 0.86;
        double radius = prop.height() / 2;
        along(prop, 1.6, Tone.GEAR);
        for (int side = -1; side <= 1; side += 2) {
            var hub = middle.plus(new Vector(0, 0, side * plate));
            boolean far = side < 0;
            // From the side a plate is a disc; from the front one sees its edge.
            if (projection.depth(new Vector(0, 0, 1)) == 0) {
                add(prop, far ? "plate2" : "plate", Tone.GEAR, 2, shift(hub, 0, -radius), shift(hub, 0, radius));
            } else {
                add(prop, far ? "plate2" : "plate", far ? Tone.RING : Tone.GLASS, radius, hub);
            }
        }
        add(prop, "hub", Tone.GEAR, 3, middle.plus(new Vector(0, 0, plate)));
    }

    /** A rod along z. */
    private void along(Prop prop, double radius, Tone tone) {
        var half = new Vector(0, 0, prop.depth() / 2);
        add(prop, "rod", tone, radius, place(prop).plus(half), place(prop).minus(half));
    }

    private void line(Prop prop) {
        var shift = new Vector(prop.x(), prop.y(), prop.z());
        var from = point(prop.from()).plus(shift);
        var to = point(prop.to()).plus(shift);
        double length = Math.max(1, to.minus(from).length());
        // A stick reaches beyond what it touches.
        double beyond = prop.width() / length;
        add(prop, "line", Tone.GEAR, prop.height() / 2, from.towards(to, -beyond), from.towards(to, 1 + beyond));
    }

    private void add(Prop prop, String piece, Tone tone, double radius, Vector... at) {
        double depth =
                Arrays.stream(at).mapToDouble(projection::depth).average().orElseThrow();
        var circles =
                Arrays.stream(at).map(point -> projection.circle(point, radius)).toList();
        shapes.add(new Shape(prop.name() + "_" + piece, tone, depth + BEFORE, circles));
    }

    /** At one joint, or near the second of two: a roller is on the shin, not on the ankle. */
    private Vector place(Prop prop) {
        var at = prop.to() == null ? point(prop.from()) : point(prop.from()).towards(point(prop.to()), ALONG);
        return at.plus(new Vector(prop.x(), prop.y(), prop.z()));
    }

    /** Where a joint or a prop is. {@code hands} is the middle between both, and so on. */
    private Vector point(@Nullable String name) {
        if (name == null) {
            throw new IllegalArgumentException("something is not tied to anything: it needs from and to");
        }
        var prop = props.get(name);
        if (prop != null) {
            return new Vector(prop.x(), prop.y(), prop.z());
        }
        var pair = Map.of("hands", "HAND", "feet", "BALL", "knees", "KNEE", "ankles", "ANKLE", "hips", "HIP")
                .get(name);
        if (pair != null) {
            return skeleton.at(Joint.valueOf("RIGHT_" + pair)).towards(skeleton.at(Joint.valueOf("LEFT_" + pair)), 0.5);
        }
        return skeleton.at(Arrays.stream(Joint.values())
                .filter(joint -> joint.name().toLowerCase(Locale.ROOT).equals(name))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("there is no joint and no prop " + name)));
    }

    private static Vector shift(Vector at, double x, double y) {
        return at.plus(new Vector(x, y, 0));
    }
}

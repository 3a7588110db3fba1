package dev.ironstride.exercise.figure.drawing;

import dev.ironstride.exercise.figure.Joint;
import dev.ironstride.exercise.figure.Prop;
import dev.ironstride.exercise.figure.PropKind;
import dev.ironstride.exercise.figure.Skeleton;
import dev.ironstride.exercise.figure.Vector;
import dev.ironstride.exercise.figure.View;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** Walls, furniture and what else stands around; behind the body, so that nothing of it is hidden. */
final class SceneShapes {

    private static final double BEHIND = -1000;
    /** Rounding of corners, cm. */
    private static final double CORNER = 1;

    private static final double LEG = 1.4;
    /** A chair's back above its seat, cm. */
    private static final double CHAIR_BACK = 44;
    /** The tilt of a chair whose back is to the right, degrees; 0 is behind, 180 in front. */
    private static final double TO_THE_RIGHT = 90;

    private final Prop prop;
    private final Projection projection;
    private final List<Shape> shapes = new ArrayList<>();

    private SceneShapes(Prop prop, Projection projection) {
        this.prop = prop;
        this.projection = projection;
    }

    static List<Shape> of(Prop prop, Skeleton skeleton, Projection projection) {
        var scene = new SceneShapes(prop, projection);
        scene.draw(skeleton);
        return scene.shapes;
    }

    private void draw(Skeleton skeleton) {
        double top = prop.y();
        switch (prop.kind()) {
            case BOX, STEP, EDGE, CUSHION -> block("block", top - prop.height(), top);
            case MAT -> block("mat", -prop.height(), 0);
            case BENCH, TABLE -> legs(top, 0.42, 0.42);
            case CHAIR -> chair(top);
            case WALL -> wall(skeleton);
            case POST -> add("post", 2, at(0, 0), at(0, prop.height()));
            case PAD -> pad();
            case ANCHOR -> add("anchor", 2.5, new Vector(prop.x(), top, prop.z()));
            case BAR ->
                add(
                        "bar",
                        2,
                        new Vector(prop.x(), top, prop.z() - prop.depth() / 2),
                        new Vector(prop.x(), top, prop.z() + prop.depth() / 2));
            default -> throw new IllegalArgumentException(prop.kind() + " does not stand around");
        }
    }

    private void chair(double seat) {
        legs(seat, 0.42, 0.42);
        double back = (prop.tilt() == 0 ? -1 : 1) * prop.width() * 0.46;
        if (projection.view() == View.SIDE) {
            add("back", 1.8, at(back, seat), at(back * 1.12, seat + CHAIR_BACK));
        } else if (prop.tilt() == TO_THE_RIGHT) {
            double side = prop.depth() * 0.46;
            add("back", 1.8, across(side, seat), across(side * 1.12, seat + CHAIR_BACK));
        } else {
            double half = prop.depth() * 0.4;
            double lower = seat + CHAIR_BACK * 0.5;
            add(
                    "back",
                    1.8,
                    across(-half, lower),
                    across(half, lower),
                    across(half, seat + CHAIR_BACK),
                    across(-half, seat + CHAIR_BACK));
        }
    }

    private void legs(double top, double behind, double before) {
        block("top", top - prop.height(), top);
        if (projection.view() == View.SIDE) {
            add("leg", LEG, at(-prop.width() * behind, LEG), at(-prop.width() * behind, top - 2));
            add("leg2", LEG, at(prop.width() * before, LEG), at(prop.width() * before, top - 2));
        } else {
            add("leg", LEG, across(-prop.depth() * behind, LEG), across(-prop.depth() * behind, top - 2));
            add("leg2", LEG, across(prop.depth() * before, LEG), across(prop.depth() * before, top - 2));
        }
    }

    private void block(String name, double bottom, double top) {
        double low = bottom + CORNER;
        double high = top - CORNER;
        if (projection.view() == View.TOP) {
            double along = prop.width() / 2 - CORNER;
            double side = prop.depth() / 2 - CORNER;
            add(
                    name,
                    CORNER,
                    shift(across(-side, top), -along, 0),
                    shift(across(-side, top), along, 0),
                    shift(across(side, top), along, 0),
                    shift(across(side, top), -along, 0));
        } else if (projection.view() == View.SIDE) {
            double half = prop.width() / 2 - CORNER;
            add(name, CORNER, at(-half, low), at(half, low), at(half, high), at(-half, high));
        } else {
            double half = prop.depth() / 2 - CORNER;
            add(name, CORNER, across(-half, low), across(half, low), across(half, high), across(-half, high));
        }
    }

    /** Its face is where it is; its thickness is on the other side of who stands before it. */
    private void wall(Skeleton skeleton) {
        var pelvis = skeleton.at(Joint.PELVIS);
        double thick = prop.width();
        if (prop.besides() && projection.view() == View.SIDE) {
            return; // It is behind everything there is, or before it.
        }
        if (prop.besides()) {
            double away = pelvis.z() < prop.z() ? thick : -thick;
            slab(across(0, 0), across(away, 0));
        } else if (projection.view() == View.SIDE) {
            slab(at(0, 0), at(pelvis.x() < prop.x() ? thick : -thick, 0));
        }
    }

    private void slab(Vector face, Vector back) {
        double top = prop.height();
        add("wall", 0.2, face, back, new Vector(back.x(), top, back.z()), new Vector(face.x(), top, face.z()));
    }

    /** Its upper side goes through its point, however it is tilted. */
    private void pad() {
        double angle = Math.toRadians(prop.tilt());
        double half = prop.width() / 2;
        double thick = prop.height() / 2;
        double alongX = Math.cos(angle) * half;
        double alongY = Math.sin(angle) * half;
        var middle = new Vector(prop.x() + Math.sin(angle) * thick, prop.y() - Math.cos(angle) * thick, prop.z());
        add("pad", thick, shift(middle, -alongX, -alongY), shift(middle, alongX, alongY));
    }

    private void add(String piece, double radius, Vector... points) {
        var circles = Arrays.stream(points)
                .map(point -> projection.circle(point, radius))
                .toList();
        shapes.add(new Shape(prop.name() + "_" + piece, tone(), BEHIND, circles));
    }

    private Tone tone() {
        boolean area = projection.view() == View.TOP && prop.kind().form() == PropKind.Form.GROUND;
        return area ? Tone.GROUND : Tone.SCENE;
    }

    private Vector at(double dx, double y) {
        return new Vector(prop.x() + dx, y, prop.z());
    }

    private Vector across(double dz, double y) {
        return new Vector(prop.x(), y, prop.z() + dz);
    }

    private static Vector shift(Vector at, double x, double y) {
        return at.plus(new Vector(x, y, 0));
    }
}

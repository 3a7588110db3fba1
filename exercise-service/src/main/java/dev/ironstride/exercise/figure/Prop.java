package dev.ironstride.exercise.figure;

import org.jspecify.annotations.Nullable;

/**
 * Something that is there beside the body. What it means that a value is given depends on the kind; {@link PropKind} says it.
 *
 * @param name how poses refer to it
 * @param x middle, cm
 * @param y top of furniture, middle of everything else, cm
 * @param z middle, cm
 * @param width along x, cm
 * @param height cm
 * @param depth along z, cm
 * @param tilt degrees, forward end up
 * @param from joint or prop at which it begins, or is
 * @param to joint or prop at which it ends
 */
public record Prop(
        PropKind kind,
        String name,
        double x,
        double y,
        double z,
        double width,
        double height,
        double depth,
        double tilt,
        @Nullable String from,
        @Nullable String to) {

    /** The same thing somewhere else. */
    public Prop at(Vector place) {
        return new Prop(kind, name, place.x(), place.y(), place.z(), width, height, depth, tilt, null, null);
    }

    /** Whether the body can not go through it. */
    boolean solid() {
        return kind.form() == PropKind.Form.FURNITURE;
    }

    /** Whether a wall is beside the figure, at its {@code z}, and not before or behind it, at its {@code x}. */
    public boolean besides() {
        return z != 0;
    }

    double left() {
        return x - width / 2;
    }

    double right() {
        return x + width / 2;
    }

    double bottom() {
        return Math.max(0, y - height);
    }
}

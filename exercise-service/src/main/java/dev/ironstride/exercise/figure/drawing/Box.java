package dev.ironstride.exercise.figure.drawing;

import java.util.Collection;
import java.util.List;
import java.util.stream.Stream;

/** The part of the plane that a drawing needs, cm: left, bottom, right, top. */
public record Box(double left, double bottom, double right, double top) {

    private static final double AROUND = 8;
    private static final double SMALLEST = 110;

    /** Around all shapes and the floor under them; the same for all frames, so that a moving figure does not jump. */
    static Box around(Collection<List<Shape>> frames) {
        double bottom =
                circles(frames).mapToDouble(c -> c.v() - c.radius()).min().orElseThrow();
        double left = circles(frames).mapToDouble(c -> c.u() - c.radius()).min().orElseThrow() - AROUND;
        double right =
                circles(frames).mapToDouble(c -> c.u() + c.radius()).max().orElseThrow() + AROUND;
        double top = circles(frames).mapToDouble(c -> c.v() + c.radius()).max().orElseThrow() + AROUND;
        double wider = Math.max(0, SMALLEST - (right - left)) / 2;
        return new Box(
                Math.floor(left - wider),
                Math.floor(Math.min(0, bottom)) - AROUND,
                Math.ceil(right + wider),
                Math.ceil(Math.max(top, Math.min(0, bottom) + SMALLEST - AROUND)));
    }

    private static Stream<Circle> circles(Collection<List<Shape>> frames) {
        return frames.stream().flatMap(List::stream).flatMap(shape -> shape.circles().stream());
    }
}

package dev.ironstride.exercise.figure.drawing;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** The outline of a shape as points, counter-clockwise: the convex hull of its circles (Andrew's monotone chain). */
final class Hull {

    /** Corners of what stands for a circle; 20 look round at this size. */
    private static final int CORNERS = 20;

    private Hull() {}

    static List<Circle> around(List<Circle> circles) {
        var points = circles.stream()
                .flatMap(Hull::corners)
                .sorted(Comparator.comparingDouble(Circle::u).thenComparingDouble(Circle::v))
                .toList();
        var hull = new ArrayList<Circle>(half(points));
        hull.removeLast();
        hull.addAll(half(points.reversed()));
        hull.removeLast();
        return hull;
    }

    private static Stream<Circle> corners(Circle circle) {
        return IntStream.range(0, CORNERS).mapToObj(corner -> {
            double angle = 2 * Math.PI * corner / CORNERS;
            return new Circle(
                    circle.u() + circle.radius() * Math.cos(angle), circle.v() + circle.radius() * Math.sin(angle), 0);
        });
    }

    private static List<Circle> half(List<Circle> points) {
        var chain = new ArrayList<Circle>();
        for (var point : points) {
            while (chain.size() >= 2 && turn(chain.get(chain.size() - 2), chain.getLast(), point) <= 0) {
                chain.removeLast();
            }
            chain.add(point);
        }
        return chain;
    }

    private static double turn(Circle from, Circle by, Circle to) {
        return (by.u() - from.u()) * (to.v() - from.v()) - (by.v() - from.v()) * (to.u() - from.u());
    }
}

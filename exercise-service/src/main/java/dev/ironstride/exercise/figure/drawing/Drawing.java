package dev.ironstride.exercise.figure.drawing;

import dev.ironstride.exercise.figure.Figure;
import dev.ironstride.exercise.figure.InBetween;
import dev.ironstride.exercise.figure.Skeleton;
import dev.ironstride.exercise.figure.Solver;
import dev.ironstride.exercise.figure.View;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A figure as shapes in the plane, in its key poses and on the way between them.
 *
 * @param frames each key pose and what is between it and the next; the way from the last to the first only where there are
 *     more than two poses, because with two it is the same way back
 */
public record Drawing(Box box, List<Frame> frames) {

    /** Frames on the way from one key pose to the next. */
    static final int BETWEEN = 5;

    /** Half the thickness of the line that is the floor, cm. */
    private static final double FLOOR = 0.6;

    /** Copies the frames. */
    public Drawing {
        frames = List.copyOf(frames);
    }

    /** Draws a figure. */
    public static Drawing of(Figure figure) {
        var keys = figure.poses().stream()
                .map(pose -> Solver.solve(pose, figure.props()))
                .toList();
        var projection = Projection.of(figure.view(), keys);
        var frames = new ArrayList<Frame>();
        for (int index = 0; index < keys.size(); index++) {
            var key = keys.get(index);
            frames.add(frame(figure, projection, key, key.pose().name()));
            if (index + 1 < keys.size() || keys.size() > 2) {
                var next = keys.get((index + 1) % keys.size());
                for (int step = 1; step <= BETWEEN; step++) {
                    var between = InBetween.of(key, next, step / (BETWEEN + 1.0), figure.props());
                    frames.add(frame(figure, projection, between, null));
                }
            }
        }
        var ordered = ordered(frames);
        var box = Box.around(ordered.stream().map(Frame::shapes).toList());
        return new Drawing(box, figure.view() == View.TOP ? ordered : onFloor(ordered, box));
    }

    /** The frame of a key pose. */
    public Frame frame(String pose) {
        return frames.stream()
                .filter(frame -> pose.equals(frame.pose()))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("no pose " + pose));
    }

    private static Frame frame(Figure figure, Projection projection, Skeleton skeleton, @Nullable String pose) {
        var shapes = new ArrayList<Shape>(BodyShapes.of(skeleton, projection));
        shapes.addAll(PropShapes.of(skeleton, figure.props(), projection));
        return new Frame(pose, skeleton.pose().by(), shapes);
    }

    /** From above the floor is everywhere; else it is a line that everything else is drawn over. */
    private static List<Frame> onFloor(List<Frame> frames, Box box) {
        var floor = new Shape(
                "floor",
                Tone.SCENE,
                -Double.MAX_VALUE,
                List.of(new Circle(box.left(), -FLOOR, FLOOR), new Circle(box.right(), -FLOOR, FLOOR)));
        return frames.stream()
                .map(frame -> new Frame(
                        frame.pose(),
                        frame.by(),
                        Stream.concat(Stream.of(floor), frame.shapes().stream()).toList()))
                .toList();
    }

    /** What is in front is so in all frames, so that nothing flips over on the way. */
    private static List<Frame> ordered(List<Frame> frames) {
        var order = IntStream.range(0, frames.getFirst().shapes().size())
                .boxed()
                .sorted(Comparator.comparingDouble(shape -> frames.stream()
                        .mapToDouble(frame -> frame.shapes().get(shape).depth())
                        .average()
                        .orElseThrow()))
                .toList();
        return frames.stream()
                .map(frame -> new Frame(
                        frame.pose(),
                        frame.by(),
                        order.stream().map(frame.shapes()::get).toList()))
                .toList();
    }
}

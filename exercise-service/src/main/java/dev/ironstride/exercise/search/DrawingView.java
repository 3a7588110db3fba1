package dev.ironstride.exercise.search;

import dev.ironstride.exercise.figure.Figure;
import dev.ironstride.exercise.figure.TempoPart;
import dev.ironstride.exercise.figure.drawing.Box;
import dev.ironstride.exercise.figure.drawing.Circle;
import dev.ironstride.exercise.figure.drawing.Drawing;
import dev.ironstride.exercise.figure.drawing.Frame;
import dev.ironstride.exercise.figure.drawing.Shape;
import dev.ironstride.exercise.figure.drawing.Tone;
import java.util.List;
import java.util.stream.Stream;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * A figure as shapes. Each shape is the outline around its circles; what moves from frame to frame is only where the circles
 * are, so that whoever draws it can go straight from one frame to the next.
 */
@Schema(name = "FigureDrawing")
record DrawingView(
        @Schema(description = "what all frames need; v counts up from the floor")
        Box box,

        @Schema(description = "farthest first; the same in all frames")
        List<ShapeView> shapes,

        @Schema(
                description = "the key poses and five frames between each two; with two poses the way back is the same,"
                        + " with more the last frames lead back to the first pose")
        List<FrameView> frames) {

    /** One shape. */
    @Schema(name = "FigureShape")
    record ShapeView(
            String part,
            Tone tone,

            @Schema(description = "of its circles") List<Double> radii) {}

    /** One moment. */
    @Schema(name = "FigureFrame")
    record FrameView(
            @Schema(description = "name of the key pose; null between two", nullable = true) @Nullable
            String pose,

            TempoPart by,

            @Schema(description = "u and v of every circle of every shape, one after the other")
            List<Double> at) {}

    static DrawingView of(Figure figure) {
        var drawing = Drawing.of(figure);
        return new DrawingView(
                drawing.box(),
                drawing.frames().getFirst().shapes().stream()
                        .map(DrawingView::shape)
                        .toList(),
                drawing.frames().stream().map(DrawingView::frame).toList());
    }

    private static ShapeView shape(Shape shape) {
        return new ShapeView(
                shape.part(),
                shape.tone(),
                shape.circles().stream().map(Circle::radius).toList());
    }

    private static FrameView frame(Frame frame) {
        var at = frame.shapes().stream()
                .flatMap(shape -> shape.circles().stream())
                .flatMap(circle -> Stream.of(tenth(circle.u()), tenth(circle.v())))
                .toList();
        return new FrameView(frame.pose(), frame.by(), at);
    }

    /** Rounded to a tenth: a millimetre is finer than any screen shows. */
    static double tenth(double value) {
        return Math.rint(value * 10) / 10;
    }
}

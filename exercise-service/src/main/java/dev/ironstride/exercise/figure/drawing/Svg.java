package dev.ironstride.exercise.figure.drawing;

import java.util.Locale;
import java.util.stream.Collectors;

/**
 * A frame as a picture that stands alone: no script, nothing fetched, with words for who does not see it. Its colours follow
 * the reader's light or dark scheme; a page that shows it inline may set them by {@code --figure-near} and so on.
 */
public final class Svg {

    private static final String STYLE = """
            .ironstride-figure{--near:var(--figure-near,#22303c);--body:var(--figure-body,#4d6072);\
            --far:var(--figure-far,#94a3b1);--scene:var(--figure-scene,#a9b5c0);--gear:var(--figure-gear,#d1480c)}\
            @media (prefers-color-scheme:dark){.ironstride-figure{--near:var(--figure-near,#f1f5f9);\
            --body:var(--figure-body,#b4c2cf);--far:var(--figure-far,#6b7c8c);--scene:var(--figure-scene,#47535e);\
            --gear:var(--figure-gear,#ff8a4c)}}\
            .ironstride-figure .near{fill:var(--near)}.ironstride-figure .body{fill:var(--body)}\
            .ironstride-figure .far{fill:var(--far)}.ironstride-figure .scene{fill:var(--scene)}\
            .ironstride-figure .ground{fill:var(--scene);fill-opacity:.35}\
            .ironstride-figure .gear{fill:var(--gear)}\
            .ironstride-figure .glass{fill:var(--gear);fill-opacity:.3;stroke:var(--gear);stroke-width:2}\
            .ironstride-figure .ring{fill:none;stroke:var(--gear);stroke-width:2.4}""";

    private Svg() {}

    /** The picture of one frame. */
    public static String of(Box box, Frame frame, Caption caption) {
        var svg = new StringBuilder(6000);
        svg.append("<svg xmlns=\"http://www.w3.org/2000/svg\" class=\"ironstride-figure\" role=\"img\" viewBox=\"")
                .append(number(box.left()))
                .append(' ')
                .append(number(-box.top()))
                .append(' ')
                .append(number(box.right() - box.left()))
                .append(' ')
                .append(number(box.top() - box.bottom()))
                .append("\" xml:lang=\"")
                .append(caption.language())
                .append("\">");
        svg.append("<title>").append(escaped(caption.title())).append("</title>");
        svg.append("<desc>").append(escaped(caption.description())).append("</desc>");
        svg.append("<style>").append(STYLE).append("</style>");
        frame.shapes().forEach(shape -> svg.append(shape(shape)));
        return svg.append("</svg>\n").toString();
    }

    private static String shape(Shape shape) {
        var look = shape.tone().plain() + " class=\"" + shape.tone().name().toLowerCase(Locale.ROOT) + "\"";
        if (shape.circles().size() == 1) {
            var circle = shape.circles().getFirst();
            return "<circle %s cx=\"%s\" cy=\"%s\" r=\"%s\"/>"
                    .formatted(look, number(circle.u()), number(-circle.v()), number(circle.radius()));
        }
        var points = Hull.around(shape.circles()).stream()
                .map(point -> number(point.u()) + " " + number(-point.v()))
                .collect(Collectors.joining("L", "M", "Z"));
        return "<path " + look + " d=\"" + points + "\"/>";
    }

    /** To a tenth of a centimetre, without a zero that says nothing. */
    private static String number(double value) {
        double rounded = Math.round(value * 10) / 10.0;
        return rounded == Math.rint(rounded) ? Long.toString((long) rounded) : Double.toString(rounded);
    }

    private static String escaped(String text) {
        return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
    }
}

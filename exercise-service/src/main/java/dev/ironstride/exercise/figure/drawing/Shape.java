package dev.ironstride.exercise.figure.drawing;

import java.util.List;

/**
 * The outline around some circles, as a rubber band would lie around coins.
 *
 * @param part what it is, such as {@code right_thigh}
 * @param depth nearer to who looks is more; what is nearer is drawn later
 */
public record Shape(String part, Tone tone, double depth, List<Circle> circles) {

    /** Copies the circles. */
    public Shape {
        circles = List.copyOf(circles);
    }
}

package dev.ironstride.exercise.figure.drawing;

import dev.ironstride.exercise.figure.TempoPart;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One moment of a drawing.
 *
 * @param pose name of the key pose; null on the way to the next one
 * @param by what part of a repetition leads here
 * @param shapes farthest first; the same ones in every frame of a drawing
 */
public record Frame(@Nullable String pose, TempoPart by, List<Shape> shapes) {

    /** Copies the shapes. */
    public Frame {
        shapes = List.copyOf(shapes);
    }
}

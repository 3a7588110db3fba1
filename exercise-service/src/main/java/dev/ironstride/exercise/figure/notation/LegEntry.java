package dev.ironstride.exercise.figure.notation;

import dev.ironstride.exercise.figure.Foot;
import dev.ironstride.exercise.figure.Leg;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** A leg as a file writes it: its angles, or where its foot is. */
record LegEntry(
        double hip,
        double abduction,
        double rotation,
        double knee,
        double ankle,
        double toes,
        @Nullable String on,
        @Nullable Double x,
        @Nullable Double y,
        @Nullable Double z,
        double tilt,
        double out) {

    /** Angles undo a place that a base pose gave. */
    static final Set<String> ANGLES = Set.of("hip", "abduction", "rotation", "knee", "ankle");

    /** What places the foot. */
    static final Set<String> PLACE = Set.of("on", "x", "y", "z", "tilt", "out");

    Leg leg() {
        boolean placed = on != null || x != null || y != null;
        return new Leg(hip, abduction, rotation, knee, ankle, toes, placed ? new Foot(on, x, y, z, tilt, out) : null);
    }
}

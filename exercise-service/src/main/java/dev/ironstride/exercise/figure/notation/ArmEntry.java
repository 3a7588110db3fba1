package dev.ironstride.exercise.figure.notation;

import dev.ironstride.exercise.figure.Arm;
import dev.ironstride.exercise.figure.Hand;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** An arm as a file writes it: its angles, or where its hand is. */
record ArmEntry(
        double shoulder,
        double abduction,
        double rotation,
        double elbow,
        @Nullable String on,
        @Nullable String to,
        @Nullable Double x,
        @Nullable Double y,
        @Nullable Double z,
        Hand.@Nullable Elbow elbowPoints) {

    /** Angles undo a place that a base pose gave. */
    static final Set<String> ANGLES = Set.of("shoulder", "abduction", "rotation", "elbow");

    /** What places the hand. */
    static final Set<String> PLACE = Set.of("on", "to", "x", "y", "z", "elbowPoints");

    Arm arm() {
        boolean placed = on != null || to != null || x != null || y != null;
        var points = Objects.requireNonNullElse(elbowPoints, Hand.Elbow.DOWN);
        return new Arm(shoulder, abduction, rotation, elbow, placed ? new Hand(on, to, x, y, z, points) : null);
    }
}

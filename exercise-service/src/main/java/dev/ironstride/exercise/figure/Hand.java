package dev.ironstride.exercise.figure;

import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A hand that is somewhere, so that the arm must reach it.
 *
 * @param on what the palm presses on: {@code floor} or the name of a prop; y follows, or x if it is a wall
 * @param to a joint or a prop that it is at; x, y and z then count from there
 * @param x cm; null below the shoulder
 * @param y cm; null at the height of the shoulder
 * @param z cm; null below the shoulder
 * @param elbow where the elbow points
 */
public record Hand(
        @Nullable String on,
        @Nullable String to,
        @Nullable Double x,
        @Nullable Double y,
        @Nullable Double z,
        Elbow elbow) {

    /** Directions as the chest has them. */
    public enum Elbow {
        /** To the hips and a little back: what arms do by themselves. */
        DOWN,
        BACK,
        OUT,
        FORWARD,
        UP
    }

    /** Between two places that are told in the same way; else null. */
    @Nullable
    Hand towards(Hand other, double share) {
        if (!Objects.equals(on, other.on) || !Objects.equals(to, other.to) || elbow != other.elbow) {
            return null;
        }
        return new Hand(
                on, to, Blend.of(x, other.x, share), Blend.of(y, other.y, share), Blend.of(z, other.z, share), elbow);
    }
}

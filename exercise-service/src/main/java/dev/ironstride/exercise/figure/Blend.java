package dev.ironstride.exercise.figure;

import org.jspecify.annotations.Nullable;

/** Numbers between two numbers. */
final class Blend {

    private Blend() {}

    static double of(double from, double to, double share) {
        return from + (to - from) * share;
    }

    /** Nothing, if one of them is nothing. */
    static @Nullable Double of(@Nullable Double from, @Nullable Double to, double share) {
        return from == null || to == null ? null : Double.valueOf(of(from.doubleValue(), to.doubleValue(), share));
    }
}

package dev.ironstride.exercise.figure;

import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A foot that is somewhere, so that the leg must reach it.
 *
 * @param on what its sole rests on: {@code floor} or the name of a prop; null if it is only held there
 * @param x of the ankle when the foot is flat, cm; null below the hip
 * @param y of the sole where nothing is under it, cm
 * @param z cm; null below the hip
 * @param tilt degrees: heel up about the ball of the foot; below 0 toes up about the heel; beyond 90 the instep lies down
 * @param out degrees that the foot and the knee point outward
 */
public record Foot(
        @Nullable String on,
        @Nullable Double x,
        @Nullable Double y,
        @Nullable Double z,
        double tilt,
        double out) {

    /** Beyond this the foot lies on its back, degrees. */
    private static final double UPRIGHT = 90;

    /** Toes stay on the floor when the heel leaves it; an instep that lies down takes its toes along; else as they will. */
    double toes(double lifted) {
        if (tilt > UPRIGHT) {
            return 0;
        }
        return tilt > 0 ? tilt : lifted;
    }

    /** How far the sole at the ball is above what the foot is on, cm. */
    double raised() {
        return tilt > UPRIGHT ? Body.INSTEP : 0;
    }

    Foot towards(Foot other, double share) {
        return new Foot(
                Objects.equals(on, other.on) ? on : null,
                Blend.of(x, other.x, share),
                Blend.of(y, other.y, share),
                Blend.of(z, other.z, share),
                Blend.of(tilt, other.tilt, share),
                Blend.of(out, other.out, share));
    }
}

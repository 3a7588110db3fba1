package dev.ironstride.exercise.figure;

import org.jspecify.annotations.Nullable;

/**
 * How an arm is held, degrees; all 0 when it hangs along the trunk, palm to the thigh.
 *
 * @param shoulder flexion: forward and up, 180 overhead; backward below 0
 * @param abduction outward and up; across the chest below 0
 * @param rotation of the upper arm outward about its own length
 * @param elbow flexion
 * @param placed where the hand is; if given, the angles follow from it
 */
public record Arm(
        double shoulder,
        double abduction,
        double rotation,
        double elbow,
        @Nullable Hand placed) {

    Arm towards(Arm other, double share) {
        return new Arm(
                Blend.of(shoulder, other.shoulder, share),
                Blend.of(abduction, other.abduction, share),
                Blend.of(rotation, other.rotation, share),
                Blend.of(elbow, other.elbow, share),
                placed == null || other.placed == null ? null : placed.towards(other.placed, share));
    }
}

package dev.ironstride.exercise.figure;

import org.jspecify.annotations.Nullable;

/**
 * How a leg is held, degrees; all 0 in standing.
 *
 * @param hip flexion: thigh forward; backward below 0
 * @param abduction thigh outward; across the middle below 0
 * @param rotation of the thigh outward about its own length
 * @param knee flexion
 * @param ankle dorsiflexion: toes towards the shin; pointed below 0
 * @param toes extension: bent up
 * @param planted where the foot is; if given, the angles follow from it, but for lifted toes
 */
public record Leg(
        double hip,
        double abduction,
        double rotation,
        double knee,
        double ankle,
        double toes,
        @Nullable Foot planted) {

    /** With hip and knee bent more, degrees. */
    Leg bent(double moreHip, double moreKnee) {
        return new Leg(hip + moreHip, abduction, rotation, knee + moreKnee, ankle, toes, planted);
    }

    Leg towards(Leg other, double share) {
        return new Leg(
                Blend.of(hip, other.hip, share),
                Blend.of(abduction, other.abduction, share),
                Blend.of(rotation, other.rotation, share),
                Blend.of(knee, other.knee, share),
                Blend.of(ankle, other.ankle, share),
                Blend.of(toes, other.toes, share),
                planted == null || other.planted == null ? null : planted.towards(other.planted, share));
    }
}

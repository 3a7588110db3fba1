package dev.ironstride.exercise.figure;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One key pose, as it is written down: before the feet found the floor.
 *
 * @param name lower-case word; the files of words say it in every language
 * @param by what part of a repetition leads here
 * @param pelvis its middle, cm; null if it follows from what the body rests on
 * @param rests what touches, beside planted feet and placed hands; the first carries the body if the pelvis is not given
 * @param pivot whether the body leans, or rolls if it is on a side, so that the second of the rests touches as well
 * @param x where the first of the rests is, cm
 * @param airborne whether nothing touches
 * @param supported whether something holds the body that is not drawn as a contact, so that it need not balance
 */
public record Pose(
        String name,
        TempoPart by,
        Trunk trunk,
        @Nullable Vector pelvis,
        List<Rest> rests,
        boolean pivot,
        double x,
        Leg rightLeg,
        Leg leftLeg,
        Arm rightArm,
        Arm leftArm,
        boolean airborne,
        boolean supported) {

    /** Copies the rests; refuses what could not be placed. */
    public Pose {
        rests = List.copyOf(rests);
        if (pelvis == null && rests.isEmpty()) {
            throw new IllegalArgumentException(name + " needs its pelvis or what it rests on");
        }
        if (pivot && rests.size() < 2) {
            throw new IllegalArgumentException(name + " needs two rests to lean on");
        }
    }

    Leg leg(Side side) {
        return side == Side.RIGHT ? rightLeg : leftLeg;
    }

    Arm arm(Side side) {
        return side == Side.RIGHT ? rightArm : leftArm;
    }

    Pose tipped(double degrees) {
        return new Pose(
                name,
                by,
                trunk.tipped(degrees),
                pelvis,
                rests,
                pivot,
                x,
                rightLeg,
                leftLeg,
                rightArm,
                leftArm,
                airborne,
                supported);
    }
}

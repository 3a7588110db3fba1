package dev.ironstride.exercise.figure;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * Every joint within what healthy joints do, degrees. Rounded up from the ranges of the American Academy of Orthopaedic
 * Surgeons, because under load (ankle, toes) and with the pelvis moving along (hip, shoulder) there is more.
 */
final class Ranges {

    private final List<String> faults = new ArrayList<>();

    private Ranges() {}

    static List<String> faults(Skeleton skeleton) {
        var ranges = new Ranges();
        var trunk = skeleton.pose().trunk();
        ranges.within("spine", trunk.spine(), -45, 75);
        ranges.within("sideBend", trunk.sideBend(), -40, 40);
        ranges.within("twist", trunk.twist(), -60, 60);
        ranges.within("neck", trunk.neck(), -60, 55);
        for (var side : Side.values()) {
            ranges.leg(side.name().toLowerCase(Locale.ROOT) + " ", skeleton.leg(side));
            ranges.arm(side.name().toLowerCase(Locale.ROOT) + " ", skeleton.arm(side));
        }
        return ranges.faults;
    }

    private void leg(String side, Leg leg) {
        within(side + "hip", leg.hip(), -35, 140);
        within(side + "leg abduction", leg.abduction(), -40, 65);
        within(side + "leg rotation", leg.rotation(), -60, 70);
        within(side + "knee", leg.knee(), 0, 158);
        within(side + "ankle", leg.ankle(), -60, 45);
        within(side + "toes", leg.toes(), -40, 85);
    }

    private void arm(String side, Arm arm) {
        within(side + "shoulder", arm.shoulder(), -65, 190);
        within(side + "arm abduction", arm.abduction(), -50, 180);
        within(side + "arm rotation", arm.rotation(), -130, 130);
        within(side + "elbow", arm.elbow(), 0, 152);
    }

    private void within(String joint, double angle, double least, double most) {
        if (!(angle >= least - 0.5 && angle <= most + 0.5)) {
            faults.add("%s at %.0f degrees, not from %.0f to %.0f".formatted(joint, angle, least, most));
        }
    }
}

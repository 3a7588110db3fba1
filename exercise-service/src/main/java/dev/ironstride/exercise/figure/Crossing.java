package dev.ironstride.exercise.figure;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * No limb through the body. What is drawn over something else may be in front of it: space decides, not the picture. The
 * bone of a limb must not come nearer to the axis of the trunk, or to the middle of the head, than their firm inside
 * reaches; nor may the bones of two limbs cross. Soft parts may press on each other, as thigh and belly do in a squat.
 */
final class Crossing {

    /** Firm inside of the trunk around the spine, cm: three quarters of its depth. */
    private static final double TRUNK = 6.8;
    /** Firm inside of the head, cm. */
    private static final double HEAD = 8;
    /** Two bones side by side are this far apart at least, cm: half of what their muscles would have. */
    private static final double BONES = 3;
    /** Where a limb leaves the trunk it is near it: upper arm and thigh count from here on. */
    private static final double LEAVING = 0.45;

    private final Skeleton skeleton;
    private final List<String> faults = new ArrayList<>();

    private Crossing(Skeleton skeleton) {
        this.skeleton = skeleton;
    }

    static List<String> faults(Skeleton skeleton) {
        var crossing = new Crossing(skeleton);
        for (var side : Side.values()) {
            crossing.throughTrunk(side);
            crossing.throughLegs(side);
        }
        crossing.apart("right and left shin", crossing.shank(Side.RIGHT), crossing.shank(Side.LEFT));
        crossing.apart("right and left thigh", crossing.thigh(Side.RIGHT), crossing.thigh(Side.LEFT));
        crossing.apart("right and left forearm", crossing.forearm(Side.RIGHT), crossing.forearm(Side.LEFT));
        return crossing.faults;
    }

    private void throughTrunk(Side side) {
        trunk(side, "upper arm", upperArm(side));
        trunk(side, "forearm", forearm(side));
        trunk(side, "thigh", thigh(side).part(LEAVING, 1));
        trunk(side, "shin", shank(side));
    }

    private void trunk(Side side, String limb, Segment bone) {
        var spine = List.of(between(Joint.PELVIS, Joint.WAIST), between(Joint.WAIST, Joint.NECK));
        for (var piece : spine) {
            nearer(name(side, limb) + " through the trunk", bone.distance(piece), TRUNK);
        }
        nearer(name(side, limb) + " through the head", bone.distance(skeleton.at(Joint.HEAD)), HEAD);
    }

    private void throughLegs(Side side) {
        for (var leg : Side.values()) {
            apart(name(side, "forearm") + " and " + name(leg, "thigh"), forearm(side), thigh(leg));
            apart(name(side, "forearm") + " and " + name(leg, "shin"), forearm(side), shank(leg));
        }
        var other = side == Side.RIGHT ? Side.LEFT : Side.RIGHT;
        apart(name(side, "shin") + " and " + name(other, "thigh"), shank(side), thigh(other));
    }

    private void apart(String which, Segment one, Segment other) {
        nearer(which + " through each other", one.distance(other), BONES);
    }

    private void nearer(String what, double distance, double least) {
        if (distance < least) {
            faults.add("%s: %.1f cm from its middle, not %.1f".formatted(what, distance, least));
        }
    }

    private Segment upperArm(Side side) {
        return between(Joint.of(side, "SHOULDER"), Joint.of(side, "ELBOW")).part(LEAVING, 1);
    }

    private Segment forearm(Side side) {
        return between(Joint.of(side, "ELBOW"), Joint.of(side, "HAND"));
    }

    private Segment thigh(Side side) {
        return between(Joint.of(side, "HIP"), Joint.of(side, "KNEE"));
    }

    private Segment shank(Side side) {
        return between(Joint.of(side, "KNEE"), Joint.of(side, "ANKLE"));
    }

    private Segment between(Joint from, Joint to) {
        return new Segment(skeleton.at(from), skeleton.at(to));
    }

    private static String name(Side side, String limb) {
        return side.name().toLowerCase(Locale.ROOT) + " " + limb;
    }
}

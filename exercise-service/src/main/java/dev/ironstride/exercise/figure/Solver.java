package dev.ironstride.exercise.figure;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * Puts a pose into space: first the pelvis, where it is given or where what the body rests on puts it; then the legs and the
 * arms, by their angles or to where foot and hand are.
 */
public final class Solver {

    /** A limb that reaches this near is there, cm. */
    private static final double NEAR_ENOUGH = 0.5;

    private final Pose pose;
    private final Trunk trunk;
    private final Places places;
    private final Chain chain = new Chain();
    private final Map<Side, Leg> legs = new EnumMap<>(Side.class);
    private final Map<Side, Arm> arms = new EnumMap<>(Side.class);
    private final List<String> misses = new ArrayList<>();

    private Solver(Pose pose, Places places) {
        this.pose = pose;
        this.trunk = pose.trunk();
        this.places = places;
    }

    /**
     * The pose in space.
     *
     * @throws IllegalArgumentException if it refers to something that is not there
     */
    public static Skeleton solve(Pose pose, List<Prop> props) {
        var places = new Places(props);
        return new Solver(pose.pivot() ? pose.tipped(Pivot.angle(pose, places)) : pose, places).skeleton();
    }

    private Skeleton skeleton() {
        var given = pose.pelvis();
        var pelvis = given == null ? Grounding.pelvis(pose, places) : given;
        chain.trunk(trunk, pelvis);
        for (var side : Side.values()) {
            legs.put(side, leg(side, pose.leg(side)));
        }
        for (var side : Side.values()) {
            arms.put(side, arm(side, pose.arm(side)));
        }
        return new Skeleton(pose, chain.joints(), legs, arms, misses);
    }

    private Leg leg(Side side, Leg leg) {
        var foot = leg.planted();
        if (foot == null) {
            chain.leg(side, trunk.pelvis(), leg);
            return leg;
        }
        var pelvis = trunk.pelvis();
        var hip = chain.joint(side, "HIP");
        var sole = Targets.sole(side, trunk, foot);
        var ankle = Targets.ankle(side, hip, sole, foot, places);
        var bones = Bones.reaching(hip, ankle, Body.THIGH, Body.SHANK, Targets.knee(side, pelvis, foot));
        double toes = foot.toes(leg.toes());
        chain.leg(side, bones.middle(), bones.end(), sole, toes);
        note(side, "foot", bones);
        return Angles.leg(side, pelvis, hip, bones.middle(), bones.end(), sole, foot, toes);
    }

    private Arm arm(Side side, Arm arm) {
        var hand = arm.placed();
        if (hand == null) {
            chain.arm(side, trunk.chest(), arm);
            return arm;
        }
        var chest = trunk.chest();
        var shoulder = chain.joint(side, "SHOULDER");
        var target = Targets.hand(shoulder, hand, places, chain);
        var bones = Bones.reaching(shoulder, target, Body.UPPER_ARM, Body.FOREARM, Targets.elbow(side, chest, hand));
        chain.arm(side, bones.middle(), bones.end());
        note(side, "hand", bones);
        return Angles.arm(side, chest, shoulder, bones.middle(), bones.end(), hand);
    }

    private void note(Side side, String limb, Bones bones) {
        if (bones.miss() > NEAR_ENOUGH) {
            misses.add("%s %s misses its place by %.1f cm"
                    .formatted(side.name().toLowerCase(Locale.ROOT), limb, bones.miss()));
        }
    }
}

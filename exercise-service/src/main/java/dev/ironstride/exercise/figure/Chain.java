package dev.ironstride.exercise.figure;

import java.util.EnumMap;
import java.util.Map;

/** Puts joint after joint, from the pelvis outward, by the angles between them. */
final class Chain {

    private final Map<Joint, Vector> joints = new EnumMap<>(Joint.class);

    Map<Joint, Vector> joints() {
        return joints;
    }

    void trunk(Trunk trunk, Vector pelvis) {
        var hips = trunk.pelvis();
        var chest = trunk.chest();
        var waist = pelvis.plus(hips.up().times(Body.LUMBAR));
        var neck = waist.plus(chest.up().times(Body.NECK));
        joints.put(Joint.PELVIS, pelvis);
        joints.put(Joint.WAIST, waist);
        joints.put(Joint.CHEST, waist.plus(chest.up().times(Body.CHEST)));
        joints.put(Joint.NECK, neck);
        joints.put(Joint.HEAD, neck.plus(trunk.head().up().times(Body.HEAD)));
        for (var side : Side.values()) {
            joints.put(Joint.of(side, "HIP"), pelvis.plus(hips.right().times(side.sign() * Body.HALF_HIPS)));
            joints.put(
                    Joint.of(side, "SHOULDER"),
                    neck.plus(chest.out(0, -Body.SHOULDER_DROP, side.sign() * Body.HALF_SHOULDERS)));
        }
    }

    void leg(Side side, Frame pelvis, Leg leg) {
        var thigh = pelvis.pitched(-leg.hip())
                .rolled(-side.sign() * leg.abduction())
                .turned(side.sign() * leg.rotation());
        var shank = thigh.pitched(leg.knee());
        var knee = joint(side, "HIP").plus(thigh.up().times(-Body.THIGH));
        var ankle = knee.plus(shank.up().times(-Body.SHANK));
        leg(side, knee, ankle, shank.pitched(-leg.ankle()), leg.toes());
    }

    void leg(Side side, Vector knee, Vector ankle, Frame foot, double toes) {
        var ball = ankle.plus(foot.out(Body.BALL, -Body.ANKLE_HEIGHT, 0));
        joints.put(Joint.of(side, "KNEE"), knee);
        joints.put(Joint.of(side, "ANKLE"), ankle);
        joints.put(Joint.of(side, "HEEL"), ankle.plus(foot.out(-Body.HEEL, -Body.ANKLE_HEIGHT, 0)));
        joints.put(Joint.of(side, "BALL"), ball);
        joints.put(
                Joint.of(side, "TOE"), ball.plus(foot.pitched(-toes).forward().times(Body.TOE)));
    }

    void arm(Side side, Frame chest, Arm arm) {
        var upper = chest.pitched(-arm.shoulder())
                .rolled(-side.sign() * arm.abduction())
                .turned(side.sign() * arm.rotation());
        var elbow = joint(side, "SHOULDER").plus(upper.up().times(-Body.UPPER_ARM));
        arm(side, elbow, elbow.plus(upper.pitched(-arm.elbow()).up().times(-Body.FOREARM)));
    }

    void arm(Side side, Vector elbow, Vector hand) {
        joints.put(Joint.of(side, "ELBOW"), elbow);
        joints.put(Joint.of(side, "HAND"), hand);
    }

    Vector joint(Side side, String name) {
        return joint(Joint.of(side, name));
    }

    Vector joint(Joint joint) {
        var found = joints.get(joint);
        if (found == null) {
            throw new IllegalStateException(joint + " is not placed yet");
        }
        return found;
    }
}

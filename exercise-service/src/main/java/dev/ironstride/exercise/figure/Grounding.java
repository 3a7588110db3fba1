package dev.ironstride.exercise.figure;

/** Finds the pelvis from what the body rests on. */
final class Grounding {

    private Grounding() {}

    /** Where the pelvis is when the first of the rests touches, and is at the x of the pose. */
    static Vector pelvis(Pose pose, Places places) {
        var rest = pose.rests().getFirst();
        var loose = loose(pose);
        double x = rest.marking().stream()
                .mapToDouble(joint -> loose.joint(joint).x())
                .average()
                .orElseThrow();
        return new Vector(pose.x() - x, places.top(rest.on()) - lowest(loose, rest), 0);
    }

    /** How far the second of the rests is above what it should touch when the first one touches, cm. */
    static double gap(Pose pose, Places places) {
        var first = pose.rests().get(0);
        var second = pose.rests().get(1);
        var loose = loose(pose);
        double raise = places.top(first.on()) - lowest(loose, first);
        return lowest(loose, second) + raise - places.top(second.on());
    }

    private static double lowest(Chain chain, Rest rest) {
        return rest.touching().stream()
                .mapToDouble(joint -> chain.joint(joint).y() - joint.radius())
                .min()
                .orElseThrow();
    }

    /** The body with its pelvis at the origin, every limb by its angles. */
    private static Chain loose(Pose pose) {
        var chain = new Chain();
        chain.trunk(pose.trunk(), Vector.ZERO);
        for (var side : Side.values()) {
            chain.leg(side, pose.trunk().pelvis(), pose.leg(side));
            chain.arm(side, pose.trunk().chest(), pose.arm(side));
        }
        return chain;
    }
}

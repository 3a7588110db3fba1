package dev.ironstride.exercise.figure;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** Poses on the way from one key pose to the next. Feet and hands that stay where they are do not slide. */
public final class InBetween {

    private InBetween() {}

    /** The pose that far on the way: 0 at the first, 1 at the second. */
    public static Skeleton of(Skeleton from, Skeleton to, double share, List<Prop> props) {
        var legs = new EnumMap<Side, Leg>(Side.class);
        var arms = new EnumMap<Side, Arm>(Side.class);
        for (var side : Side.values()) {
            legs.put(side, Steps.between(side, from, to, share));
            arms.put(side, from.arm(side).towards(to.arm(side), share));
        }
        return Solver.solve(pose(from, to, share, legs, arms), props);
    }

    private static Pose pose(Skeleton from, Skeleton to, double share, Map<Side, Leg> legs, Map<Side, Arm> arms) {
        var one = from.pose();
        var other = to.pose();
        var trunk = one.trunk().towards(other.trunk(), share);
        boolean sameRests =
                one.pelvis() == null && other.pelvis() == null && one.rests().equals(other.rests());
        return new Pose(
                other.name(),
                other.by(),
                trunk,
                sameRests ? null : from.at(Joint.PELVIS).towards(to.at(Joint.PELVIS), share),
                sameRests ? one.rests() : List.of(),
                false,
                Blend.of(one.x(), other.x(), share),
                get(legs, Side.RIGHT),
                get(legs, Side.LEFT),
                get(arms, Side.RIGHT),
                get(arms, Side.LEFT),
                false,
                false);
    }

    private static <T> T get(Map<Side, T> limbs, Side side) {
        return Objects.requireNonNull(limbs.get(side));
    }
}

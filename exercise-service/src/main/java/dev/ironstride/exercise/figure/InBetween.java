package dev.ironstride.exercise.figure;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;

/** Poses on the way from one key pose to the next. Feet and hands that stay where they are do not slide. */
public final class InBetween {

    /** By how much a knee or a hip is bent more at a time, degrees. */
    private static final double BEND = 6;

    private static final int MOST_BENDS = 12;
    /** A foot this far before the hip is in front, cm. */
    private static final double AHEAD = 12;
    /** How far below the floor a foot may seem to be on its way, cm. */
    private static final double SOFT = 0.5;

    private InBetween() {}

    /** The pose that far on the way: 0 at the first, 1 at the second. */
    public static Skeleton of(Skeleton from, Skeleton to, double share, List<Prop> props) {
        var legs = new EnumMap<Side, Leg>(Side.class);
        var arms = new EnumMap<Side, Arm>(Side.class);
        for (var side : Side.values()) {
            legs.put(side, Steps.between(side, from, to, share));
            arms.put(side, Grips.between(side, from, to, share));
        }
        var between = Solver.solve(pose(from, to, share, legs, arms), props);
        for (int more = 0; more < MOST_BENDS && dips(between, legs); more++) {
            between = Solver.solve(pose(from, to, share, legs, arms), props);
        }
        return between;
    }

    /** Lifts a free leg whose foot would go through the floor, by the knee or, if it is in front, by the hip; if there is one. */
    private static boolean dips(Skeleton between, Map<Side, Leg> legs) {
        boolean found = false;
        for (var side : Side.values()) {
            var leg = get(legs, side);
            if (leg.planted() == null && lowest(between, side) < -SOFT) {
                boolean inFront =
                        between.at(side, "ANKLE").x() > between.at(side, "HIP").x() + AHEAD;
                legs.put(side, inFront ? leg.bent(BEND, 0) : leg.bent(0, BEND));
                found = true;
            }
        }
        return found;
    }

    private static double lowest(Skeleton skeleton, Side side) {
        return Stream.of("HEEL", "BALL", "TOE")
                .mapToDouble(name -> skeleton.at(side, name).y())
                .min()
                .orElseThrow();
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

package dev.ironstride.exercise.figure;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** Holds a figure to what a body can do: see {@link Ranges}, {@link Contact}, {@link Crossing} and {@link Balance}. */
public final class Soundness {

    /** Share of the way from one look to the next. */
    private static final double STEP = 0.125;
    /** How far something may dip into the floor while it moves, cm. */
    private static final double DIP = 2.5;

    private Soundness() {}

    /** Everything that is wrong with a figure, each with the name of its pose; empty if it is sound. */
    public static List<String> faults(Figure figure) {
        var faults = new ArrayList<String>();
        for (var pose : figure.poses()) {
            faults(pose, figure.props()).forEach(fault -> faults.add(pose.name() + ": " + fault));
        }
        return faults;
    }

    /**
     * What is wrong on the way from pose to pose: something below the floor, or a limb through the body. Empty if nothing is.
     * Only for a figure whose poses are sound.
     */
    public static List<String> faultsOnTheWay(Figure figure) {
        var keys = figure.poses().stream()
                .map(pose -> Solver.solve(pose, figure.props()))
                .toList();
        var faults = new ArrayList<String>();
        for (int index = 0; index < keys.size(); index++) {
            var from = keys.get(index);
            var to = keys.get((index + 1) % keys.size());
            for (double share = STEP; share < 1; share += STEP) {
                var between = InBetween.of(from, to, share, figure.props());
                var way = from.pose().name() + " to " + to.pose().name() + ": ";
                Stream.concat(Contact.sinking(between, DIP).stream(), Crossing.faults(between).stream())
                        .forEach(fault -> faults.add(way + fault));
            }
        }
        return faults;
    }

    private static List<String> faults(Pose pose, List<Prop> props) {
        try {
            var skeleton = Solver.solve(pose, props);
            var faults = new ArrayList<String>();
            faults.addAll(Ranges.faults(skeleton));
            faults.addAll(Contact.faults(skeleton, props));
            faults.addAll(Crossing.faults(skeleton));
            Balance.fault(skeleton).ifPresent(faults::add);
            return faults;
        } catch (IllegalArgumentException unsolvable) {
            return List.of(String.valueOf(unsolvable.getMessage()));
        }
    }
}

package dev.ironstride.exercise.figure;

import java.util.ArrayList;
import java.util.List;

/** Holds a figure to what a body can do: see {@link Ranges}, {@link Contact}, {@link Crossing} and {@link Balance}. */
public final class Soundness {

    private Soundness() {}

    /** Everything that is wrong with a figure, each with the name of its pose; empty if it is sound. */
    public static List<String> faults(Figure figure) {
        var faults = new ArrayList<String>();
        for (var pose : figure.poses()) {
            faults(pose, figure.props()).forEach(fault -> faults.add(pose.name() + ": " + fault));
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

package dev.ironstride.plan.prescription;

import dev.ironstride.plan.athlete.Weights;
import java.util.BitSet;
import java.util.List;

/** What plates and dumbbells add up to. Every pair of plates is used at most once, one plate on each side. */
final class Plates {

    /** Plates are weighed in hundredths of a kilogram. */
    private static final double UNIT = 100;

    private static final double EPSILON = 1e-9;

    private Plates() {}

    /** The heaviest of these up to a target, or 0. */
    static double heaviest(List<Double> sorted, double target) {
        double best = 0;
        for (double one : sorted) {
            if (one <= target + EPSILON) {
                best = one;
            }
        }
        return best;
    }

    /** The heaviest loaded bar up to a target, or 0 if the bare bar is heavier. */
    static double onBar(Weights weights, double target) {
        if (weights.barKg() > target + EPSILON) {
            return 0;
        }
        int capacity = (int) Math.floor((target - weights.barKg()) / 2 * UNIT + EPSILON);
        var sums = new BitSet(capacity + 1);
        sums.set(0);
        for (double plate : weights.platesKg()) {
            int add = (int) Math.round(plate * UNIT);
            int from = Math.max(-1, capacity - add);
            for (int sum = sums.previousSetBit(from); sum >= 0; sum = sums.previousSetBit(sum - 1)) {
                sums.set(sum + add);
            }
        }
        return weights.barKg() + 2 * sums.previousSetBit(capacity) / UNIT;
    }
}

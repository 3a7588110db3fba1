package dev.ironstride.plan.composition;

import java.util.BitSet;
import java.util.stream.IntStream;

/** Draws a choice anew from wherever it is: rules count little and noise counts much at first, the other way round in the end. */
final class Annealing {

    /** Points for a unit of a rule. */
    static final int FULL = Term.ONE_LEG.weight();

    // All our own constants.
    private static final int SWEEPS = 6;
    /** Temperatures of the first and the last sweep, in eighths of a point. */
    private static final double HOT = 64;

    private static final double COLD = 4;
    /** Points for a unit of a rule in the first and the last sweep. */
    private static final double LENIENT = 8;

    private static final double STRICT = 100;

    private static final int[] TEMPERATURES = sweeps(HOT, COLD);
    private static final int[] RULES = sweeps(LENIENT, STRICT);

    private final LaneProgramme programme;
    /** For each lane the others whose costs depend on it. */
    private final BitSet[] coupled;
    /** Those lanes that depend on others at all. */
    private final int[] lanes;

    Annealing(LaneProgramme programme, BitSet[] coupled) {
        this.programme = programme;
        this.coupled = coupled;
        this.lanes = IntStream.range(0, coupled.length)
                .filter(lane -> !coupled[lane].isEmpty())
                .toArray();
    }

    /** From the first value to the last by the same factor each time. */
    private static int[] sweeps(double first, double last) {
        int[] values = new int[SWEEPS];
        for (int sweep = 0; sweep < SWEEPS; sweep++) {
            values[sweep] = (int) Math.round(first * Math.pow(last / first, sweep / (SWEEPS - 1.0)));
        }
        return values;
    }

    /** A whole run; in the end each lane is as cheap as it can be beside the others. */
    void run() {
        for (int sweep = 0; sweep < SWEEPS; sweep++) {
            for (int lane : lanes) {
                programme.optimise(lane, TEMPERATURES[sweep], RULES[sweep]);
            }
        }
        settle();
    }

    /** Makes each lane exact beside the others, until that changes none. */
    void settle() {
        var open = new BitSet();
        open.set(0, coupled.length);
        for (int lane = next(open, -1); lane >= 0; lane = next(open, lane)) {
            open.clear(lane);
            if (programme.optimise(lane, 0, FULL)) {
                open.or(coupled[lane]);
            }
        }
    }

    private static int next(BitSet open, int lane) {
        int next = open.nextSetBit(lane + 1);
        return next >= 0 ? next : open.nextSetBit(0);
    }
}

package dev.ironstride.plan.generation;

import java.util.Set;
import java.util.TreeSet;
import java.util.function.IntPredicate;

/**
 * Which weeks of a stretch are deloads: every fourth, or up to six after the last one and no fewer than three, where that
 * meets a week of cut-back running (domain.md 4.2, S39).
 */
final class DeloadWeeks {

    private static final int USUAL = 4;
    private static final int SOONEST = 3;
    private static final int LATEST = 6;

    private DeloadWeeks() {}

    /**
     * Deloads of a stretch that a taper follows: the taper is a deload itself, so none comes shortly before it.
     *
     * @param weeks length of the stretch without the taper
     * @param cutBack whether running is cut back in a week, from 1
     * @return weeks from 1
     */
    static Set<Integer> beforeTaper(int weeks, IntPredicate cutBack) {
        var deloads = new TreeSet<Integer>();
        int last = 0;
        while (weeks + 1 - last > LATEST) {
            last = next(last, weeks + 1 - SOONEST, cutBack);
            deloads.add(last);
        }
        return deloads;
    }

    /** Deloads of a cycle, whose last week is one. */
    static Set<Integer> ofCycle(int weeks, IntPredicate cutBack) {
        var deloads = new TreeSet<Integer>();
        int last = 0;
        while (weeks - last > LATEST) {
            last = next(last, weeks - SOONEST, cutBack);
            deloads.add(last);
        }
        deloads.add(weeks);
        return deloads;
    }

    /** @param latest week that is far enough from the end */
    private static int next(int last, int latest, IntPredicate cutBack) {
        for (int gap : new int[] {USUAL, SOONEST, USUAL + 1, LATEST}) {
            if (last + gap <= latest && cutBack.test(last + gap)) {
                return last + gap;
            }
        }
        return last + USUAL;
    }
}

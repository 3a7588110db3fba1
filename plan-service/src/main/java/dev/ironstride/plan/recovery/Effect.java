package dev.ironstride.plan.recovery;

import dev.ironstride.plan.catalogue.Exercise;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * What a reduction does. Several on one session are not multiplied: on each axis the single most conservative value counts
 * (domain.md 7).
 *
 * @param setCut share of the sets that goes, 0-0.5
 * @param setsLess sets that go, as a number; counted as the share that they are of an exercise's sets (W14)
 * @param loadCut share of the load that goes, 0-0.2
 * @param noJumps whether plyometric work goes
 * @param rpeCap highest RPE of a set; null for no cap
 * @param softening what becomes of the class
 * @param avoided exercises that are swapped for ones that are not avoided; null for none
 * @param avoidedGo whether avoided exercises go without one in their place
 * @param loadCutOfAll whether the load cut is a row of the table of breaks, which may go below 80 % (domain.md 4.4)
 */
public record Effect(
        double setCut,
        int setsLess,
        double loadCut,
        boolean noJumps,
        @Nullable Double rpeCap,
        Softening softening,
        @Nullable Predicate<Exercise> avoided,
        boolean avoidedGo,
        boolean loadCutOfAll) {

    /** Sets never fall below half, loads not below 80 %; what asks for more lowers the class too (domain.md 7, floors). */
    static final double MOST_SETS_OFF = 0.5;

    static final double MOST_LOAD_OFF = 0.2;

    /** Nothing yet. */
    public static final Effect NOTHING = new Effect(0, 0, 0, false, null, Softening.NONE, null, false, false);

    /** A share of the sets off. */
    public static Effect sets(double cut) {
        return NOTHING.lessSets(cut);
    }

    /** A number of sets off each exercise. */
    public static Effect setsLess(int count) {
        return new Effect(0, count, 0, false, null, Softening.NONE, null, false, false);
    }

    /** A share of the load off. */
    public static Effect load(double cut) {
        return NOTHING.lessLoad(cut);
    }

    /** Another class. */
    public static Effect softer(Softening softening) {
        return NOTHING.to(softening);
    }

    /** The same with a share of the sets off; beyond the floor the class falls instead. */
    public Effect lessSets(double cut) {
        Effect next = new Effect(
                Math.min(cut, MOST_SETS_OFF),
                setsLess,
                loadCut,
                noJumps,
                rpeCap,
                softening,
                avoided,
                avoidedGo,
                loadCutOfAll);
        return cut > MOST_SETS_OFF && softening == Softening.NONE ? next.to(Softening.ONE_DOWN) : next;
    }

    /** The same with a share of the load off; beyond the floor the class falls instead. */
    public Effect lessLoad(double cut) {
        Effect next = new Effect(
                setCut,
                setsLess,
                Math.min(cut, MOST_LOAD_OFF),
                noJumps,
                rpeCap,
                softening,
                avoided,
                avoidedGo,
                loadCutOfAll);
        return cut > MOST_LOAD_OFF && softening == Softening.NONE ? next.to(Softening.ONE_DOWN) : next;
    }

    /** The same with loads held to a share of the last ones, whatever it is (domain.md 4.4); 0 when they no longer hold. */
    Effect loadsHeldTo(double share) {
        return new Effect(setCut, setsLess, 1 - share, noJumps, rpeCap, softening, avoided, avoidedGo, true);
    }

    /** Whether it takes sets or load off. */
    boolean cuts() {
        return setCut > 0 || setsLess > 0 || loadCut > 0;
    }

    /** The same without jumps. */
    public Effect withoutJumps() {
        return new Effect(setCut, setsLess, loadCut, true, rpeCap, softening, avoided, avoidedGo, loadCutOfAll);
    }

    /** The same with a cap on the effort of a set. */
    public Effect upTo(double rpe) {
        return new Effect(setCut, setsLess, loadCut, noJumps, rpe, softening, avoided, avoidedGo, loadCutOfAll);
    }

    /** The same with another class. */
    public Effect to(Softening next) {
        return new Effect(setCut, setsLess, loadCut, noJumps, rpeCap, next, avoided, avoidedGo, loadCutOfAll);
    }

    /** The same with other exercises in the place of some; where there is none, they go. */
    public Effect swapping(Predicate<Exercise> which) {
        return new Effect(setCut, setsLess, loadCut, noJumps, rpeCap, softening, which, false, loadCutOfAll);
    }

    /** The same without some exercises. */
    public Effect without(Predicate<Exercise> which) {
        return new Effect(setCut, setsLess, loadCut, noJumps, rpeCap, softening, which, true, loadCutOfAll);
    }
}

package dev.ironstride.plan.generation;

import dev.ironstride.plan.baseline.Item;
import dev.ironstride.plan.catalogue.Pattern;
import dev.ironstride.plan.prescription.Loads;
import java.util.List;

/**
 * What is taken off a prescription after a break or around a race (domain.md 4.3, 4.4).
 *
 * @param setsLess sets off each exercise
 * @param setShare share of the sets that stays, 0-1
 * @param loadShare share of the load that stays, 0-1
 * @param jumps whether plyometric exercises stay
 * @param firstSessionOnly whether it is over after one session
 */
public record Easing(int setsLess, double setShare, double loadShare, boolean jumps, boolean firstSessionOnly) {

    /** Nothing off. */
    public static final Easing NONE = new Easing(0, 1, 1, true, false);
    /** The heavy session of a week with a B race: sets -40 %. */
    public static final Easing B_RACE_WEEK = new Easing(0, 0.6, 1, true, false);
    /** The first leg session after a race: sets -50 %, load -10 %. */
    public static final Easing FIRST_BACK = new Easing(0, 0.5, 0.9, true, true);

    /** Takes the larger cut of two for each of sets, load and jumps; cuts do not multiply (domain.md 7). */
    Easing and(Easing other) {
        return new Easing(
                Math.max(setsLess, other.setsLess),
                Math.min(setShare, other.setShare),
                Math.min(loadShare, other.loadShare),
                jumps && other.jumps,
                firstSessionOnly && other.firstSessionOnly);
    }

    /** A session with this taken off. */
    List<Item> of(List<Item> items) {
        return equals(NONE)
                ? items
                : items.stream()
                        .filter(item -> jumps || item.pattern() != Pattern.PL)
                        .map(this::of)
                        .toList();
    }

    /** Sets after a cut never fall below half (domain.md 7, floors); loads go down to the increment. */
    private Item of(Item item) {
        int floor = (item.sets() + 1) / 2;
        int kept = Math.min(item.sets() - setsLess, (int) Math.floor(item.sets() * setShare));
        Item fewer = item.withSets(Math.max(floor, kept));
        Double load = item.loadKg();
        Double percent = item.percentOneRepMax();
        return loadShare == 1
                ? fewer
                : fewer.withEffort(
                        item.rpe(),
                        percent == null ? null : Double.valueOf(Math.round(percent * loadShare * 10) / 10.0),
                        load == null ? null : Double.valueOf(Loads.lighter(load, loadShare)));
    }
}

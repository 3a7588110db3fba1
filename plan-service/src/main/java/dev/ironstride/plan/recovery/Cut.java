package dev.ironstride.plan.recovery;

import dev.ironstride.plan.baseline.Item;
import dev.ironstride.plan.prescription.Loads;
import java.util.List;

/**
 * What a break takes off the session after it (domain.md 4.4).
 *
 * @param setsLess sets off each exercise
 * @param setShare share of the sets that stays
 * @param loadShare share of the load that stays
 */
record Cut(int setsLess, double setShare, double loadShare) {

    /** Nothing off. */
    static final Cut NONE = new Cut(0, 1, 1);
    /** After 8 to 13 days: load -5 %, one set less, for one session. */
    static final Cut AFTER_A_WEEK = new Cut(1, 1, 0.95);
    /** First session after 14 days and more: half the sets, load -10 %. */
    static final Cut AFTER_TWO_WEEKS = new Cut(0, 0.5, 0.90);

    private static final int A_WEEK = 8;
    private static final int TWO_WEEKS = 14;

    /** The cut for a break of so many days. */
    static Cut afterBreakOf(long days) {
        return days >= TWO_WEEKS ? AFTER_TWO_WEEKS : days >= A_WEEK ? AFTER_A_WEEK : NONE;
    }

    /** The session with the cut made; sets never fall below half (domain.md 7, floors). */
    List<Item> from(List<Item> items) {
        return equals(NONE) ? items : items.stream().map(this::from).toList();
    }

    private Item from(Item item) {
        int floor = (item.sets() + 1) / 2;
        int sets = Math.max(floor, (int) Math.floor((item.sets() - setsLess) * setShare));
        Double load = item.loadKg();
        Item fewer = item.withSets(sets);
        return load == null
                ? fewer
                : fewer.withEffort(item.rpe(), item.percentOneRepMax(), Loads.lighter(load, loadShare));
    }
}

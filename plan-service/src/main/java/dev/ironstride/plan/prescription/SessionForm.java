package dev.ironstride.plan.prescription;

import dev.ironstride.plan.baseline.Item;
import dev.ironstride.plan.placement.Letter;
import java.util.List;

/** A session's form in each class (domain.md 3.2 and 3.4): as prescribed, held back, or its upper-body and core part. */
public final class SessionForm {

    private static final double HEAVY_PERCENT = 80;
    private static final double HEAVY_RPE = 8;
    private static final int HEAVY_CONTACTS = 60;
    private static final double MODERATE_RPE = 7;
    private static final double MODERATE_PERCENT = 79;
    private static final double LIGHT_RPE = 6;

    private SessionForm() {}

    /** Whether a prescription classifies as heavy. */
    public static boolean isHeavy(List<Item> items) {
        return items.stream().mapToInt(Item::contacts).sum() > HEAVY_CONTACTS
                || items.stream().filter(Item::lowerBody).anyMatch(SessionForm::isHeavy);
    }

    private static boolean isHeavy(Item item) {
        Double percent = item.percentOneRepMax();
        return item.rpe() >= HEAVY_RPE || (percent != null && percent >= HEAVY_PERCENT);
    }

    /**
     * The session as it is to be done in a class.
     *
     * <p>None of its exercises is left in mobility.
     *
     * @param minutes time there is, warm-up included
     */
    public static List<Item> of(List<Item> prescription, Letter letter, long minutes) {
        List<Item> items = switch (letter) {
            case H -> prescription;
            case M -> isHeavy(prescription) ? heldBack(prescription) : prescription;
            case L ->
                prescription.stream()
                        .filter(item -> !item.lowerBody())
                        .map(SessionForm::easy)
                        .toList();
            case MOB -> List.of();
        };
        return TimeBudget.fit(items, minutes);
    }

    private static List<Item> heldBack(List<Item> prescription) {
        int contacts = prescription.stream().mapToInt(Item::contacts).sum();
        return prescription.stream()
                .map(item -> contacts > HEAVY_CONTACTS && item.contacts() > 0 ? fewerContacts(item, contacts) : item)
                .map(SessionForm::heldBack)
                .toList();
    }

    /** The item's share of the contacts that a moderate session may have; at least a set of it. */
    private static Item fewerContacts(Item item, int contacts) {
        return item.withSets(Math.max(1, item.sets() * HEAVY_CONTACTS / contacts));
    }

    private static Item heldBack(Item item) {
        double rpe = Math.min(item.rpe(), MODERATE_RPE);
        Double percent = item.percentOneRepMax();
        if (rpe == item.rpe() && (percent == null || percent <= MODERATE_PERCENT)) {
            return item;
        }
        Item held = item.withRest(Rest.heldBack(item.restSeconds()));
        if (percent == null) {
            return held.withEffort(rpe, null, item.loadKg());
        }
        Integer reps = item.reps();
        double charted = reps == null ? percent : RpeChart.percent(reps, rpe).orElse(percent);
        double capped = Math.min(charted, MODERATE_PERCENT);
        Double load = item.loadKg();
        return held.withEffort(rpe, capped, load == null ? null : Loads.lighter(load, capped / percent));
    }

    private static Item easy(Item item) {
        return item.withEffort(Math.min(item.rpe(), LIGHT_RPE), item.percentOneRepMax(), item.loadKg());
    }
}

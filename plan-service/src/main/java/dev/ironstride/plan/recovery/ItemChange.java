package dev.ironstride.plan.recovery;

import dev.ironstride.plan.baseline.Item;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What a decision did to one exercise of a session.
 *
 * @param before null for one that came in
 * @param after null for one that went
 */
public record ItemChange(
        String exerciseId,
        @Nullable Amount before,
        @Nullable Amount after) {

    /**
     * How much of it.
     *
     * @param loadKg null when none is prescribed
     */
    public record Amount(
            int sets, @Nullable Integer reps, @Nullable Double loadKg, double rpe) {
        static Amount of(Item item) {
            return new Amount(item.sets(), item.reps(), item.loadKg(), item.rpe());
        }
    }

    /** What differs, in the order of the session. */
    static List<ItemChange> between(List<Item> before, List<Item> after) {
        Map<String, Amount> then = amounts(before);
        Map<String, Amount> now = amounts(after);
        var changes = new ArrayList<ItemChange>();
        then.forEach((id, amount) -> {
            if (!amount.equals(now.get(id))) {
                changes.add(new ItemChange(id, amount, now.get(id)));
            }
        });
        now.forEach((id, amount) -> {
            if (!then.containsKey(id)) {
                changes.add(new ItemChange(id, null, amount));
            }
        });
        return changes;
    }

    private static Map<String, Amount> amounts(List<Item> items) {
        var amounts = new LinkedHashMap<String, Amount>();
        items.forEach(item -> amounts.put(item.exerciseId(), Amount.of(item)));
        return amounts;
    }
}

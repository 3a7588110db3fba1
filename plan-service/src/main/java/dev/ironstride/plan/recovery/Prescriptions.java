package dev.ironstride.plan.recovery;

import dev.ironstride.plan.baseline.Item;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/**
 * What sessions prescribe after what was lifted (domain.md 5.4): by session and the plan's
 * own exercise, only where it is not the plan's own.
 */
record Prescriptions(Map<UUID, Map<String, Item>> changed) {

    /** All as the plan has it. */
    static final Prescriptions NONE = new Prescriptions(Map.of());

    /** The same with an item in the place of the plan's own for an exercise. */
    Prescriptions with(UUID session, String exercise, Item item) {
        var items = new HashMap<>(of(session));
        items.put(exercise, item);
        var all = new HashMap<>(changed);
        all.put(session, Map.copyOf(items));
        return new Prescriptions(Map.copyOf(all));
    }

    /** What is not the plan's own in a session, by exercise. */
    Map<String, Item> of(UUID session) {
        return changed.getOrDefault(session, Map.of());
    }

    /** The plan's items with what took their places. */
    static List<Item> in(List<Item> planned, Map<String, Item> instead) {
        return instead.isEmpty()
                ? planned
                : planned.stream()
                        .map(item -> instead.getOrDefault(item.exerciseId(), item))
                        .toList();
    }
}

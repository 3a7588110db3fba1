package dev.ironstride.plan.recovery;

import java.util.List;
import java.util.UUID;

/**
 * What a decision did to one session.
 *
 * @param items what it did to its exercises
 */
public record Change(UUID sessionId, Arrangement before, Arrangement after, List<ItemChange> items) {

    public Change {
        // Decisions stored before exercises were told have none.
        items = items == null ? List.of() : List.copyOf(items);
    }
}

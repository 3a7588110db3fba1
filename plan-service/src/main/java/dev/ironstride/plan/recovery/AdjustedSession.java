package dev.ironstride.plan.recovery;

import dev.ironstride.plan.baseline.Item;
import dev.ironstride.plan.baseline.PlannedSession;
import java.util.List;

/**
 * A session as it stands.
 *
 * @param base what generation made of it
 * @param items what is to be done in it now, capped to its class
 */
public record AdjustedSession(PlannedSession base, Arrangement now, List<Item> items) {

    public AdjustedSession {
        items = List.copyOf(items);
    }
}

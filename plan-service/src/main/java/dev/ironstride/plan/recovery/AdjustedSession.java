package dev.ironstride.plan.recovery;

import dev.ironstride.plan.baseline.Item;
import dev.ironstride.plan.baseline.PlannedSession;
import java.util.List;

/**
 * A session as it stands.
 *
 * @param base what generation made of it
 * @param now where it is, with the class it has now
 * @param items what is to be done in it now: its class's form after all that rules take off it
 * @param notes why exercises are not as generation prescribed them
 * @param pinned whether it was pinned to its place by hand
 */
public record AdjustedSession(
        PlannedSession base, Arrangement now, List<Item> items, List<ItemNote> notes, boolean pinned) {

    public AdjustedSession {
        items = List.copyOf(items);
        notes = List.copyOf(notes);
    }

    /** A session of which nothing was taken. */
    public AdjustedSession(PlannedSession base, Arrangement now, List<Item> items) {
        this(base, now, items, List.of());
    }

    /** A session that nobody pinned. */
    public AdjustedSession(PlannedSession base, Arrangement now, List<Item> items, List<ItemNote> notes) {
        this(base, now, items, notes, false);
    }

    /** The same, pinned to its place or not. */
    AdjustedSession pinned(boolean byHand) {
        return new AdjustedSession(base, now, items, notes, byHand);
    }
}

package dev.ironstride.plan.placement;

import java.util.Set;

/**
 * P7 of domain.md 3.4: whether a session in a slot that held none before costs points.
 *
 * @param counts off by default
 * @param held slots that held a session last week, or in the current plan when replanning
 */
public record Continuity(boolean counts, Set<Slot> held) {

    /** The default: every slot is as good as last week's. */
    public static final Continuity OFF = new Continuity(false, Set.of());

    public Continuity {
        held = Set.copyOf(held);
    }

    /** Sessions are liked where these were. */
    public static Continuity with(Set<Slot> held) {
        return new Continuity(true, held);
    }

    /** Whether a session there costs points. */
    boolean missesAt(long minute) {
        return counts && !held.contains(Slot.of(minute));
    }
}

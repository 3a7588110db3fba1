package dev.ironstride.plan.placement;

import java.util.List;

/**
 * A week's sessions in place.
 *
 * @param rung the classes of all the week's sessions, locked ones too
 * @param placed the new sessions in the rung's order
 * @param points of all the week's sessions
 */
public record Placement(Rung rung, List<Placed> placed, Points points) {

    public Placement {
        placed = List.copyOf(placed);
    }

    /** A session in its slot. */
    public record Placed(Opening opening, LiftAt lift) {}
}

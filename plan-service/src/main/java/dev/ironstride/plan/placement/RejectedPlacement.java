package dev.ironstride.plan.placement;

import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/**
 * Sessions that may not stand where they are.
 *
 * @param placed the new sessions in the rung's order
 * @param broken the HARD rules against it, in their order
 * @param points what it would have cost
 */
public record RejectedPlacement(Rung rung, List<Placement.Placed> placed, Set<HardRule> broken, Points points) {

    public RejectedPlacement {
        placed = List.copyOf(placed);
        broken = broken.isEmpty() ? Set.of() : Collections.unmodifiableSet(EnumSet.copyOf(broken));
    }
}

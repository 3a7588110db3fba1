package dev.ironstride.plan.placement;

import java.util.List;

/**
 * What else there was for a week, bounded.
 *
 * @param nextBest the next best placements of the chosen rung, at most {@link #MOST}
 * @param rejected for every rung above the chosen one the placement that comes nearest to the rules; then those of the
 *     chosen rung, at most {@link #MOST}, that would have cost less and break a rule. Nearest means: fewest rules
 *     broken, then the ladder's own order of placements
 */
public record Considered(List<Placement> nextBest, List<RejectedPlacement> rejected) {

    /** Most entries of each kind for the chosen rung. */
    public static final int MOST = 3;

    public Considered {
        nextBest = List.copyOf(nextBest);
        rejected = List.copyOf(rejected);
    }
}

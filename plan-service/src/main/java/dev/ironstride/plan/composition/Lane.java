package dev.ironstride.plan.composition;

import dev.ironstride.plan.catalogue.Pattern;
import java.util.List;

/**
 * One place in the weeks of a plan that is always filled with the same kind of exercise.
 *
 * @param session 0, 1 or 2: session A, B or C
 * @param role what it is for
 * @param patterns patterns that may fill it, the intended one first
 * @param singleLeg whether it is meant to be trained on one leg (R17); asked of main lifts only
 */
public record Lane(int session, Role role, List<Pattern> patterns, boolean singleLeg) {

    public Lane {
        patterns = List.copyOf(patterns);
    }
}

package dev.ironstride.plan.composition;

import dev.ironstride.plan.catalogue.Exercise;
import java.util.List;

/**
 * The weeks for which a lane keeps its exercise: one variable of the model.
 *
 * @param from first week, an index into the weeks of the plan
 * @param to the week after the last
 * @param active weeks of these in which a session has the lane
 * @param candidates exercises that may fill it, never empty
 */
record Stay(Lane lane, int from, int to, List<Integer> active, List<Exercise> candidates) {

    Stay {
        active = List.copyOf(active);
        candidates = List.copyOf(candidates);
    }
}

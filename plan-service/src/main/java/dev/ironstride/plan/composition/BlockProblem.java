package dev.ironstride.plan.composition;

import java.util.List;

/**
 * The choice of exercises for a whole plan: what the variables stand for, and what choices cost.
 *
 * @param stays the model's variables, in its order
 */
public record BlockProblem(List<Stay> stays, BlockModel model) {

    public BlockProblem {
        stays = List.copyOf(stays);
    }
}

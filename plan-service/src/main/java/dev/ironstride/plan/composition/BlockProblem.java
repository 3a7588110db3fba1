package dev.ironstride.plan.composition;

import dev.ironstride.plan.catalogue.Exercise;
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

    /** The exercise of each variable under a choice. */
    List<Exercise> exercises(int[] choice) {
        var exercises = new java.util.ArrayList<Exercise>(choice.length);
        for (int variable = 0; variable < choice.length; variable++) {
            exercises.add(stays.get(variable).candidates().get(choice[variable]));
        }
        return exercises;
    }
}

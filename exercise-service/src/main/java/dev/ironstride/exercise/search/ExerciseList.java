package dev.ironstride.exercise.search;

import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * Exercises in order.
 *
 * @param items the exercises
 * @param next cursor of the next page; null on the last
 * @param facets counts for each value of a filter; null unless asked for
 */
record ExerciseList(
        List<ExerciseView> items,

        @Schema(description = "cursor of the next page; null on the last", nullable = true) @Nullable
        String next,

        @Schema(
                description =
                        "for each value of a filter, how many exercises the search would find with it instead; null"
                                + " unless facets=true",
                nullable = true)
        @Nullable
        Facets facets) {

    static ExerciseList of(List<ExerciseView> items) {
        return new ExerciseList(items, null, null);
    }

    ExerciseList with(Facets counts) {
        return new ExerciseList(items, next, counts);
    }
}

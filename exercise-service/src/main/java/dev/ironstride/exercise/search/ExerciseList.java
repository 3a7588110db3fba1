package dev.ironstride.exercise.search;

import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * Exercises in order.
 *
 * @param items the exercises
 * @param next cursor of the next page; null on the last
 */
record ExerciseList(
        List<ExerciseView> items,

        @Schema(description = "cursor of the next page; null on the last", nullable = true) @Nullable
        String next) {}

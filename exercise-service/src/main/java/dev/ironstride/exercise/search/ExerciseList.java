package dev.ironstride.exercise.search;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Exercises in order.
 *
 * @param items the exercises
 * @param next cursor of the next page; null on the last
 */
record ExerciseList(List<ExerciseView> items, @Nullable String next) {}

package dev.ironstride.exercise.search;

import dev.ironstride.exercise.catalogue.Variations;
import java.util.List;

/**
 * Where an exercise leads.
 *
 * @param items harder exercises, nearest first
 * @param regressions easier exercises, nearest first
 * @param variations changes that keep the id
 */
record Chain(List<ExerciseView> items, List<ExerciseView> regressions, Variations variations) {}

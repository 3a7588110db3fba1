package dev.ironstride.plan.workout;

import org.jspecify.annotations.Nullable;

/**
 * What a watch calls an exercise.
 *
 * @param category exercise_category of the FIT profile
 * @param name exercise_name, which means something only with its category; null where only the category is known
 */
record FitCode(int category, @Nullable Integer name) {}

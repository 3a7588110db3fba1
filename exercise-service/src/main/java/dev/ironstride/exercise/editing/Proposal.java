package dev.ironstride.exercise.editing;

import dev.ironstride.exercise.catalogue.Exercise;
import org.jspecify.annotations.Nullable;

/**
 * What somebody wants an exercise to be, sound by itself.
 *
 * @param note why, in their words
 */
record Proposal(Exercise exercise, @Nullable String note) {}

package dev.ironstride.exercise.store;

import dev.ironstride.exercise.catalogue.Exercise;

/**
 * An exercise as it stands.
 *
 * @param revision counts up with every change of content or status, from 1
 */
public record StoredExercise(Exercise exercise, long revision, Status status) {}

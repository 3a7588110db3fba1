package dev.ironstride.exercise.store;

import dev.ironstride.exercise.catalogue.Exercise;
import org.jspecify.annotations.Nullable;

/**
 * An exercise as it stands.
 *
 * @param revision counts up with every change of content or status, from 1
 * @param ownerId the coach whose private exercise it is; null if it is for everybody
 * @param source where it was taken over from; null if it is ours
 */
public record StoredExercise(
        Exercise exercise,
        long revision,
        Status status,
        @Nullable String ownerId,
        @Nullable Source source) {

    /** One for everybody. */
    public StoredExercise(Exercise exercise, long revision, Status status) {
        this(exercise, revision, status, null, null);
    }

    /** Who may see it. */
    public Visibility visibility() {
        return ownerId == null ? Visibility.PUBLIC : Visibility.PRIVATE;
    }
}

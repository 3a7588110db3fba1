package dev.ironstride.exercise.editing;

import dev.ironstride.exercise.store.StoredExercise;
import dev.ironstride.exercise.store.Visibility;
import dev.ironstride.kit.identity.Athlete;

/**
 * Who changes something.
 *
 * @param id subject of the token
 * @param editor whether the catalogue is theirs to edit
 * @param coach whether they may keep private exercises
 */
public record Author(String id, boolean editor, boolean coach) {

    /** Whoever calls. */
    public static Author of(Athlete caller) {
        return new Author(caller.id().value(), caller.hasRole("editor"), caller.hasRole("coach"));
    }

    /** Whether they may make an exercise of that visibility. */
    boolean mayMake(Visibility visibility) {
        return visibility == Visibility.PUBLIC ? editor : coach;
    }

    /** Whether an exercise is theirs to change: their own private one, or any for everybody if they are an editor. */
    boolean mayChange(StoredExercise exercise) {
        var owner = exercise.ownerId();
        return owner == null ? editor : coach && owner.equals(id);
    }
}

package dev.ironstride.tracking.session;

import dev.ironstride.events.SessionCompleted.SetDone;
import org.jspecify.annotations.Nullable;

/**
 * One set of a session; units as in {@link SetRequest}.
 *
 * @param set number within the session, from 1
 * @param done false for a set that was skipped
 */
public record LoggedSet(
        int set,
        String exerciseId,
        @Nullable Integer reps,
        @Nullable Integer seconds,
        @Nullable Double loadKg,
        @Nullable Double rpe,
        boolean done) {

    SetDone event() {
        return new SetDone(set, exerciseId, reps, seconds, loadKg, rpe);
    }
}

package dev.ironstride.tracking.session;

import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * One set as the client tells it.
 *
 * @param set number within the session, 1-500; may be left out where the address or the order says it
 * @param exerciseId id of the catalogue, up to 100 characters
 * @param reps repetitions, 0-1000; a set done has these or {@code seconds}
 * @param seconds length of a hold, 0-7200
 * @param loadKg total external load, 0-1000; absent for bodyweight
 * @param rpe set RPE, 1-10
 * @param done absent: true; false keeps a skipped set out of the load
 */
public record SetRequest(
        @Nullable Integer set,
        @Nullable String exerciseId,
        @Nullable Integer reps,
        @Nullable Integer seconds,
        @Nullable Double loadKg,
        @Nullable Double rpe,
        @Nullable Boolean done) {

    LoggedSet at(int number) {
        return new LoggedSet(
                number, Objects.requireNonNull(exerciseId), reps, seconds, loadKg, rpe, done == null || done);
    }
}

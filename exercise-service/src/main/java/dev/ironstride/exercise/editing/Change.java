package dev.ironstride.exercise.editing;

import dev.ironstride.exercise.catalogue.Exercise;
import dev.ironstride.exercise.store.Origin;
import dev.ironstride.exercise.store.Status;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What a row is to become.
 *
 * @param author subject of the token
 * @param note why, in the author's words
 */
record Change(
        Exercise exercise,
        Status status,
        Origin origin,
        String author,
        Instant at,
        @Nullable String note) {}

package dev.ironstride.exercise.history;

import dev.ironstride.exercise.store.Origin;
import dev.ironstride.exercise.store.Status;
import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** One revision of an exercise, and who made it. */
@Schema(name = "ExerciseVersion")
record Version(
        long revision,
        Status status,
        Origin origin,

        @Schema(description = "subject of the author's token; null if the files say so", nullable = true) @Nullable
        String author,

        Instant changedAt,

        @Schema(description = "why, in the author's words", nullable = true) @Nullable
        String note) {}

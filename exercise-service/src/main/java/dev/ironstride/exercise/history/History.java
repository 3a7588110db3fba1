package dev.ironstride.exercise.history;

import java.time.Instant;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * All versions of an exercise.
 *
 * @param items newest first
 */
@Schema(name = "ExerciseHistory")
record History(List<Version> items, Files files) {

    /** How the catalogue's files stand to it. */
    @Schema(name = "ExerciseFiles")
    record Files(
            @Schema(description = "whether a change of the files changes it; not once it was edited here")
            boolean followed,

            @Schema(description = "whether the files hold a version of it, to be read at versions/files")
            boolean present,

            @Schema(
                    description = "when the files changed what is no longer followed; null if they did not",
                    nullable = true)
            @Nullable
            Instant changedAt) {}
}

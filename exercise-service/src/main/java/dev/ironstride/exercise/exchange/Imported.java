package dev.ironstride.exercise.exchange;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.ironstride.kit.problem.FieldError;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * An exercise from another catalogue as an editor sees it.
 *
 * @param original as it came
 * @param draft what we make of it, to be completed and sent to approve
 * @param toComplete what the draft lacks, field by field
 */
@Schema(name = "ImportedExercise")
record Imported(
        UUID importId,
        String source,
        String sourceId,

        @Schema(description = "SPDX identifier under which it came")
        String licence,

        Status status,

        @Schema(description = "whether an editor has decided")
        boolean reviewed,

        Instant importedAt,

        @Schema(description = "what became of it; null unless approved", nullable = true) @Nullable
        String exerciseId,

        @Schema(implementation = Object.class) JsonNode original,
        @Schema(implementation = Object.class) ObjectNode draft,
        List<FieldError> toComplete) {

    /** What an editor made of it. */
    @Schema(name = "ImportStatus")
    enum Status {
        UNREVIEWED,
        APPROVED,
        REJECTED
    }
}

package dev.ironstride.exercise.exchange;

import dev.ironstride.kit.problem.FieldError;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * What became of what was sent.
 *
 * @param items one for each, in the order sent
 */
record ImportAnswer(int imported, int alreadyThere, int refused, List<Item> items) {

    /** What became of one. */
    @Schema(name = "ImportOutcome")
    enum Outcome {
        IMPORTED,
        /** From an earlier import, whatever an editor made of it since; nothing changed. */
        ALREADY_THERE,
        REFUSED
    }

    /** One exercise of those sent. */
    @Schema(name = "ImportItem")
    record Item(
            int index,

            @Schema(nullable = true) @Nullable String sourceId,

            Outcome outcome,

            @Schema(description = "where an editor finds it; null if refused", nullable = true) @Nullable
            UUID importId,

            @Schema(description = "why it was refused") List<FieldError> errors) {}

    static ImportAnswer of(List<Item> items) {
        return new ImportAnswer(
                count(items, Outcome.IMPORTED),
                count(items, Outcome.ALREADY_THERE),
                count(items, Outcome.REFUSED),
                List.copyOf(items));
    }

    private static int count(List<Item> items, Outcome outcome) {
        return (int) items.stream().filter(item -> item.outcome() == outcome).count();
    }
}

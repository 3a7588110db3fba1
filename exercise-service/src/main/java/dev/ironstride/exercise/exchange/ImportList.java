package dev.ironstride.exercise.exchange;

import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * Imported exercises, oldest first.
 *
 * @param next cursor of the next page; null on the last
 */
record ImportList(
        List<Imported> items,

        @Schema(description = "cursor of the next page; null on the last", nullable = true) @Nullable
        String next) {}

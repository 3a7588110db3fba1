package dev.ironstride.tracking.imports;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * An import and how far it is.
 *
 * @param origin STRAVA, or FILES for any other archive
 * @param finishedAt null while it is running
 * @param total activity files in it
 * @param done how many of them were looked at
 * @param imported how many held a run that was new
 * @param known how many held a run that was told before
 * @param refused how many held none, with reasons below
 * @param skipped files that hold no activity: photos, lists, settings
 * @param fault why the archive could not be read to its end; null if it could
 * @param refusals the first hundred refused, in the order of the archive
 */
public record ImportView(
        UUID id,
        String origin,
        ImportState state,
        Instant createdAt,
        @Nullable Instant finishedAt,
        int total,
        int done,
        int imported,
        int known,
        int refused,
        int skipped,
        @Nullable String fault,
        List<Refusal> refusals) {

    /**
     * A file that was not taken.
     *
     * @param name in the archive
     * @param reason a sentence
     */
    public record Refusal(String name, String reason) {}
}

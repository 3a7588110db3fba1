package dev.ironstride.tracking.run;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.ironstride.tracking.merge.SourceRank;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One source's record of a run.
 *
 * @param id names the record, for instance to delete it
 * @param rank how near the source is to what happened; where several tell a field, the nearest counts
 * @param told the run as this source told it
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record RunSource(
        UUID id,
        String provider,
        String externalId,
        @Nullable String device,
        SourceRank rank,
        RunRequest told) {}

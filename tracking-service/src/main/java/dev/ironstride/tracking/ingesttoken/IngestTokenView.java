package dev.ironstride.tracking.ingesttoken;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A token as its owner sees it.
 *
 * @param token the secret, only in the answer that makes it
 * @param lastUsedAt to the minute; null if never
 */
public record IngestTokenView(
        UUID id,
        String name,
        @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable String token,
        Instant createdAt,
        @Nullable Instant lastUsedAt) {}

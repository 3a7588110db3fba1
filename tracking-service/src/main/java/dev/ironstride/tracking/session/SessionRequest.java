package dev.ironstride.tracking.session;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A session that begins.
 *
 * @param plannedSessionId the planned session it is, or null for one of the athlete's own
 * @param startedAt absent: now
 * @param timeZone IANA id; absent: the athlete's zone
 */
public record SessionRequest(
        @Nullable UUID plannedSessionId,
        @Nullable Instant startedAt,
        @Nullable String timeZone) {}

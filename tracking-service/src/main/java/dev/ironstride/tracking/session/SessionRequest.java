package dev.ironstride.tracking.session;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A session that begins.
 *
 * @param plannedSessionId the planned session it is, or absent for one of the athlete's own
 * @param startedAt absent: now
 * @param timeZone IANA id; absent: the athlete's zone
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record SessionRequest(
        @Nullable UUID plannedSessionId,
        @Nullable Instant startedAt,
        @Nullable String timeZone) {

    /** Whether a session begins as told here; what is absent does not contradict. */
    boolean matches(StrengthSession session) {
        return (plannedSessionId == null || plannedSessionId.equals(session.plannedSessionId()))
                && (startedAt == null
                        || startedAt.truncatedTo(ChronoUnit.MILLIS).equals(session.startedAt()))
                && (timeZone == null || timeZone.equals(session.timeZone().getId()));
    }
}

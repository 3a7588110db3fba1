package dev.ironstride.plan.overrides;

import dev.ironstride.plan.recovery.Overrides;
import dev.ironstride.plan.recovery.Overrides.Kind;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One thing that was said of a plan, and by whom.
 *
 * @param subject key of a decision, or id of a planned session
 * @param to where a session was moved to, local start; null for everything else
 * @param by subject of the token of who said it: the athlete's or a coach's
 * @param at when it was said
 */
public record Said(Kind kind, String subject, @Nullable LocalDateTime to, String by, Instant at) {

    /** Something said of a decision, by its key. */
    public static Said ofDecision(Kind kind, String key, String by, Instant at) {
        return new Said(kind, key, null, by, at);
    }

    /** A session pinned or let go. */
    public static Said ofPin(boolean pinned, UUID sessionId, String by, Instant at) {
        return new Said(pinned ? Kind.PIN : Kind.UNPIN, sessionId.toString(), null, by, at);
    }

    /** A session moved to a local start. */
    public static Said ofMove(UUID sessionId, LocalDateTime to, String by, Instant at) {
        return new Said(Kind.MOVE, sessionId.toString(), to, by, at);
    }

    /** The same as f reads it: on the runner's wall clock, whoever said it. */
    Overrides.Said on(ZoneId zone) {
        return new Overrides.Said(kind, subject, to, LocalDateTime.ofInstant(at, zone));
    }
}

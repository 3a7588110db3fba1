package dev.ironstride.tracking.session;

import dev.ironstride.events.Load;
import dev.ironstride.events.Pain;
import dev.ironstride.events.SessionCompleted.Outcome;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A session as the API shows it; units as in {@link SetRequest} and {@link CompletionRequest}.
 *
 * @param endedAt null while it is under way, like all that is known only at the end
 * @param pain as told at the end; that of a set stands with the set
 */
public record SessionView(
        UUID id,
        long revision,
        @Nullable UUID plannedSessionId,
        Instant startedAt,
        @Nullable Instant endedAt,
        String timeZone,
        @Nullable Outcome outcome,
        @Nullable Double rpe,
        @Nullable Integer enjoyment,
        List<Pain> pain,
        @Nullable String notes,
        List<LoggedSet> sets,
        @Nullable Load load) {

    static SessionView of(StrengthSession session) {
        Completion how = session.completion();
        return new SessionView(
                session.id(),
                session.revision(),
                session.plannedSessionId(),
                session.startedAt(),
                how == null ? null : how.endedAt(),
                session.timeZone().getId(),
                how == null ? null : how.outcome(),
                how == null ? null : how.rpe(),
                how == null ? null : how.enjoyment(),
                how == null ? List.of() : how.pain(),
                session.notes(),
                session.sets(),
                how == null ? null : how.load());
    }
}

package dev.ironstride.tracking.session;

import dev.ironstride.events.SessionCompleted.Outcome;
import dev.ironstride.tracking.pain.PainReport;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What can be corrected of a session, beside its sets; units as in {@link SessionRequest} and {@link CompletionRequest}.
 *
 * @param outcome null: as the sets say
 */
public record SessionCorrection(
        @Nullable UUID plannedSessionId,
        @Nullable Instant startedAt,
        @Nullable String timeZone,
        @Nullable Instant endedAt,
        @Nullable Outcome outcome,
        @Nullable Double rpe,
        @Nullable Integer enjoyment,
        @Nullable List<@Nullable PainReport> pain,
        @Nullable String notes) {}

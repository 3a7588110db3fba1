package dev.ironstride.tracking.session;

import dev.ironstride.events.SessionCompleted.Outcome;
import dev.ironstride.tracking.pain.PainSite;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A session that ends.
 *
 * @param endedAt after the start, within a day; absent: now
 * @param rpe session CR10, 0-10; absent: that of the planned class, marked imputed
 * @param enjoyment 1-5
 * @param sets those not put one by one; the same number replaces
 * @param outcome absent: PARTIAL if fewer sets were done than planned, else COMPLETED
 */
public record CompletionRequest(
        @Nullable Instant endedAt,
        @Nullable Double rpe,
        @Nullable Integer enjoyment,
        @Nullable List<PainReport> pain,
        @Nullable List<SetRequest> sets,
        @Nullable Outcome outcome) {

    /**
     * Pain during or after the session.
     *
     * @param score 0-10
     */
    public record PainReport(
            @Nullable PainSite site, @Nullable Integer score) {}
}

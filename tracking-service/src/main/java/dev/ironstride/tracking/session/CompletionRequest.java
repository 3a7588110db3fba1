package dev.ironstride.tracking.session;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.ironstride.events.SessionCompleted.Outcome;
import dev.ironstride.tracking.pain.PainReport;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A session that ends.
 *
 * @param endedAt after the start, within a day; absent: now
 * @param rpe session CR10, 0-10; absent: that of the planned class, marked imputed
 * @param enjoyment 1-5
 * @param pain during or after the session
 * @param sets those not put one by one; the same number replaces, unless the known one was logged later
 * @param outcome absent: PARTIAL if fewer sets were done than planned, else COMPLETED
 * @param notes up to 2,000 characters
 * @param session how the session began, for an end that may arrive before the start; ignored once that is known
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record CompletionRequest(
        @Nullable Instant endedAt,
        @Nullable Double rpe,
        @Nullable Integer enjoyment,
        @Nullable List<@Nullable PainReport> pain,
        @Nullable List<@Nullable SetRequest> sets,
        @Nullable Outcome outcome,
        @Nullable String notes,
        @Nullable SessionRequest session) {

    /** An end of which nothing is told. */
    static final CompletionRequest NOTHING_TOLD = new CompletionRequest(null, null, null, null, null, null, null, null);

    /** The same, given up. */
    CompletionRequest abandoned() {
        return new CompletionRequest(endedAt, rpe, enjoyment, pain, sets, Outcome.ABANDONED, notes, session);
    }
}

package dev.ironstride.tracking.session;

import dev.ironstride.events.Load;
import dev.ironstride.events.Pain;
import dev.ironstride.events.SessionCompleted.Outcome;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How a session ended; units as in {@link CompletionRequest}.
 *
 * @param outcome as told, or as the sets say
 * @param toldOutcome null where the sets say it: they may still come
 */
record Completion(
        Instant endedAt,
        Outcome outcome,
        @Nullable Outcome toldOutcome,
        @Nullable Double rpe,
        @Nullable Integer enjoyment,
        List<Pain> pain,
        Load load) {

    Completion {
        pain = List.copyOf(pain);
    }

    /** What is told of an end, before it is weighed. */
    record Draft(
            Instant endedAt,
            @Nullable Outcome outcome,
            @Nullable Double rpe,
            @Nullable Integer enjoyment,
            List<Pain> pain) {

        Completion weighed(SessionLoad.Weighed weighed) {
            return new Completion(endedAt, weighed.outcome(), outcome, rpe, enjoyment, pain, weighed.load());
        }
    }

    Draft draft() {
        return new Draft(endedAt, toldOutcome, rpe, enjoyment, pain);
    }
}

package dev.ironstride.tracking.session;

import dev.ironstride.events.Load;
import dev.ironstride.events.Pain;
import dev.ironstride.events.SessionCompleted.Outcome;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** How a session ended; units as in {@link CompletionRequest}. */
record Completion(
        Instant endedAt,
        Outcome outcome,
        @Nullable Double rpe,
        @Nullable Integer enjoyment,
        List<Pain> pain,
        Load load) {

    Completion {
        pain = List.copyOf(pain);
    }
}

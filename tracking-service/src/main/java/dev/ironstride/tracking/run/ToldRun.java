package dev.ironstride.tracking.run;

import dev.ironstride.tracking.runclass.Effort;
import java.time.ZoneOffset;
import org.jspecify.annotations.Nullable;

/**
 * A run as a provider told it: the part that a retry repeats.
 *
 * @param request valid and normalised
 * @param effort from a recording, or {@link Effort#NONE}
 * @param offset the watch's clock, where the request names no zone
 */
record ToldRun(RunRequest request, Effort effort, @Nullable ZoneOffset offset) {

    static ToldRun byHand(RunRequest request) {
        return new ToldRun(request, Effort.NONE, null);
    }
}

package dev.ironstride.tracking.run;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.ironstride.tracking.merge.Origin;
import dev.ironstride.tracking.merge.Window;
import dev.ironstride.tracking.runclass.Effort;
import java.time.ZoneId;
import java.util.UUID;

/**
 * One source's record of a run.
 *
 * @param id of the row in table {@code run} it came in with
 * @param runId the run it counts as
 * @param alive whether it counts at all: false once its source or the runner took it back
 * @param told the request as the provider told it
 * @param toldHash fingerprint of request and effort
 * @param edits what the runner corrected in it
 * @param window when it was, corrections applied
 * @param zone it counts in
 */
record SourceRecord(
        UUID id,
        UUID runId,
        boolean alive,
        Origin origin,
        ObjectNode told,
        String toldHash,
        ObjectNode edits,
        Effort effort,
        Window window,
        ZoneId zone) {

    SourceRecord countingAs(UUID run) {
        return new SourceRecord(id, run, alive, origin, told, toldHash, edits, effort, window, zone);
    }

    /** The same record, taken back. */
    SourceRecord gone(String hash) {
        return new SourceRecord(id, runId, false, origin, told, hash, edits, effort, window, zone);
    }

    SourceRecord edited(ObjectNode newEdits, Window newWindow) {
        return new SourceRecord(id, runId, alive, origin, told, toldHash, newEdits, effort, newWindow, zone);
    }
}

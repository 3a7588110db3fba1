package dev.ironstride.tracking.run;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.ironstride.tracking.runclass.Effort;

/**
 * A run with where it came from.
 *
 * @param told the request as the provider told it
 * @param toldHash fingerprint of request and effort
 * @param edits what the runner corrected by hand: a JSON merge patch over {@code told}
 */
record StoredRun(Run run, ObjectNode told, String toldHash, ObjectNode edits, Effort effort) {

    StoredRun with(Run changed) {
        return new StoredRun(changed, told, toldHash, edits, effort);
    }
}

package dev.ironstride.tracking.run;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.ironstride.events.FactStatus;
import dev.ironstride.tracking.merge.Origin;
import dev.ironstride.tracking.merge.Window;
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

    /** The record of a run that has no other. */
    SourceRecord record() {
        return new SourceRecord(
                run.id(),
                run.id(),
                run.status() == FactStatus.ACTIVE,
                new Origin(run.provider(), run.externalId(), RunJson.device(told)),
                told,
                toldHash,
                edits,
                effort,
                Window.of(run.details().startedAt(), run.details().durationSeconds()),
                run.details().timeZone());
    }
}

package dev.ironstride.tracking.run;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.ironstride.tracking.merge.Merged;
import dev.ironstride.tracking.merge.Origin;
import dev.ironstride.tracking.runclass.Effort;
import java.time.ZoneId;

/**
 * What a run is by all its records.
 *
 * @param source who counts as its source: the best record's
 * @param told the values of all records, each from the best that tells it
 * @param edits all corrections by the runner
 * @param merged where each value is from
 */
record Standing(Origin source, ObjectNode told, ObjectNode edits, Effort effort, ZoneId zone, Merged merged) {}

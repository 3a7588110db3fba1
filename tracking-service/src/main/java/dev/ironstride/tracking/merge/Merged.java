package dev.ironstride.tracking.merge;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * What a run is by all its records.
 *
 * @param records the best first: where a field is told by several, the first of them counts
 * @param from whom each field that is known was taken from, by its name in the API
 */
public record Merged(Figures figures, List<RunRecord> records, Map<String, RunRecord> from) {

    /** Takes copies, in order. */
    public Merged {
        records = List.copyOf(records);
        from = Collections.unmodifiableMap(new LinkedHashMap<>(from));
    }

    /** The record whose start and duration count. */
    public RunRecord lead() {
        return records.getFirst();
    }
}

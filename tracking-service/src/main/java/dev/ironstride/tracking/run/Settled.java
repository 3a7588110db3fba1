package dev.ironstride.tracking.run;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.SortedMap;
import java.util.UUID;

/**
 * How runs stand after a change.
 *
 * @param records by id
 * @param runs living runs by id
 */
record Settled(SortedMap<UUID, SourceRecord> records, Map<UUID, Run> runs) {

    /** The run a living record counts as. */
    Run of(UUID record) {
        return Objects.requireNonNull(
                runs.get(Objects.requireNonNull(records.get(record)).runId()));
    }

    /** The runs of some records, each once. */
    List<Run> of(Collection<UUID> some) {
        return some.stream().map(this::of).distinct().toList();
    }
}

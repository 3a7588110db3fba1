package dev.ironstride.tracking.merge;

import java.util.UUID;

/**
 * One record of a run, as its source tells it.
 *
 * @param id ours; UUIDv7, so that an earlier record has a smaller one
 * @param window when it was, by the runner's own corrections if there are any
 * @param figures as told
 */
public record RunRecord(UUID id, Origin origin, Window window, Figures figures) {

    SourceRank rank() {
        return SourceRank.of(origin.provider());
    }
}

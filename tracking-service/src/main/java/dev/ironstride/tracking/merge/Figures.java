package dev.ironstride.tracking.merge;

import dev.ironstride.tracking.runclass.ActivityType;
import dev.ironstride.tracking.runclass.Effort;
import dev.ironstride.tracking.runclass.RunTag;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a record says of a run, or what is made of several; what is not told is null or empty.
 *
 * @param startedAt start of the record
 * @param timeZone zone whose calendar day it counts on
 * @param durationSeconds elapsed time, at least 1
 * @param movingSeconds time without pauses, at most the duration
 * @param averageHeartRate beats per minute, at most the highest
 * @param rpe CR10, 0-10
 */
public record Figures(
        ActivityType type,
        Instant startedAt,
        ZoneId timeZone,
        int durationSeconds,
        @Nullable Integer movingSeconds,
        @Nullable Double distanceMetres,
        @Nullable Double ascentMetres,
        @Nullable Double descentMetres,
        @Nullable Integer averageHeartRate,
        @Nullable Integer maxHeartRate,
        @Nullable Double rpe,
        List<RunTag> tags,
        Effort effort) {

    /** Takes a copy. */
    public Figures {
        tags = List.copyOf(tags);
    }
}

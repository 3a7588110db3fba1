package dev.ironstride.tracking.fit;

import dev.ironstride.tracking.runclass.ActivityType;
import dev.ironstride.tracking.runclass.Effort;
import java.time.Instant;
import java.time.ZoneOffset;
import org.jspecify.annotations.Nullable;

/**
 * The figures of a run as its file tells them; what the file does not tell is null.
 *
 * @param externalId the same for the same recording, whatever the file is called
 * @param device maker and model
 * @param offset the watch's local time at the end of the run
 * @param durationSeconds elapsed time, pauses included
 * @param movingSeconds timer time, without pauses
 * @param averageHeartRate beats per minute
 */
public record FitRun(
        String externalId,
        @Nullable String device,
        ActivityType type,
        Instant startedAt,
        @Nullable ZoneOffset offset,
        int durationSeconds,
        @Nullable Integer movingSeconds,
        @Nullable Double distanceMetres,
        @Nullable Double ascentMetres,
        @Nullable Double descentMetres,
        @Nullable Integer averageHeartRate,
        @Nullable Integer maxHeartRate,
        Effort effort) {}

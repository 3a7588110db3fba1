package dev.ironstride.tracking.track;

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
 * @param movingSeconds the device's timer time, which stops in a pause; where no timer is told, the time in which at
 *     least 0.5 m/s were covered
 * @param ascentMetres the device's own total; where it told none, summed over smoothed heights
 * @param averageHeartRate beats per minute: the device's own mean, else over time
 * @param rpe how hard it was, CR10 0-10, if the runner told the watch
 */
public record RecordedRun(
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
        @Nullable Double rpe,
        Effort effort)
        implements RecordedPart {

    @Override
    public String phrase() {
        return "a run";
    }

    @Override
    public String sentence() {
        return "This file holds a run.";
    }
}

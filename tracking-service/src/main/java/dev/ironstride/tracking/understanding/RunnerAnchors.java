package dev.ironstride.tracking.understanding;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * What a runner's profile tells of heart and pace. It is kept with each run as it stood when the run was read, so that the
 * run's figures can be worked out again to the digit.
 *
 * @param sex FEMALE, MALE or null when not told
 * @param restingHeartRate beats per minute
 * @param maxHeartRate measured, beats per minute
 * @param thresholdHeartRate beats per minute at lactate threshold
 * @param thresholdPaceSecondsPerKm seconds per kilometre at threshold
 */
public record RunnerAnchors(
        @Nullable String sex,
        @Nullable Integer birthYear,
        @Nullable Integer restingHeartRate,
        @Nullable Integer maxHeartRate,
        @Nullable Integer thresholdHeartRate,
        @Nullable Integer thresholdPaceSecondsPerKm) {

    /** A runner of whom nothing is known. */
    public static final RunnerAnchors UNKNOWN = new RunnerAnchors(null, null, null, null, null, null);

    /** The anchors for a run on that day: what was not measured is estimated where domain.md 6.3 has a formula for it. */
    public UsedAnchors on(LocalDate day) {
        Integer byAge =
                maxHeartRate == null && birthYear != null ? HighestHeartRate.byAge(day.getYear() - birthYear) : null;
        return new UsedAnchors(
                sex,
                restingHeartRate,
                maxHeartRate != null ? maxHeartRate : byAge,
                byAge != null,
                thresholdHeartRate,
                thresholdPaceSecondsPerKm);
    }
}

package dev.ironstride.tracking.track;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A strength session as a watch recorded it. It holds the watch's guess of exercises and repetitions: what its owner
 * corrected later in the vendor's app is not in the file.
 *
 * @param externalId the same for the same recording
 * @param durationSeconds elapsed time, pauses included
 * @param averageHeartRate beats per minute
 * @param rpe how hard it was, CR10 0-10, if it was told to the watch
 * @param sets in order, rests left out
 */
public record RecordedStrength(
        String externalId,
        @Nullable String device,
        Instant startedAt,
        @Nullable ZoneOffset offset,
        int durationSeconds,
        @Nullable Integer averageHeartRate,
        @Nullable Integer maxHeartRate,
        @Nullable Double rpe,
        List<RecordedSet> sets,
        String sentence)
        implements RecordedPart {

    /** Takes a copy. */
    public RecordedStrength {
        sets = List.copyOf(sets);
    }

    @Override
    public String phrase() {
        return "a strength workout";
    }

    /**
     * One set. The exercise is told in Garmin's numbers: FIT {@code exercise_category} and, within it, the
     * {@code exercise_name}; null if the watch did not know.
     *
     * @param startedAt null if not told
     * @param seconds how long it took
     * @param repetitions null for a hold
     * @param weightKg null for bodyweight or not told
     * @param exercise what a source calls it that has names instead of numbers; null if it has none
     */
    public record RecordedSet(
            @Nullable Instant startedAt,
            @Nullable Double seconds,
            @Nullable Integer repetitions,
            @Nullable Double weightKg,
            @Nullable Integer category,
            @Nullable Integer subtype,
            @Nullable String exercise) {

        /** As Garmin's numbers tell it. */
        public RecordedSet(
                @Nullable Instant startedAt,
                @Nullable Double seconds,
                @Nullable Integer repetitions,
                @Nullable Double weightKg,
                @Nullable Integer category,
                @Nullable Integer subtype) {
            this(startedAt, seconds, repetitions, weightKg, category, subtype, null);
        }
    }
}

package dev.ironstride.tracking.fit;

import com.garmin.fit.RecordMesg;
import dev.ironstride.tracking.runclass.Effort;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** Adds up the samples of a recording. Keeps sums only, so memory does not grow with the file. */
final class EffortRecorder {

    /** Seconds between two samples beyond which the watch was paused rather than recording sparsely. */
    private static final long LONGEST_GAP_SECONDS = 30;

    private static final int LOWEST_HEART_RATE = 20;
    private static final int HIGHEST_HEART_RATE = 260;
    private static final int FASTEST_SECONDS_PER_KM = 100;
    private static final int SLOWEST_SECONDS_PER_KM = 1800;

    private final SortedMap<Integer, Integer> heartSeconds = new TreeMap<>();
    private final SortedMap<Integer, Integer> paceSeconds = new TreeMap<>();
    private long samples;
    private @Nullable Long first;
    private @Nullable Long last;
    private @Nullable Double lastDistance;
    private @Nullable Integer heart;
    private @Nullable Integer pace;

    /** A sample holds until the next one. */
    void add(RecordMesg sample) {
        if (sample.getTimestamp() == null) {
            return;
        }
        samples++;
        long at = sample.getTimestamp().getTimestamp();
        Long before = last;
        long seconds = before == null ? 0 : at - before;
        if (seconds < 0) {
            return;
        }
        if (seconds > 0 && seconds <= LONGEST_GAP_SECONDS) {
            addTo(heartSeconds, heart, (int) seconds);
            addTo(paceSeconds, pace, (int) seconds);
        }
        if (first == null) {
            first = at;
        }
        last = at;
        heart = heartRate(sample.getHeartRate());
        pace = pace(sample.getEnhancedSpeed() == null ? sample.getSpeed() : sample.getEnhancedSpeed());
        if (sample.getDistance() != null) {
            lastDistance = centimetres(sample.getDistance());
        }
    }

    /** A heart rate in beats per minute, or null if it is none a runner has. */
    static @Nullable Integer heartRate(@Nullable Short beats) {
        return beats == null || beats < LOWEST_HEART_RATE || beats > HIGHEST_HEART_RATE ? null : (int) beats;
    }

    /** Metres to the centimetre, which is what FIT counts in; the SDK's floats are a hair off. */
    static Double centimetres(float metres) {
        return Math.round(metres * 100.0) / 100.0;
    }

    Effort effort() {
        return new Effort(heartSeconds, paceSeconds);
    }

    boolean isEmpty() {
        return samples == 0;
    }

    /** First sample, FIT seconds. */
    @Nullable
    Long first() {
        return first;
    }

    /** Last sample, FIT seconds. */
    @Nullable
    Long last() {
        return last;
    }

    @Nullable
    Double distanceMetres() {
        return lastDistance;
    }

    /** Mean over time, beats per minute. */
    @Nullable
    Integer averageHeartRate() {
        long seconds =
                heartSeconds.values().stream().mapToLong(Integer::longValue).sum();
        long beats = heartSeconds.entrySet().stream()
                .mapToLong(at -> (long) at.getKey() * at.getValue())
                .sum();
        return seconds == 0 ? null : Math.toIntExact(Math.round((double) beats / seconds));
    }

    @Nullable
    Integer maxHeartRate() {
        return heartSeconds.keySet().stream().max(Integer::compare).orElse(null);
    }

    private static void addTo(Map<Integer, Integer> sums, @Nullable Integer at, int seconds) {
        if (at != null) {
            sums.merge(at, seconds, Math::addExact);
        }
    }

    private static @Nullable Integer pace(@Nullable Float metresPerSecond) {
        if (metresPerSecond == null || metresPerSecond <= 0) {
            return null;
        }
        double pace = Math.ceil(1000.0 / metresPerSecond);
        return pace < FASTEST_SECONDS_PER_KM || pace > SLOWEST_SECONDS_PER_KM ? null : (int) pace;
    }
}

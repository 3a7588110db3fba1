package dev.ironstride.tracking.runclass;

import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * Time spent at each heart rate and each pace, the run laid flat, and its laps: all that understanding needs of a
 * recording. Kept with the run, so that it can be read again against other anchors without the recording itself. What
 * depends on the heart rate alone, TRIMP and time in zones, comes out of {@code heartSeconds} as if summed per sample.
 *
 * @param heartSeconds seconds at each whole heart rate, beats per minute
 * @param paceSeconds seconds at each pace, whole seconds per kilometre rounded up
 * @param graded for NGP; null if ground or height were not recorded
 * @param laps in order; empty if none were told
 */
public record Effort(
        SortedMap<Integer, Integer> heartSeconds,
        SortedMap<Integer, Integer> paceSeconds,
        @Nullable Graded graded,
        List<RunLap> laps) {

    /** A run without a recording. */
    public static final Effort NONE = new Effort(new TreeMap<>(), new TreeMap<>());

    /** Takes copies, in order: the same effort is always written the same way. What was kept before there were laps has none. */
    @SuppressWarnings("ConstantValue")
    public Effort {
        heartSeconds = Collections.unmodifiableSortedMap(new TreeMap<>(heartSeconds));
        paceSeconds = Collections.unmodifiableSortedMap(new TreeMap<>(paceSeconds));
        laps = laps == null ? List.of() : List.copyOf(laps);
    }

    /** A recording of which neither height nor laps are known. */
    public Effort(SortedMap<Integer, Integer> heartSeconds, SortedMap<Integer, Integer> paceSeconds) {
        this(heartSeconds, paceSeconds, null, List.of());
    }

    /** Seconds at or above a percentage of a heart rate; whole numbers, so that a threshold is met exactly. */
    int secondsAtHeartRate(int percent, int ofBeats) {
        return heartSeconds.entrySet().stream()
                .filter(at -> 100 * at.getKey() >= percent * ofBeats)
                .mapToInt(Map.Entry::getValue)
                .sum();
    }

    /** Seconds at or faster than a pace. */
    int secondsAtPace(int secondsPerKm) {
        return paceSeconds.entrySet().stream()
                .filter(at -> at.getKey() <= secondsPerKm)
                .mapToInt(Map.Entry::getValue)
                .sum();
    }
}

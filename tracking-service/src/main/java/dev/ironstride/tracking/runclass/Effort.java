package dev.ironstride.tracking.runclass;

import java.util.Collections;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * Time spent at each heart rate and each pace: all that classification needs of a recording. Kept with the run, so that
 * it can be read again against other anchors without the recording itself.
 *
 * @param heartSeconds seconds at each whole heart rate, beats per minute
 * @param paceSeconds seconds at each pace, whole seconds per kilometre rounded up
 */
public record Effort(SortedMap<Integer, Integer> heartSeconds, SortedMap<Integer, Integer> paceSeconds) {

    /** A run without a recording. */
    public static final Effort NONE = new Effort(new TreeMap<>(), new TreeMap<>());

    /** Takes copies, in order: the same effort is always written the same way. */
    public Effort {
        heartSeconds = Collections.unmodifiableSortedMap(new TreeMap<>(heartSeconds));
        paceSeconds = Collections.unmodifiableSortedMap(new TreeMap<>(paceSeconds));
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

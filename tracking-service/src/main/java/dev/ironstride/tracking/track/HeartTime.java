package dev.ironstride.tracking.track;

import java.util.SortedMap;
import org.jspecify.annotations.Nullable;

/** Time at each heart rate. */
final class HeartTime {

    private final Buckets millis = new Buckets();

    void add(int beats, double seconds) {
        if (beats > 0) {
            millis.add(beats, seconds);
        }
    }

    SortedMap<Integer, Integer> seconds() {
        return millis.wholeSeconds();
    }

    /** Mean over time, beats per minute. */
    @Nullable
    Integer average() {
        return millis.mean();
    }

    @Nullable
    Integer max() {
        return millis.highest();
    }
}

package dev.ironstride.tracking.track;

import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** Time at each whole value of something. */
final class Buckets {

    private final SortedMap<Integer, Double> seconds = new TreeMap<>();

    void add(int value, double time) {
        seconds.merge(value, time, Double::sum);
    }

    /** To the second; what comes to less than half of one is left out. */
    SortedMap<Integer, Integer> wholeSeconds() {
        SortedMap<Integer, Integer> whole = new TreeMap<>();
        seconds.forEach((value, time) -> {
            int rounded = (int) Math.round(time);
            if (rounded > 0) {
                whole.put(value, rounded);
            }
        });
        return whole;
    }

    @Nullable
    Integer mean() {
        double time = 0;
        double sum = 0;
        for (Map.Entry<Integer, Double> at : seconds.entrySet()) {
            time += at.getValue();
            sum += at.getKey() * at.getValue();
        }
        return time == 0 ? null : Integer.valueOf((int) Math.round(sum / time));
    }

    @Nullable
    Integer highest() {
        return seconds.isEmpty() ? null : seconds.lastKey();
    }
}

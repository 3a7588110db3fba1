package dev.ironstride.tracking.provider;

import dev.ironstride.tracking.runclass.Effort;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

/** Heart rates at moments, made into seconds at each rate. */
public final class HeartTrace {

    /** A rate stands until the next one, at most this long: after that nobody knows. */
    private static final long LONGEST_SECONDS = 60;

    /** Beats per minute that a heart can beat at. */
    private static final double SLOWEST = 25;

    private static final double FASTEST = 250;

    /** A heart rate, beats per minute, at a moment. */
    public record Beat(Instant at, double rate) {}

    private HeartTrace() {}

    /** Whether a heart can beat so often a minute: devices send 0 for "no strap" and 255 for "no value". */
    public static boolean plausible(double rate) {
        return rate >= SLOWEST && rate <= FASTEST;
    }

    /**
     * Seconds at each whole heart rate.
     *
     * @param beats in any order
     * @param end of the run: the last rate stands until then
     */
    public static Effort effort(List<Beat> beats, Instant end) {
        List<Beat> inOrder = beats.stream()
                .filter(beat -> plausible(beat.rate()))
                .sorted((a, b) -> a.at().compareTo(b.at()))
                .toList();
        SortedMap<Integer, Integer> seconds = new TreeMap<>();
        for (int i = 0; i < inOrder.size(); i++) {
            Instant until = i + 1 < inOrder.size() ? inOrder.get(i + 1).at() : end;
            long stood = Duration.between(inOrder.get(i).at(), until).toSeconds();
            if (stood > 0) {
                int rate = (int) Math.round(inOrder.get(i).rate());
                seconds.merge(rate, (int) Math.min(stood, LONGEST_SECONDS), Integer::sum);
            }
        }
        return new Effort(seconds, new TreeMap<>());
    }
}

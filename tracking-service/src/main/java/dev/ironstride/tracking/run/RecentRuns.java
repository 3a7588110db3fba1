package dev.ironstride.tracking.run;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** What runs of a group mean to those after them: like stored ones, they count for the median of 28 days. */
final class RecentRuns {

    private static final Duration WINDOW = Duration.ofDays(28);

    private record Timed(Instant startedAt, int seconds) {}

    private final Map<String, List<Timed>> added = new HashMap<>();

    /** From now on this run counts. */
    void add(Arrival arrival) {
        added.computeIfAbsent(arrival.athlete().value(), athlete -> new ArrayList<>())
                .add(new Timed(
                        arrival.startedAt(),
                        Objects.requireNonNull(arrival.told().request().durationSeconds())));
    }

    /**
     * Median duration, seconds, of the athlete's runs in the 28 days before a run; null without any.
     *
     * @param storedSeconds durations of those that are stored
     */
    @Nullable
    Double median(Arrival arrival, Integer[] storedSeconds) {
        Instant until = arrival.startedAt();
        Instant from = until.minus(WINDOW);
        IntStream ofGroup = added.getOrDefault(arrival.athlete().value(), List.of()).stream()
                .filter(run ->
                        !run.startedAt().isBefore(from) && run.startedAt().isBefore(until))
                .mapToInt(Timed::seconds);
        int[] all = IntStream.concat(Arrays.stream(storedSeconds).mapToInt(Integer::intValue), ofGroup)
                .sorted()
                .toArray();
        return all.length == 0 ? null : (all[(all.length - 1) / 2] + all[all.length / 2]) / 2.0;
    }
}

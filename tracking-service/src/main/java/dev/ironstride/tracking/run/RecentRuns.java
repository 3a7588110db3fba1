package dev.ironstride.tracking.run;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** What runs mean to those after them: stored ones and those of the same group count alike for the median of 28 days. */
final class RecentRuns {

    private static final Duration WINDOW = Duration.ofDays(28);

    /** Durations, seconds, by athlete and start. */
    private final Map<String, NavigableMap<Instant, List<Integer>>> runs = new HashMap<>();

    /** A time of an athlete, from its beginning until before its end, whose runs count for some of a group. */
    record Span(String athlete, Instant from, Instant until) {}

    /** The times that count for a group. Where those of one athlete touch they are one: a batch is mostly of days in a row. */
    static List<Span> spans(List<Arrival> group) {
        Map<String, List<Instant>> starts = new TreeMap<>();
        group.forEach(arrival -> starts.computeIfAbsent(arrival.athlete().value(), athlete -> new ArrayList<>())
                .add(arrival.startedAt()));
        List<Span> spans = new ArrayList<>();
        starts.forEach((athlete, ofAthlete) -> {
            ofAthlete.sort(null);
            Span last = new Span(athlete, ofAthlete.getFirst().minus(WINDOW), ofAthlete.getFirst());
            for (Instant start : ofAthlete) {
                Instant from = start.minus(WINDOW);
                if (from.isAfter(last.until())) {
                    spans.add(last);
                    last = new Span(athlete, from, start);
                } else {
                    last = new Span(athlete, last.from(), start);
                }
            }
            spans.add(last);
        });
        return spans;
    }

    /** From now on this run counts. */
    void add(String athlete, Instant startedAt, int seconds) {
        runs.computeIfAbsent(athlete, key -> new TreeMap<>())
                .computeIfAbsent(startedAt, key -> new ArrayList<>())
                .add(seconds);
    }

    /** Median duration, seconds, of the athlete's runs in the 28 days before a start; null without any. */
    @Nullable
    Double median(String athlete, Instant start) {
        NavigableMap<Instant, List<Integer>> ofAthlete = runs.get(athlete);
        if (ofAthlete == null) {
            return null;
        }
        List<Integer> all = new ArrayList<>();
        ofAthlete.subMap(start.minus(WINDOW), start).values().forEach(all::addAll);
        all.sort(null);
        return all.isEmpty() ? null : (all.get((all.size() - 1) / 2) + all.get(all.size() / 2)) / 2.0;
    }
}

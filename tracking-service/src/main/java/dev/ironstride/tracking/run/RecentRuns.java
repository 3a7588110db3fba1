package dev.ironstride.tracking.run;

import dev.ironstride.tracking.merge.Window;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * What runs mean to those after them, and when there were any: stored ones and those of the same group count alike for the
 * median of 28 days.
 */
final class RecentRuns {

    private static final Duration WINDOW = Duration.ofDays(28);

    /** No run that began earlier reaches so far. */
    private static final Duration LONGEST = Duration.ofSeconds(RunRules.LONGEST_SECONDS);

    private final Map<String, PastRuns> runs = new HashMap<>();

    /** Times of the records that are together a run, by athlete. */
    private final Map<String, List<Window>> records = new HashMap<>();

    /** A time of an athlete, from its beginning until before its end, whose runs count for some of a group or fall into them. */
    record Span(String athlete, Instant from, Instant until) {}

    /** The times that count for a group. Where those of one athlete touch they are one: a batch is mostly of days in a row. */
    static List<Span> spans(List<Arrival> group) {
        Map<String, List<Window>> windows = new TreeMap<>();
        group.forEach(arrival -> windows.computeIfAbsent(arrival.athlete().value(), athlete -> new ArrayList<>())
                .add(arrival.window()));
        List<Span> spans = new ArrayList<>();
        windows.forEach((athlete, ofAthlete) -> {
            ofAthlete.sort(Comparator.comparing(Window::from));
            Span last = span(athlete, ofAthlete.getFirst());
            for (Window window : ofAthlete) {
                Span span = span(athlete, window);
                if (span.from().isAfter(last.until())) {
                    spans.add(last);
                    last = span;
                } else if (span.until().isAfter(last.until())) {
                    last = new Span(athlete, last.from(), span.until());
                }
            }
            spans.add(last);
        });
        return spans;
    }

    private static Span span(String athlete, Window window) {
        return new Span(athlete, window.from().minus(WINDOW), window.until());
    }

    /** From now on this run counts. */
    void add(String athlete, Instant startedAt, int seconds) {
        runs.computeIfAbsent(athlete, key -> new PastRuns()).add(startedAt, seconds);
    }

    /** There is a record of a run that has several. */
    void recorded(String athlete, Instant from, Instant until) {
        records.computeIfAbsent(athlete, key -> new ArrayList<>()).add(new Window(from, until));
    }

    /** Whether anything of the athlete falls into a time. */
    boolean anyDuring(String athlete, Window time) {
        PastRuns ofAthlete = runs.get(athlete);
        return (ofAthlete != null && ofAthlete.anyDuring(time.from().minus(LONGEST), time))
                || records.getOrDefault(athlete, List.of()).stream().anyMatch(time::overlaps);
    }

    /** Median duration, seconds, of the athlete's runs in the 28 days before a start; null without any. */
    @Nullable
    Double median(String athlete, Instant start) {
        PastRuns ofAthlete = runs.get(athlete);
        return ofAthlete == null ? null : ofAthlete.median(start.minus(WINDOW), start);
    }
}

package dev.ironstride.tracking.records;

import dev.ironstride.events.Side;
import dev.ironstride.tracking.records.DoneSet.Estimate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The records of one exercise, from its sets. */
final class RecordBook {

    /** Trusted estimates before others, then the higher; of equals the earlier, which {@code max} of a reversed list finds. */
    private static final Comparator<Estimate> BETTER =
            Comparator.comparing((Estimate one) -> !one.lowConfidence()).thenComparingDouble(Estimate::kg);

    private final List<DoneSet> sets;
    private final boolean estimable;

    /**
     * The book of an exercise.
     *
     * @param sets in the order they were done
     * @param estimable whether its maximum can be estimated at all: not of bodyweight, bands and one-legged balance
     */
    RecordBook(List<DoneSet> sets, boolean estimable) {
        this.sets = List.copyOf(sets);
        this.estimable = estimable;
    }

    /** The books of several exercises, in the order of their ids. */
    static Map<String, RecordBook> all(Map<String, List<DoneSet>> sets, Set<String> estimable) {
        Map<String, RecordBook> books = new LinkedHashMap<>();
        sets.forEach((id, done) -> books.put(id, new RecordBook(done, estimable.contains(id))));
        return books;
    }

    /** A session of the exercise: its best estimate, and the smoothed one after it; null where there is none. */
    record Exposure(
            List<DoneSet> sets,
            @Nullable Estimate observed,
            @Nullable Double smoothed) {}

    /** Sessions in order. Each one's best trusted set moves the estimate once. */
    List<Exposure> exposures() {
        Map<UUID, List<DoneSet>> sessions = new LinkedHashMap<>();
        sets.forEach(set -> sessions.computeIfAbsent(set.sessionId(), id -> new ArrayList<>())
                .add(set));
        List<Exposure> exposures = new ArrayList<>();
        Double estimate = null;
        for (List<DoneSet> session : sessions.values()) {
            Estimate observed = best(session);
            if (observed != null && !observed.lowConfidence()) {
                estimate = estimate == null
                        ? Double.valueOf(observed.kg())
                        : Double.valueOf(OneRepMax.smoothed(estimate, observed.kg()));
            }
            exposures.add(new Exposure(session, observed, estimate));
        }
        return exposures;
    }

    /** The highest estimate a single set has given: a trusted one if there is any. */
    @Nullable
    Estimate best() {
        return best(sets);
    }

    private @Nullable Estimate best(List<DoneSet> from) {
        return estimable
                ? from.reversed().stream()
                        .map(DoneSet::estimate)
                        .filter(Objects::nonNull)
                        .reduce((one, other) -> BETTER.compare(one, other) > 0 ? one : other)
                        .orElse(null)
                : null;
    }

    /**
     * The most repetitions at each load and side, heaviest first; left out where as many were done with more. Missed
     * repetitions are not counted by whoever logs the set, so that such sets are as good as others.
     */
    List<DoneSet> mostReps() {
        Map<@Nullable Side, List<DoneSet>> bySide = new HashMap<>();
        sets.stream()
                .filter(set -> set.reps() != null && set.reps() > 0)
                .sorted(Comparator.comparingDouble(RecordBook::load)
                        .thenComparingInt(RecordBook::reps)
                        .reversed())
                .forEach(set -> {
                    List<DoneSet> heavier = bySide.computeIfAbsent(set.side(), side -> new ArrayList<>());
                    if (heavier.isEmpty() || reps(set) > reps(heavier.getLast())) {
                        heavier.add(set);
                    }
                });
        return bySide.values().stream()
                .flatMap(List::stream)
                .sorted(Comparator.comparingDouble(RecordBook::load).reversed())
                .toList();
    }

    /** The longest hold; of equals the heavier, then the earlier. */
    @Nullable
    DoneSet longestHold() {
        return sets.stream()
                .filter(set -> set.seconds() != null && set.seconds() > 0)
                .min(Comparator.comparingInt(RecordBook::seconds)
                        .thenComparingDouble(RecordBook::load)
                        .reversed())
                .orElse(null);
    }

    private static double load(DoneSet set) {
        return Objects.requireNonNullElse(set.loadKg(), 0.0);
    }

    private static int reps(DoneSet set) {
        return Objects.requireNonNullElse(set.reps(), 0);
    }

    private static int seconds(DoneSet set) {
        return Objects.requireNonNullElse(set.seconds(), 0);
    }
}

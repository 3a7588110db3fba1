package dev.ironstride.plan.progression;

import dev.ironstride.plan.baseline.Item;
import java.util.List;
import java.util.Objects;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * One session's sets of one exercise.
 *
 * @param day on the wall clock, days
 * @param asked what was prescribed for that day; null for an exercise of the runner's own
 * @param sets in the order of their numbers, at least one
 */
public record Exposure(long day, @Nullable Item asked, List<LiftedSet> sets) {

    public Exposure {
        sets = List.copyOf(sets);
    }

    /** Mean RPE of the sets that have one; empty when none has. */
    public OptionalDouble meanRpe() {
        return sets.stream()
                .map(LiftedSet::rpe)
                .filter(Objects::nonNull)
                .mapToDouble(Double::doubleValue)
                .average();
    }

    /** Fewest repetitions of a set; empty for holds. */
    public OptionalInt fewestReps() {
        return sets.stream()
                .map(LiftedSet::reps)
                .filter(Objects::nonNull)
                .mapToInt(Integer::intValue)
                .min();
    }

    /** Shortest hold, seconds; empty for repetitions. */
    public OptionalInt shortestHold() {
        return sets.stream()
                .map(LiftedSet::seconds)
                .filter(Objects::nonNull)
                .mapToInt(Integer::intValue)
                .min();
    }

    /** Heaviest load of a set that was completed, kg; empty without external load. */
    public OptionalDouble topLoad() {
        return completed().mapToDouble(LoadedSet::kg).max();
    }

    /** Heaviest load completed with exactly so many repetitions, kg (domain.md 5.2). */
    public OptionalDouble loadAt(int reps) {
        return completed()
                .filter(set -> set.reps() == reps)
                .mapToDouble(LoadedSet::kg)
                .max();
    }

    /** Whether the repetitions asked for were not all made; a set that was never begun is not counted. */
    public boolean failedReps() {
        Integer reps = asked == null ? null : asked.reps();
        return sets.stream().anyMatch(set -> set.missed() || (reps != null && set.reps() != null && set.reps() < reps));
    }

    /** Whether all sets asked for were done with all their repetitions or seconds. */
    public boolean allDone() {
        if (asked == null || sets.size() < asked.sets() || failedReps()) {
            return false;
        }
        Integer seconds = asked.seconds();
        return seconds == null || shortestHold().orElse(0) >= seconds;
    }

    private record LoadedSet(int reps, double kg) {}

    private Stream<LoadedSet> completed() {
        return sets.stream()
                .filter(set -> !set.missed() && set.loadKg() != null && set.loadKg() > 0)
                .map(set -> new LoadedSet(set.reps() == null ? 0 : set.reps(), Objects.requireNonNull(set.loadKg())));
    }
}

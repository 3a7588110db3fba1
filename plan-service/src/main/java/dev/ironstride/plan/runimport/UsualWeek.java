package dev.ironstride.plan.runimport;

import dev.ironstride.plan.placement.Half;
import dev.ironstride.plan.placement.RunKind;
import dev.ironstride.plan.placement.Slot;
import dev.ironstride.plan.recognition.Recognised;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * The week behind the weeks: a run that comes back in the same half of the same day in at least half of the weeks with runs
 * (our own constant). At most one run in each half of a day (H5).
 */
final class UsualWeek {
    private final LocalDate monday;
    private final List<Sorted> runs;
    private final long weeks;

    /** A run with what it was taken for, length filled in. */
    record Sorted(ReadRun run, int minutes, Recognised as) {

        Slot slot() {
            return new Slot(run.start().getDayOfWeek(), Half.of(run.start().toLocalTime()));
        }
    }

    UsualWeek(Span span, Collection<Sorted> all) {
        this.monday = span.monday();
        this.runs = all.stream().filter(run -> run.as().kind() != RunKind.RACE).toList();
        this.weeks = all.stream().map(this::week).distinct().count();
    }

    private long week(Sorted run) {
        return ChronoUnit.WEEKS.between(monday, run.run().start().toLocalDate());
    }

    /** The usual runs, Monday morning first. */
    Map<Slot, ImportAnswer.Usual> runs() {
        Map<Slot, List<Sorted>> bySlot =
                runs.stream().collect(Collectors.groupingBy(Sorted::slot, TreeMap::new, Collectors.toList()));
        var usual = new TreeMap<Slot, ImportAnswer.Usual>();
        bySlot.forEach((slot, found) -> {
            long seen = found.stream().map(this::week).distinct().count();
            if (seen * 2 >= weeks) {
                usual.put(slot, usual(slot, found, (int) seen));
            }
        });
        return usual;
    }

    private static ImportAnswer.Usual usual(Slot slot, List<Sorted> found, int seen) {
        return new ImportAnswer.Usual(
                slot.day(),
                middle(found.stream()
                        .map(one -> one.run().start().toLocalTime().truncatedTo(ChronoUnit.MINUTES))
                        .toList()),
                middle(found.stream().map(Sorted::minutes).toList()),
                mostOften(found),
                seen);
    }

    private static RunKind mostOften(List<Sorted> found) {
        Map<RunKind, Long> counts =
                found.stream().collect(Collectors.groupingBy(one -> one.as().kind(), Collectors.counting()));
        return counts.entrySet().stream()
                .max(Comparator.<Map.Entry<RunKind, Long>>comparingLong(Map.Entry::getValue)
                        .thenComparing(Map.Entry::getKey)) // of a tie the heavier: the plan keeps more distance
                .orElseThrow()
                .getKey();
    }

    /** The upper median. */
    static <T extends Comparable<? super T>> T middle(List<T> values) {
        return values.stream().sorted().toList().get(values.size() / 2);
    }
}

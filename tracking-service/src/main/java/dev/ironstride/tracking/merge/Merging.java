package dev.ironstride.tracking.merge;

import dev.ironstride.tracking.runclass.ActivityType;
import dev.ironstride.tracking.runclass.Effort;
import dev.ironstride.tracking.runclass.RunTag;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * Makes one run of several records, field by field: each from the best record that tells it. A record that covers only a
 * part of the run comes after those that cover it, and its sums, which are too small, do not count at all. How it felt is
 * asked of the runner first.
 */
public final class Merging {

    /** Percent of the longest record below which one is only a part of the run: a watch that died, a file cut off. */
    static final int WHOLE_PERCENT = 80;

    private final List<RunRecord> records;
    private final List<RunRecord> runnerFirst;
    private final Map<String, RunRecord> from = new LinkedHashMap<>();

    private Merging(List<RunRecord> records) {
        this.records = records;
        this.runnerFirst = records.stream()
                .sorted(Comparator.comparing(record -> record.rank() != SourceRank.HAND))
                .toList();
    }

    /** The run that some records, at least one, are of. */
    public static Merged of(Collection<RunRecord> records) {
        return new Merging(ranked(records)).merged();
    }

    private static List<RunRecord> ranked(Collection<RunRecord> records) {
        long longest = records.stream()
                .filter(record -> record.rank() != SourceRank.HAND)
                .mapToLong(record -> record.figures().durationSeconds())
                .max()
                .orElse(0);
        return records.stream()
                .sorted(Comparator.comparing((RunRecord record) -> record.rank() == SourceRank.HAND)
                        .thenComparing(record -> 100L * record.figures().durationSeconds() < WHOLE_PERCENT * longest)
                        .thenComparing(RunRecord::rank)
                        .thenComparing(Comparator.comparingInt(
                                        (RunRecord record) -> record.figures().durationSeconds())
                                .reversed())
                        .thenComparing(RunRecord::origin))
                .toList();
    }

    private Merged merged() {
        RunRecord lead = records.getFirst();
        Figures best = lead.figures();
        List.of("startedAt", "timeZone", "durationSeconds").forEach(field -> from.put(field, lead));
        ActivityType special = pick("type", records, Figures::type, type -> type != ActivityType.RUNNING);
        if (special == null) {
            from.put("type", lead);
        }
        List<RunRecord> whole = records.stream()
                .filter(record ->
                        100L * record.figures().durationSeconds() >= (long) WHOLE_PERCENT * best.durationSeconds())
                .toList();
        Integer moving = pick("movingSeconds", whole, Figures::movingSeconds, m -> m <= best.durationSeconds());
        Double distance = pick("distanceMetres", whole, Figures::distanceMetres, any -> true);
        Double ascent = pick("ascentMetres", whole, Figures::ascentMetres, any -> true);
        Double descent = pick("descentMetres", whole, Figures::descentMetres, any -> true);
        Integer average = pick("averageHeartRate", records, Figures::averageHeartRate, any -> true);
        Integer max =
                pick("maxHeartRate", records, Figures::maxHeartRate, beats -> average == null || beats >= average);
        Double rpe = pick("rpe", runnerFirst, Figures::rpe, any -> true);
        List<RunTag> tags = pick("tags", runnerFirst, Figures::tags, some -> !some.isEmpty());
        return new Merged(
                new Figures(
                        special == null ? ActivityType.RUNNING : special,
                        best.startedAt(),
                        best.timeZone(),
                        best.durationSeconds(),
                        moving,
                        distance,
                        ascent,
                        descent,
                        average,
                        max,
                        rpe,
                        tags == null ? List.of() : tags,
                        effort()),
                records,
                from);
    }

    private Effort effort() {
        var hearts = pick("heartSeconds", records, told -> told.effort().heartSeconds(), some -> !some.isEmpty());
        var paces = pick("paceSeconds", records, told -> told.effort().paceSeconds(), some -> !some.isEmpty());
        var graded = pick("graded", records, told -> told.effort().graded(), any -> true);
        var laps = pick("laps", records, told -> told.effort().laps(), some -> !some.isEmpty());
        return new Effort(
                hearts == null ? new TreeMap<>() : hearts,
                paces == null ? new TreeMap<>() : paces,
                graded,
                laps == null ? List.of() : laps);
    }

    private <T> @Nullable T pick(
            String field, List<RunRecord> order, Function<Figures, @Nullable T> value, Predicate<T> counts) {
        for (RunRecord record : order) {
            T told = value.apply(record.figures());
            if (told != null && counts.test(told)) {
                from.put(field, record);
                return told;
            }
        }
        return null;
    }
}

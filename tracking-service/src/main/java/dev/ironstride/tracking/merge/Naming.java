package dev.ironstride.tracking.merge;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.UUID;

/**
 * Which id each run has. A run keeps the id of its record that arrived first, also when that record is gone; when a run
 * falls apart, the id stays with the record that brought it.
 */
public final class Naming {

    private Naming() {}

    /**
     * The groups by run id, in order of ids.
     *
     * @param counted the run that each record has counted as; a new record is not in it
     * @param gone ids that no run may have any more
     */
    public static SortedMap<UUID, List<RunRecord>> of(
            List<List<RunRecord>> groups, Map<UUID, UUID> counted, Set<UUID> gone) {
        Map<UUID, List<RunRecord>> heirs = new LinkedHashMap<>();
        groups.stream()
                .flatMap(List::stream)
                .filter(record -> counted.containsKey(record.id()))
                .map(record -> counted.getOrDefault(record.id(), record.id()))
                .filter(id -> !gone.contains(id))
                .distinct()
                .sorted()
                .forEach(id -> heirs.put(id, heir(id, groups, counted)));
        SortedMap<UUID, List<RunRecord>> named = new TreeMap<>();
        List<List<RunRecord>> nameless = new ArrayList<>(groups);
        heirs.forEach((id, group) -> {
            if (nameless.remove(group)) {
                named.put(id, group);
            }
        });
        nameless.forEach(group -> named.put(first(group).id(), group));
        return named;
    }

    /** Whose id it is: the record's that brought it; if that is gone, the first of those that counted as that run. */
    private static List<RunRecord> heir(UUID run, List<List<RunRecord>> groups, Map<UUID, UUID> counted) {
        return groups.stream()
                .min(Comparator.comparing((List<RunRecord> group) ->
                                group.stream().noneMatch(record -> record.id().equals(run)))
                        .thenComparing(group -> group.stream()
                                .filter(record -> run.equals(counted.get(record.id())))
                                .map(RunRecord::id)
                                .min(Comparator.naturalOrder())
                                .orElse(new UUID(Long.MAX_VALUE, Long.MAX_VALUE))))
                .orElseThrow();
    }

    private static RunRecord first(List<RunRecord> group) {
        return group.stream().min(Comparator.comparing(RunRecord::id)).orElseThrow();
    }
}

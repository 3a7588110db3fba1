package dev.ironstride.tracking.run;

import dev.ironstride.tracking.merge.Apart;
import dev.ironstride.tracking.merge.Grouping;
import dev.ironstride.tracking.merge.Naming;
import dev.ironstride.tracking.merge.RunRecord;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Collectors;

/**
 * What has to be so after a change of records: which runs there are, and what is kept of each record.
 *
 * @param runs living runs by id
 * @param records all records, each counting as its run
 * @param kept records that their row in table {@code run} cannot stand for
 * @param touched ids of all rows that are concerned
 * @param moved ids of runs that have gained or lost a record
 */
record Settlement(
        Map<UUID, Standing> runs,
        SortedMap<UUID, SourceRecord> records,
        List<SourceRecord> kept,
        Set<UUID> touched,
        Set<UUID> moved) {

    /**
     * Works it out.
     *
     * @param before the records as they were
     * @param after the records as they are now: changed, added or left out
     */
    static Settlement of(
            SortedMap<UUID, SourceRecord> before,
            SortedMap<UUID, SourceRecord> after,
            Set<Apart> apart,
            RunMerge merge) {
        Map<UUID, UUID> counted = new HashMap<>();
        before.values().forEach(record -> counted.put(record.id(), record.runId()));
        Set<UUID> erased = new TreeSet<>(before.keySet());
        erased.removeAll(after.keySet());
        List<RunRecord> living = after.values().stream()
                .filter(SourceRecord::alive)
                .map(merge::record)
                .toList();
        SortedMap<UUID, List<RunRecord>> named = Naming.of(groups(living, counted, apart), counted, erased);

        Map<UUID, Standing> runs = new LinkedHashMap<>();
        SortedMap<UUID, SourceRecord> records = new TreeMap<>(after);
        named.forEach((run, group) -> {
            List<SourceRecord> of = group.stream()
                    .map(record ->
                            Objects.requireNonNull(after.get(record.id())).countingAs(run))
                    .toList();
            of.forEach(record -> records.put(record.id(), record));
            runs.put(run, merge.standing(of));
        });
        List<SourceRecord> kept = records.values().stream()
                .filter(record -> record.alive()
                        ? !record.runId().equals(record.id())
                                || named.getOrDefault(record.id(), List.of()).size() > 1
                        : named.containsKey(record.id()))
                .toList();
        Set<UUID> touched = new TreeSet<>(records.keySet());
        touched.addAll(before.keySet());
        touched.addAll(counted.values());
        return new Settlement(runs, records, kept, touched, moved(before, records));
    }

    /** Too many at one time are no records of runs: they stay as they are. */
    private static List<List<RunRecord>> groups(List<RunRecord> living, Map<UUID, UUID> counted, Set<Apart> apart) {
        return living.size() <= Neighbourhood.MOST
                ? Grouping.of(living, apart)
                : new ArrayList<>(living.stream()
                        .collect(Collectors.groupingBy(
                                record -> counted.getOrDefault(record.id(), record.id()),
                                LinkedHashMap::new,
                                Collectors.toList()))
                        .values());
    }

    private static Set<UUID> moved(SortedMap<UUID, SourceRecord> before, SortedMap<UUID, SourceRecord> after) {
        Map<UUID, Set<UUID>> old = members(before.values());
        Map<UUID, Set<UUID>> now = members(after.values());
        Set<UUID> moved = new TreeSet<>(now.keySet());
        moved.removeIf(run -> Objects.equals(now.get(run), old.get(run)));
        return moved;
    }

    private static Map<UUID, Set<UUID>> members(Collection<SourceRecord> records) {
        return records.stream()
                .filter(SourceRecord::alive)
                .collect(Collectors.groupingBy(
                        SourceRecord::runId, Collectors.mapping(SourceRecord::id, Collectors.toSet())));
    }
}

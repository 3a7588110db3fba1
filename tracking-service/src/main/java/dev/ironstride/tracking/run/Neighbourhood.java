package dev.ironstride.tracking.run;

import dev.ironstride.kit.identity.AthleteId;
import dev.ironstride.tracking.merge.Window;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.SqlClient;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Stream;

/** All records that have to be looked at together: those of some time, those who overlap with them, and so on. */
@ApplicationScoped
class Neighbourhood {

    /** Nobody is recorded by more at a time. Beyond it, records are not compared. */
    static final int MOST = 64;

    private final RunStore runs;
    private final RunRecords records;

    Neighbourhood(RunStore runs, RunRecords records) {
        this.runs = runs;
        this.records = records;
    }

    /** Records by id: around a time, and those of some runs with all around them. */
    Uni<SortedMap<UUID, SourceRecord>> around(
            SqlClient transaction, AthleteId athlete, Window window, Collection<UUID> ofRuns) {
        SortedMap<UUID, SourceRecord> found = new TreeMap<>();
        return members(transaction, athlete, ofRuns, found)
                .chain(members -> Multi.createFrom()
                        .iterable(Stream.concat(
                                        Stream.of(window),
                                        members.stream()
                                                .filter(SourceRecord::alive)
                                                .map(SourceRecord::window))
                                .distinct()
                                .toList())
                        .onItem()
                        .transformToUniAndConcatenate(each -> grow(transaction, athlete, each, found))
                        .collect()
                        .asList())
                .replaceWith(found);
    }

    private Uni<List<SourceRecord>> members(
            SqlClient transaction, AthleteId athlete, Collection<UUID> ofRuns, SortedMap<UUID, SourceRecord> found) {
        if (ofRuns.isEmpty()) {
            return Uni.createFrom().item(List.of());
        }
        return records.ofRuns(transaction, athlete, ofRuns)
                .chain(several -> runs.alone(transaction, athlete, ofRuns).map(alone -> both(several, alone)))
                .invoke(all -> all.forEach(record -> found.put(record.id(), record)));
    }

    private Uni<Void> grow(
            SqlClient transaction, AthleteId athlete, Window window, SortedMap<UUID, SourceRecord> found) {
        return records.during(transaction, athlete, window, MOST + 1)
                .chain(several ->
                        runs.during(transaction, athlete, window, MOST + 1).map(alone -> both(several, alone)))
                .chain(all -> {
                    List<UUID> others = all.stream()
                            .map(SourceRecord::runId)
                            .filter(run -> found.values().stream()
                                    .noneMatch(record -> record.runId().equals(run)))
                            .distinct()
                            .toList();
                    all.forEach(record -> found.put(record.id(), record));
                    return members(transaction, athlete, others, found);
                })
                .chain(() -> {
                    Window wider = found.values().stream()
                            .filter(SourceRecord::alive)
                            .map(SourceRecord::window)
                            .filter(each -> each.sharedMillis(window) > 0)
                            .reduce(window, Window::hull);
                    return wider.equals(window) || found.size() > MOST
                            ? Uni.createFrom().voidItem()
                            : grow(transaction, athlete, wider, found);
                });
    }

    private static List<SourceRecord> both(List<SourceRecord> some, List<SourceRecord> others) {
        List<SourceRecord> all = new ArrayList<>(some);
        all.addAll(others);
        return all;
    }
}

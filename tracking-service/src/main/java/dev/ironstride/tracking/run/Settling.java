package dev.ironstride.tracking.run;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.ironstride.events.FactStatus;
import dev.ironstride.kit.identity.AthleteId;
import dev.ironstride.tracking.merge.Window;
import dev.ironstride.tracking.understanding.Measured;
import dev.ironstride.tracking.understanding.RunnerAnchors;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.SqlConnection;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.UUID;
import java.util.function.Consumer;

/**
 * Brings runs into line with their records, in a given transaction that has its {@link Turn}: works out which records are
 * of one run, then writes the rows that are to change, each with its event. A run that has become a part of another is told
 * as deleted; the row of a record that never was a run of its own is never told at all.
 */
@ApplicationScoped
class Settling {

    private final Neighbourhood neighbourhood;
    private final RunRecords records;
    private final RunStore runs;
    private final RunReading reading;
    private final RunMerge merge;
    private final Corrections corrections;

    Settling(
            Neighbourhood neighbourhood,
            RunRecords records,
            RunStore runs,
            RunReading reading,
            RunMerge merge,
            Corrections corrections) {
        this.neighbourhood = neighbourhood;
        this.records = records;
        this.runs = runs;
        this.reading = reading;
        this.merge = merge;
        this.corrections = corrections;
    }

    /**
     * Settles all around a time and around some runs after their records have changed.
     *
     * @param change puts, replaces or removes records
     */
    Uni<Settled> settle(
            SqlConnection transaction,
            AthleteId athlete,
            Window window,
            Collection<UUID> ofRuns,
            Consumer<SortedMap<UUID, SourceRecord>> change) {
        return neighbourhood.around(transaction, athlete, window, ofRuns).chain(before -> {
            SortedMap<UUID, SourceRecord> after = new TreeMap<>(before);
            change.accept(after);
            return records.apart(transaction, athlete, after.keySet())
                    .map(apart -> Settlement.of(before, after, apart, merge))
                    .chain(settlement -> write(transaction, athlete, settlement, before));
        });
    }

    private Uni<Settled> write(
            SqlConnection transaction, AthleteId athlete, Settlement settlement, SortedMap<UUID, SourceRecord> before) {
        Map<UUID, Run> standing = new LinkedHashMap<>();
        return runs.findAll(transaction, athlete, settlement.touched())
                .chain(rows -> withNew(transaction, athlete, settlement, rows))
                .call(rows -> each(
                        settlement.touched(),
                        id -> settlement.runs().containsKey(id) || !rows.containsKey(id)
                                ? Uni.createFrom().voidItem()
                                : stepAside(transaction, row(rows, id), raw(settlement, before, id))))
                .call(rows -> each(
                        settlement.runs().keySet(),
                        id -> stand(transaction, athlete, settlement, id, row(rows, id))
                                .invoke(run -> standing.put(id, run))
                                .replaceWithVoid()))
                .call(rows -> records.forget(
                        transaction,
                        athlete,
                        before.keySet().stream()
                                .filter(id -> settlement.kept().stream()
                                        .noneMatch(record -> record.id().equals(id)))
                                .toList()))
                .call(rows -> records.keep(transaction, athlete, settlement.kept()))
                .map(rows -> new Settled(settlement.records(), standing));
    }

    /** Every record has a row; that of a new one says nothing yet. */
    private Uni<Map<UUID, StoredRun>> withNew(
            SqlConnection transaction, AthleteId athlete, Settlement settlement, Map<UUID, StoredRun> known) {
        Map<UUID, StoredRun> rows = new HashMap<>(known);
        return each(
                        settlement.records().values().stream()
                                .filter(record -> !known.containsKey(record.id()))
                                .toList(),
                        record -> {
                            StoredRun row = silent(athlete, record);
                            rows.put(record.id(), row);
                            return runs.insertUntold(transaction, row)
                                    .invoke(RunLog::orStartAgain)
                                    .replaceWithVoid();
                        })
                .replaceWith(rows);
    }

    private StoredRun silent(AthleteId athlete, SourceRecord record) {
        RunRequest told = corrections.effective(record.told(), record.edits());
        Run read = Run.understood(
                athlete,
                record.id(),
                0,
                record.origin().provider(),
                record.origin().externalId(),
                RunDetails.of(told, record.zone()),
                new Measured(record.effort(), RunnerAnchors.UNKNOWN),
                null,
                null);
        return new StoredRun(
                read.as(0, FactStatus.DELETED), record.told(), record.toldHash(), record.edits(), record.effort());
    }

    /** What a row holds that is no living run: its own record. */
    private static SourceRecord raw(Settlement settlement, SortedMap<UUID, SourceRecord> before, UUID id) {
        SourceRecord now = settlement.records().get(id);
        return Objects.requireNonNull(now == null ? before.get(id) : now);
    }

    /** The row is no run any more; who has been told of it is told so. */
    private Uni<Void> stepAside(SqlConnection transaction, StoredRun row, SourceRecord raw) {
        boolean told = row.run().status() == FactStatus.ACTIVE;
        boolean same = row.told().equals(raw.told())
                && row.toldHash().equals(raw.toldHash())
                && row.edits().equals(raw.edits())
                && row.effort().equals(raw.effort());
        if (!told && same) {
            return Uni.createFrom().voidItem();
        }
        StoredRun aside = new StoredRun(
                row.run().as(row.run().revision() + 1, FactStatus.DELETED),
                raw.told(),
                raw.toldHash(),
                raw.edits(),
                raw.effort());
        return (told ? runs.update(transaction, aside) : runs.updateUntold(transaction, aside))
                .invoke(RunLog::orStartAgain)
                .replaceWithVoid();
    }

    private Uni<Run> stand(
            SqlConnection transaction, AthleteId athlete, Settlement settlement, UUID id, StoredRun row) {
        Standing standing = Objects.requireNonNull(settlement.runs().get(id));
        SourceRecord own = settlement.records().get(id);
        String hash = own == null ? row.toldHash() : own.toldHash();
        boolean same = row.run().status() == FactStatus.ACTIVE
                && !settlement.moved().contains(id)
                && row.told().equals(standing.told())
                && row.toldHash().equals(hash)
                && row.edits().equals(standing.edits())
                && row.effort().equals(standing.effort());
        if (same) {
            return Uni.createFrom().item(row.run());
        }
        ObjectNode told = standing.told();
        RunReading.Identity identity = new RunReading.Identity(
                athlete,
                id,
                row.run().revision() + 1,
                standing.source().provider(),
                standing.source().externalId());
        return reading.read(
                        transaction,
                        identity,
                        corrections.effective(told, standing.edits()),
                        standing.effort(),
                        standing.zone(),
                        null)
                .call(run -> runs.update(
                                transaction, new StoredRun(run, told, hash, standing.edits(), standing.effort()))
                        .invoke(RunLog::orStartAgain));
    }

    private static StoredRun row(Map<UUID, StoredRun> rows, UUID id) {
        return Objects.requireNonNull(rows.get(id));
    }

    private interface Step<T> {
        Uni<Void> on(T item);
    }

    private static <T> Uni<Void> each(Collection<T> items, Step<T> step) {
        return Multi.createFrom()
                .iterable(List.copyOf(items))
                .onItem()
                .transformToUniAndConcatenate(step::on)
                .collect()
                .asList()
                .replaceWithVoid();
    }
}

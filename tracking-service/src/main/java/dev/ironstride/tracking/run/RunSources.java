package dev.ironstride.tracking.run;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.ironstride.events.FactStatus;
import dev.ironstride.kit.id.UuidV7;
import dev.ironstride.kit.identity.AthleteId;
import dev.ironstride.tracking.merge.Apart;
import dev.ironstride.tracking.merge.Origin;
import dev.ironstride.tracking.merge.Window;
import dev.ironstride.tracking.run.LoggedRun.Outcome;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.SqlClient;
import io.vertx.mutiny.sqlclient.SqlConnection;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeSet;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;

/**
 * Runs that more than one source tells, in a given transaction. What concerns runs with a single source is not done here:
 * the answer then is empty, or false.
 */
@ApplicationScoped
class RunSources {

    private final Settling settling;
    private final RunRecords records;
    private final RunStore runs;
    private final RunReading reading;
    private final Corrections corrections;
    private final RunJson json;
    private final Turn turn;

    RunSources(
            Settling settling,
            RunRecords records,
            RunStore runs,
            RunReading reading,
            Corrections corrections,
            RunJson json,
            Turn turn) {
        this.settling = settling;
        this.records = records;
        this.runs = runs;
        this.reading = reading;
        this.corrections = corrections;
        this.json = json;
        this.turn = turn;
    }

    static Origin origin(RunRequest normalised) {
        RunRequest.Origin source = Objects.requireNonNull(normalised.source());
        return new Origin(
                Objects.requireNonNull(source.provider()),
                Objects.requireNonNull(normalised.externalId()),
                source.device());
    }

    /** Takes the turn for a time and says whether another source tells of a run in it. */
    Uni<Boolean> others(SqlClient transaction, AthleteId athlete, Window window, Origin but) {
        // Sent together, answered one after the other: the second sees all that was written before the turn came.
        return Uni.combine()
                .all()
                .unis(turn.take(transaction, athlete, window), records.any(transaction, athlete, window, but))
                .with((taken, any) -> any);
    }

    /** Logs a new record of a time of which others tell. */
    Uni<LoggedRun> add(SqlConnection transaction, AthleteId athlete, ToldRun told, ObjectNode edits) {
        ObjectNode request = json.tree(told.request());
        Window window = corrections.window(request, edits);
        return reading.zone(transaction, athlete, window.from(), told.offset()).chain(zone -> {
            UUID id = UuidV7.next();
            SourceRecord record = new SourceRecord(
                    id, id, true, origin(told.request()), request, json.hash(told), edits, told.effort(), window, zone);
            return settling.settle(transaction, athlete, window, List.of(), after -> after.put(id, record))
                    .map(settled -> settled.of(id))
                    .map(run -> new LoggedRun(run, run.id().equals(id) ? Outcome.CREATED : Outcome.MERGED));
        });
    }

    /** The run that the record of a row counts as: the row's own, unless it is a part of another. */
    Uni<Run> standing(SqlClient client, StoredRun row) {
        if (row.run().status() == FactStatus.ACTIVE) {
            return Uni.createFrom().item(row.run());
        }
        AthleteId athlete = row.run().athlete();
        return own(client, row)
                .chain(own -> own.filter(SourceRecord::alive)
                        .map(record -> runs.find(client, athlete, record.runId())
                                .map(found -> found.orElse(row).run()))
                        .orElseGet(() -> Uni.createFrom().item(row.run())));
    }

    /** The record of a row, if it is one of several or its row stands for others. */
    Uni<Optional<SourceRecord>> own(SqlClient client, StoredRun row) {
        UUID id = row.run().id();
        return records.ofEither(client, row.run().athlete(), id)
                .map(all ->
                        all.stream().filter(record -> record.id().equals(id)).findFirst());
    }

    /** Takes what a source says anew of a record it told before, in other words than before. */
    Uni<LoggedRun> retell(SqlConnection transaction, StoredRun row, SourceRecord own, ToldRun told, ObjectNode edits) {
        ObjectNode request = json.tree(told.request());
        Window window = corrections.window(request, edits);
        SourceRecord now = new SourceRecord(
                own.id(),
                own.runId(),
                true,
                origin(told.request()),
                request,
                json.hash(told),
                edits,
                told.effort(),
                window,
                own.zone());
        return settling.settle(
                        transaction,
                        row.run().athlete(),
                        window,
                        List.of(own.runId()),
                        after -> after.put(now.id(), now))
                .map(settled -> new LoggedRun(settled.of(now.id()), Outcome.CORRECTED));
    }

    /** Lays the runner's correction over all records of a run; empty if the run stands alone. */
    Uni<Optional<Run>> correct(SqlConnection transaction, StoredRun known, ObjectNode patch) {
        AthleteId athlete = known.run().athlete();
        UUID id = known.run().id();
        Window window = corrections.window(known.told(), patched(known.edits(), patch));
        SourceRecord single = known.record();
        return others(transaction, athlete, window, single.origin())
                .chain(any -> living(transaction, athlete, id).chain(members -> {
                    if (members.isEmpty() && !any) {
                        return Uni.createFrom().item(Optional.<Run>empty());
                    }
                    List<SourceRecord> concerned = members.isEmpty() ? List.of(single) : members;
                    return settling.settle(
                                    transaction,
                                    athlete,
                                    window,
                                    List.of(id),
                                    each(concerned, record -> edited(record, patch)))
                            .map(settled ->
                                    Optional.of(settled.of(concerned.getFirst().id())));
                }));
    }

    /** Deletes a run with all its records; false if it stands alone. */
    Uni<Boolean> delete(SqlConnection transaction, StoredRun known) {
        return living(transaction, known.run().athlete(), known.run().id())
                .chain(members -> members.isEmpty()
                        ? Uni.createFrom().item(false)
                        : settled(transaction, known, each(members, record -> record.gone(record.toldHash())))
                                .replaceWith(true));
    }

    /** Takes one record out of what counts; false if it does not count. */
    Uni<Boolean> withdraw(SqlConnection transaction, AthleteId athlete, SourceRecord own, String hash) {
        return own.alive()
                ? turn.take(transaction, athlete, own.window())
                        .chain(() -> settling.settle(
                                transaction,
                                athlete,
                                own.window(),
                                List.of(own.runId()),
                                after -> after.put(own.id(), own.gone(hash))))
                        .replaceWith(true)
                : Uni.createFrom().item(false);
    }

    /** Forgets a record, so that its row may go. */
    Uni<Void> erase(SqlConnection transaction, AthleteId athlete, SourceRecord own) {
        return turn.take(transaction, athlete, own.window())
                .chain(() -> settling.settle(
                        transaction, athlete, own.window(), List.of(own.runId()), after -> after.remove(own.id())))
                .chain(() -> records.rejoin(transaction, athlete, List.of(own.id())));
    }

    /** Parts the records of a run for good; the runs that they are now. */
    Uni<List<Run>> split(SqlConnection transaction, StoredRun known) {
        AthleteId athlete = known.run().athlete();
        return living(transaction, athlete, known.run().id()).chain(members -> {
            if (members.size() < 2) {
                return Uni.createFrom().item(List.of(known.run()));
            }
            List<UUID> ids = members.stream().map(SourceRecord::id).toList();
            return records.part(transaction, athlete, pairs(ids))
                    .chain(() -> settled(transaction, known, after -> {}))
                    .map(settled -> settled.of(ids));
        });
    }

    /** Takes back what parted the records of a run from others, and those from each other; the runs that they are now. */
    Uni<List<Run>> rejoin(SqlConnection transaction, StoredRun known) {
        AthleteId athlete = known.run().athlete();
        return living(transaction, athlete, known.run().id()).chain(members -> {
            List<UUID> ids = members.isEmpty()
                    ? List.of(known.run().id())
                    : members.stream().map(SourceRecord::id).toList();
            return records.apart(transaction, athlete, ids)
                    .chain(pairs -> records.rejoinAmong(transaction, athlete, withPartners(ids, pairs)))
                    .chain(() -> settled(transaction, known, after -> {}))
                    .map(settled -> settled.of(ids));
        });
    }

    private static Set<UUID> withPartners(List<UUID> ids, Set<Apart> pairs) {
        Set<UUID> all = new TreeSet<>(ids);
        pairs.forEach(pair -> Collections.addAll(all, pair.one(), pair.other()));
        return all;
    }

    /** The other living runs of the same time from which the runner has parted a run, the earliest first. */
    Uni<List<Run>> partedFrom(SqlClient client, StoredRun known, List<SourceRecord> members) {
        AthleteId athlete = known.run().athlete();
        List<UUID> ids = members.stream().map(SourceRecord::id).toList();
        return records.partedRuns(client, athlete, ids)
                .chain(found -> found.isEmpty()
                        ? Uni.createFrom().item(List.<Run>of())
                        : runs.findAll(client, athlete, found).map(rows -> sameTime(known.run(), rows.values())));
    }

    private static List<Run> sameTime(Run known, Collection<StoredRun> rows) {
        return rows.stream()
                .map(StoredRun::run)
                .filter(run -> run.status() == FactStatus.ACTIVE && !run.id().equals(known.id()))
                .filter(run -> window(run).sharedMillis(window(known)) > 0)
                .sorted(Comparator.comparing((Run run) -> run.details().startedAt())
                        .thenComparing(Run::id))
                .toList();
    }

    private static Window window(Run run) {
        return Window.of(run.details().startedAt(), run.details().durationSeconds());
    }

    /** The living records of a run; that of its row if there is no other. */
    Uni<List<SourceRecord>> of(SqlClient client, StoredRun known) {
        return living(client, known.run().athlete(), known.run().id())
                .map(members -> members.isEmpty() ? List.of(known.record()) : members);
    }

    private Uni<List<SourceRecord>> living(SqlClient client, AthleteId athlete, UUID run) {
        return records.ofRuns(client, athlete, List.of(run))
                .map(all -> all.stream().filter(SourceRecord::alive).toList());
    }

    private Uni<Settled> settled(
            SqlConnection transaction, StoredRun known, Consumer<SortedMap<UUID, SourceRecord>> change) {
        Window window = window(known.run());
        AthleteId athlete = known.run().athlete();
        return turn.take(transaction, athlete, window)
                .chain(() -> settling.settle(
                        transaction, athlete, window, List.of(known.run().id()), change));
    }

    private static Consumer<SortedMap<UUID, SourceRecord>> each(
            List<SourceRecord> some, UnaryOperator<SourceRecord> change) {
        return after -> some.forEach(record -> after.put(record.id(), change.apply(record)));
    }

    private SourceRecord edited(SourceRecord record, ObjectNode patch) {
        ObjectNode edits = patched(record.edits(), patch);
        return record.edited(edits, corrections.window(record.told(), edits));
    }

    static ObjectNode patched(ObjectNode edits, ObjectNode patch) {
        ObjectNode both = edits.deepCopy();
        both.setAll(patch);
        return both;
    }

    private static List<Apart> pairs(List<UUID> ids) {
        List<Apart> pairs = new ArrayList<>();
        for (int i = 0; i < ids.size(); i++) {
            for (UUID other : ids.subList(i + 1, ids.size())) {
                pairs.add(Apart.of(ids.get(i), other));
            }
        }
        return pairs;
    }
}

package dev.ironstride.tracking.imports;

import dev.ironstride.kit.identity.AthleteId;
import dev.ironstride.tracking.content.Content;
import dev.ironstride.tracking.run.RunFiles;
import dev.ironstride.tracking.runclass.ActivityType;
import dev.ironstride.tracking.runclass.RunTag;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.RowIterator;
import io.vertx.mutiny.sqlclient.SqlConnection;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.OffsetDateTime;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.StreamSupport;
import org.jspecify.annotations.Nullable;

/** Imports in their tables. */
@ApplicationScoped
class ImportStore {

    private static final String COUNTED = """
            select i.id, i.origin, i.created_at, i.skipped, i.fault,
                count(e.number)::int as total,
                (count(*) filter (where e.state = 'IMPORTED'))::int as imported,
                (count(*) filter (where e.state = 'KNOWN'))::int as known,
                (count(*) filter (where e.state = 'REFUSED'))::int as refused,
                max(e.done_at) as done_at
            from import i left join import_entry e on e.athlete_id = i.athlete_id and e.import_id = i.id
            where i.athlete_id = $1 and i.received %s
            group by i.athlete_id, i.id order by i.created_at desc limit 50
            """;
    private static final String ALL = COUNTED.formatted("");
    private static final String ONE = COUNTED.formatted("and i.id = $2");
    private static final String REFUSALS = """
            select name, coalesce(reason, '') as reason from import_entry
            where athlete_id = $1 and import_id = $2 and state = 'REFUSED' order by number limit 100
            """;
    private static final String DELETE = "delete from import where athlete_id = $1 and id = $2 and received";
    private static final String OLD = "delete from import where created_at < $1";
    private static final String CLAIM = """
            select athlete_id, import_id, number, content, provider, external_id, run_type, other_sport, tags, rpe
            from import_entry where state = 'PENDING'
            order by number, import_id limit 1 for update skip locked
            """;
    private static final String MARK = """
            update import_entry set state = $4, run_id = $5, reason = $6, content = null, done_at = $7
            where athlete_id = $1 and import_id = $2 and number = $3
            """;

    private final Pool pool;

    ImportStore(Pool pool) {
        this.pool = pool;
    }

    /** Newest first. */
    Uni<List<ImportView>> all(AthleteId athlete) {
        return pool.preparedQuery(ALL)
                .execute(Tuple.of(athlete.value()))
                .map(rows -> StreamSupport.stream(rows.spliterator(), false)
                        .map(row -> view(row, List.of()))
                        .toList());
    }

    /** With what was refused. */
    Uni<Optional<ImportView>> find(AthleteId athlete, UUID id) {
        return pool.preparedQuery(ONE).execute(Tuple.of(athlete.value(), id)).chain(rows -> {
            RowIterator<Row> found = rows.iterator();
            if (!found.hasNext()) {
                return Uni.createFrom().item(Optional.empty());
            }
            Row row = found.next();
            return pool.preparedQuery(REFUSALS)
                    .execute(Tuple.of(athlete.value(), id))
                    .map(refused -> Optional.of(view(
                            row,
                            StreamSupport.stream(refused.spliterator(), false)
                                    .map(r -> new ImportView.Refusal(r.getString("name"), r.getString("reason")))
                                    .toList())));
        });
    }

    /** Stops an import and forgets it; runs that it logged stay. False if there is none. */
    Uni<Boolean> delete(AthleteId athlete, UUID id) {
        return pool.preparedQuery(DELETE).execute(Tuple.of(athlete.value(), id)).map(rows -> rows.rowCount() > 0);
    }

    /** Forgets imports from before a moment, half-received ones among them. */
    Uni<Void> deleteBefore(OffsetDateTime moment) {
        return pool.preparedQuery(OLD).execute(Tuple.of(moment)).replaceWithVoid();
    }

    /** Takes the next file, for as long as the transaction lives; empty if none is left that nobody else has. */
    Uni<Optional<Entry>> claim(SqlConnection transaction) {
        return transaction.preparedQuery(CLAIM).execute().map(rows -> {
            RowIterator<Row> found = rows.iterator();
            return found.hasNext() ? Optional.of(entry(found.next())) : Optional.empty();
        });
    }

    /** Says what became of a file, and lets its content go. */
    Uni<Void> mark(
            SqlConnection transaction,
            Entry entry,
            Entry.Outcome outcome,
            @Nullable UUID run,
            @Nullable String reason,
            OffsetDateTime now) {
        return transaction
                .preparedQuery(MARK)
                .execute(Tuple.tuple()
                        .addString(entry.athlete().value())
                        .addUUID(entry.importId())
                        .addInteger(entry.number())
                        .addString(outcome.name())
                        .addUUID(run)
                        .addString(reason)
                        .addOffsetDateTime(now))
                .replaceWithVoid();
    }

    private static Entry entry(Row row) {
        String type = row.getString("run_type");
        String provider = row.getString("provider");
        return new Entry(
                new AthleteId(row.getString("athlete_id")),
                row.getUUID("import_id"),
                row.getInteger("number"),
                Content.of(row.getBuffer("content").getBytes()),
                provider == null ? RunFiles.Source.FILE : new RunFiles.Source(provider, row.getString("external_id")),
                new RunFiles.Remarks(
                        row.getDouble("rpe"),
                        Arrays.stream(row.getArrayOfStrings("tags"))
                                .map(RunTag::valueOf)
                                .toList(),
                        null),
                row.getString("other_sport"),
                type == null ? null : ActivityType.valueOf(type));
    }

    private static ImportView view(Row row, List<ImportView.Refusal> refusals) {
        int total = row.getInteger("total");
        int imported = row.getInteger("imported");
        int known = row.getInteger("known");
        int refused = row.getInteger("refused");
        boolean done = imported + known + refused == total;
        OffsetDateTime last = row.getOffsetDateTime("done_at");
        OffsetDateTime created = row.getOffsetDateTime("created_at");
        return new ImportView(
                row.getUUID("id"),
                row.getString("origin"),
                done ? ImportState.DONE : ImportState.RUNNING,
                created.toInstant(),
                done ? (last == null ? created : last).toInstant() : null,
                total,
                imported + known + refused,
                imported,
                known,
                refused,
                row.getInteger("skipped"),
                row.getString("fault"),
                refusals);
    }
}

package dev.ironstride.exercise.exchange;

import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.RowSet;
import io.vertx.mutiny.sqlclient.SqlClient;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.StreamSupport;
import org.jspecify.annotations.Nullable;

/** The table {@code exercise_import}. */
@ApplicationScoped
class ImportStore {

    // "do update" of nothing, so that the row that is there comes back as well; a new row has no deleter yet.
    private static final String KEEP = """
            insert into exercise_import
                (import_id, source, source_id, licence, original, status, imported_by, imported_at)
            values ($1, $2, $3, $4, $5::text::jsonb, 'UNREVIEWED', $6, $7)
            on conflict (source, source_id) do update set source_id = excluded.source_id
            returning import_id, xmax = 0 as added""";

    private static final String COLUMNS = """
            select import_id, source, source_id, licence, original::text as original, status, imported_at, exercise_id
              from exercise_import""";
    private static final String BY_ID = COLUMNS + " where import_id = $1";
    private static final String LOCKED = BY_ID + " for update";
    private static final String PAGE =
            COLUMNS + " where status = $1 and ($2::uuid is null or import_id > $2) order by import_id limit $3";

    private static final String DECIDE = """
            update exercise_import set status = $2, reviewed_by = $3, reviewed_at = $4, exercise_id = $5
             where import_id = $1""";

    /** A row. */
    record Held(
            UUID importId,
            String source,
            String sourceId,
            String licence,
            String original,
            Imported.Status status,
            Instant importedAt,
            @Nullable String exerciseId) {}

    /** What came of keeping one: its id, and whether it is new. */
    record Kept(UUID importId, boolean added) {}

    /** Keeps exercises unless they are there already; answers in the same order. */
    Uni<List<Kept>> keep(SqlClient transaction, List<Held> items, String by) {
        if (items.isEmpty()) {
            return Uni.createFrom().item(List.of());
        }
        var tuples = items.stream()
                .map(item -> Tuple.tuple()
                        .addUUID(item.importId())
                        .addString(item.source())
                        .addString(item.sourceId())
                        .addString(item.licence())
                        .addString(item.original())
                        .addString(by)
                        .addOffsetDateTime(utc(item.importedAt())))
                .toList();
        return transaction.preparedQuery(KEEP).executeBatch(tuples).map(first -> {
            var kept = new ArrayList<Kept>();
            for (RowSet<Row> rows = first; rows != null; rows = rows.next()) {
                rows.forEach(row -> kept.add(new Kept(row.getUUID("import_id"), row.getBoolean("added"))));
            }
            return kept;
        });
    }

    /** The one of that id. */
    Uni<Optional<Held>> find(SqlClient client, UUID importId) {
        return client.preparedQuery(BY_ID)
                .execute(Tuple.of(importId))
                .map(rows -> list(rows).stream().findFirst());
    }

    /** The same; nobody else decides about it until the transaction ends. */
    Uni<Optional<Held>> locked(SqlClient transaction, UUID importId) {
        return transaction
                .preparedQuery(LOCKED)
                .execute(Tuple.of(importId))
                .map(rows -> list(rows).stream().findFirst());
    }

    /** Those of a status, oldest first. */
    Uni<List<Held>> page(SqlClient client, Imported.Status status, @Nullable UUID after, int most) {
        return client.preparedQuery(PAGE)
                .execute(Tuple.of(status.name(), after, most))
                .map(ImportStore::list);
    }

    /** Records what an editor made of one. */
    Uni<Void> decide(
            SqlClient transaction,
            UUID importId,
            Imported.Status status,
            String by,
            Instant at,
            @Nullable String exerciseId) {
        return transaction
                .preparedQuery(DECIDE)
                .execute(Tuple.of(importId, status.name(), by, utc(at), exerciseId))
                .replaceWithVoid();
    }

    private static List<Held> list(RowSet<Row> rows) {
        return StreamSupport.stream(rows.spliterator(), false)
                .map(row -> new Held(
                        row.getUUID("import_id"),
                        row.getString("source"),
                        row.getString("source_id"),
                        row.getString("licence"),
                        row.getString("original"),
                        Imported.Status.valueOf(row.getString("status")),
                        row.getOffsetDateTime("imported_at").toInstant(),
                        row.getString("exercise_id")))
                .toList();
    }

    private static OffsetDateTime utc(Instant at) {
        return OffsetDateTime.ofInstant(at, ZoneOffset.UTC);
    }
}

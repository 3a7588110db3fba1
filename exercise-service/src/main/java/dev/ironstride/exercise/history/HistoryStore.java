package dev.ironstride.exercise.history;

import dev.ironstride.exercise.store.ExerciseDocument;
import dev.ironstride.exercise.store.Origin;
import dev.ironstride.exercise.store.Source;
import dev.ironstride.exercise.store.Status;
import dev.ironstride.exercise.store.StoredExercise;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.RowSet;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.StreamSupport;
import org.jspecify.annotations.Nullable;

/** Reads versions, each for those who may: editors, and a coach of what is the coach's own. */
@ApplicationScoped
class HistoryStore {

    private static final String MAY_SEE = " (case when e.owner_id is null then $2 else e.owner_id = $3 end)";

    private static final String FILES = """
            select follows_files, file_content is not null as present, file_changed_at from exercise e
             where id = $1 and""" + MAY_SEE;

    private static final String VERSIONS = """
            select v.revision, v.status, v.origin, v.author, v.changed_at, v.note
              from exercise_version v where v.exercise_id = $1 order by v.revision desc""";

    private static final String VERSION = """
            select v.revision, v.status, e.owner_id, e.source::text as source, v.content::text as content
              from exercise_version v join exercise e on e.id = v.exercise_id
             where v.exercise_id = $1 and v.revision = $4 and""" + MAY_SEE;

    private static final String FILE = """
            select e.revision, e.status, e.owner_id, e.source::text as source, e.file_content::text as content from exercise e
             where e.id = $1 and e.file_content is not null and""" + MAY_SEE;

    private final Pool pool;

    HistoryStore(Pool pool) {
        this.pool = pool;
    }

    /** All versions, newest first; empty if there is no such exercise for the reader. */
    Uni<Optional<History>> history(String id, boolean editor, String reader) {
        return pool.preparedQuery(FILES)
                .execute(Tuple.of(id, editor, reader))
                .map(rows -> first(rows, HistoryStore::files))
                .chain(files -> files.isEmpty()
                        ? Uni.createFrom().item(Optional.empty())
                        : pool.preparedQuery(VERSIONS)
                                .execute(Tuple.of(id))
                                .map(rows -> Optional.of(new History(
                                        list(rows).stream()
                                                .map(HistoryStore::version)
                                                .toList(),
                                        files.get()))));
    }

    /** One version; empty if there is none for the reader. */
    Uni<Optional<StoredExercise>> version(String id, long revision, boolean editor, String reader) {
        return pool.preparedQuery(VERSION)
                .execute(Tuple.of(id, editor, reader, revision))
                .map(rows -> first(rows, HistoryStore::stored));
    }

    /** What the files say; empty if they do not, or not for the reader. */
    Uni<Optional<StoredExercise>> file(String id, boolean editor, String reader) {
        return pool.preparedQuery(FILE)
                .execute(Tuple.of(id, editor, reader))
                .map(rows -> first(rows, HistoryStore::stored));
    }

    private static List<Row> list(RowSet<Row> rows) {
        return StreamSupport.stream(rows.spliterator(), false).toList();
    }

    private static <T> Optional<T> first(RowSet<Row> rows, Function<Row, T> mapping) {
        return list(rows).stream().findFirst().map(mapping);
    }

    private static History.Files files(Row row) {
        return new History.Files(
                row.getBoolean("follows_files"),
                row.getBoolean("present"),
                instant(row.getOffsetDateTime("file_changed_at")));
    }

    private static Version version(Row row) {
        return new Version(
                row.getLong("revision"),
                Status.valueOf(row.getString("status")),
                Origin.valueOf(row.getString("origin")),
                row.getString("author"),
                row.getOffsetDateTime("changed_at").toInstant(),
                row.getString("note"));
    }

    private static StoredExercise stored(Row row) {
        return new StoredExercise(
                ExerciseDocument.read(row.getString("content")),
                row.getLong("revision"),
                Status.valueOf(row.getString("status")),
                row.getString("owner_id"),
                Source.read(row.getString("source")));
    }

    private static @Nullable Instant instant(@Nullable OffsetDateTime at) {
        return at == null ? null : at.toInstant();
    }
}

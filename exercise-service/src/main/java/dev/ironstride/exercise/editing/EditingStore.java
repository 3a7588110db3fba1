package dev.ironstride.exercise.editing;

import dev.ironstride.exercise.catalogue.Exercise;
import dev.ironstride.exercise.store.CatalogueLock;
import dev.ironstride.exercise.store.ExerciseDocument;
import dev.ironstride.exercise.store.Source;
import dev.ironstride.exercise.store.Status;
import dev.ironstride.exercise.store.StoredExercise;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.RowSet;
import io.vertx.mutiny.sqlclient.SqlClient;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.StreamSupport;
import org.jspecify.annotations.Nullable;

/**
 * Writes the table {@code exercise}. By the Vert.x client, because the outbox speaks that; the row's triggers keep the
 * version.
 */
@ApplicationScoped
class EditingStore {

    private static final String COLUMNS =
            "select id, revision, status, owner_id, source::text as source, content::text as content from exercise";
    private static final String BY_ID = COLUMNS + " where id = $1 for update";
    private static final String ACTIVE = COLUMNS + " where owner_id is null and status = 'ACTIVE' order by id";

    private static final String FILE = "select file_content::text as content from exercise where id = $1";

    private static final String INSERT = """
            insert into exercise (id, content, status, origin, author, changed_at, note, owner_id, source, follows_files)
            values ($1, $2::text::jsonb, $3, $4, $5, $6, $7, $8, $9::text::jsonb, false) on conflict do nothing""";

    // Whoever makes it what the files say follows them again.
    private static final String UPDATE = """
            update exercise
               set content = $2::text::jsonb, status = $3, revision = revision + 1,
                   origin = $4, author = $5, changed_at = $6, note = $7,
                   follows_files = $3 = 'ACTIVE' and file_content is not distinct from $2::text::jsonb
             where id = $1 returning id, revision, status, owner_id, source::text as source, content::text as content""";

    /** Waits until nobody else changes the catalogue. */
    Uni<Void> lock(SqlClient transaction) {
        return transaction.query(CatalogueLock.TAKE).execute().replaceWithVoid();
    }

    /** The exercise of that id whatever its status and whosever it is; nobody else changes it until the transaction ends. */
    Uni<Optional<StoredExercise>> find(SqlClient transaction, String id) {
        return transaction
                .preparedQuery(BY_ID)
                .execute(Tuple.of(id))
                .map(rows -> list(rows).stream().findFirst());
    }

    /** The catalogue as everybody sees it. */
    Uni<List<Exercise>> active(SqlClient transaction) {
        return transaction
                .query(ACTIVE)
                .execute()
                .map(rows ->
                        list(rows).stream().map(edited -> edited.exercise()).toList());
    }

    /** What the catalogue's files say of it, if they know it. */
    Uni<Optional<Exercise>> file(SqlClient transaction, String id) {
        return transaction
                .preparedQuery(FILE)
                .execute(Tuple.of(id))
                .map(rows -> StreamSupport.stream(rows.spliterator(), false)
                        .map(row -> row.getString("content"))
                        .filter(Objects::nonNull)
                        .map(ExerciseDocument::read)
                        .findFirst());
    }

    /** Adds an exercise; answers false if the id is taken. */
    Uni<Boolean> insert(SqlClient transaction, Change change, @Nullable String ownerId, @Nullable Source source) {
        var values = values(change).addString(ownerId).addString(source == null ? null : source.write());
        return transaction.preparedQuery(INSERT).execute(values).map(rows -> rows.rowCount() == 1);
    }

    /** Gives an exercise its next revision. */
    Uni<StoredExercise> update(SqlClient transaction, Change change) {
        return transaction
                .preparedQuery(UPDATE)
                .execute(values(change))
                .map(rows -> list(rows).getFirst());
    }

    private static Tuple values(Change change) {
        return Tuple.tuple()
                .addString(change.exercise().id())
                .addString(ExerciseDocument.write(change.exercise()))
                .addString(change.status().name())
                .addString(change.origin().name())
                .addString(change.author())
                .addOffsetDateTime(OffsetDateTime.ofInstant(change.at(), ZoneOffset.UTC))
                .addString(change.note());
    }

    private static List<StoredExercise> list(RowSet<Row> rows) {
        return StreamSupport.stream(rows.spliterator(), false)
                .map(row -> new StoredExercise(
                        ExerciseDocument.read(row.getString("content")),
                        row.getLong("revision"),
                        Status.valueOf(row.getString("status")),
                        row.getString("owner_id"),
                        Source.read(row.getString("source"))))
                .toList();
    }
}

package dev.ironstride.exercise.served;

import dev.ironstride.exercise.store.ExerciseDocument;
import dev.ironstride.exercise.store.Source;
import dev.ironstride.exercise.store.Status;
import dev.ironstride.exercise.store.StoredExercise;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Row;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;

/**
 * What of the table may be in memory: what everybody may see, and nothing else. What a coach made is that coach's and their
 * athletes' alone.
 */
final class ServedSql {

    private static final String PUBLIC = " from exercise where owner_id is null and origin <> 'COACH'";
    private static final String REVISIONS = "select id, revision" + PUBLIC;
    private static final String ALL =
            "select id, revision, status, source::text as source, content::text as content" + PUBLIC;

    private ServedSql() {}

    /** The newest revision of each. */
    static Uni<Map<String, Long>> revisions(Pool database) {
        return database.query(REVISIONS)
                .execute()
                .map(rows -> StreamSupport.stream(rows.spliterator(), false)
                        .collect(Collectors.toMap(row -> row.getString("id"), row -> row.getLong("revision"))));
    }

    /** All of it as rows, in one statement and so as of one moment. */
    static Uni<List<Row>> rows(Pool database) {
        return database.query(ALL)
                .execute()
                .map(rows -> StreamSupport.stream(rows.spliterator(), false).toList());
    }

    /** One row's exercise. */
    static StoredExercise stored(Row row) {
        return new StoredExercise(
                ExerciseDocument.read(row.getString("content")),
                row.getLong("revision"),
                Status.valueOf(row.getString("status")),
                null,
                Source.read(row.getString("source")));
    }
}

package dev.ironstride.exercise.exchange;

import dev.ironstride.exercise.history.ExerciseEdit;
import dev.ironstride.exercise.store.ExerciseDocument;
import dev.ironstride.exercise.store.Source;
import dev.ironstride.exercise.store.Status;
import dev.ironstride.exercise.store.StoredExercise;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Row;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.stream.StreamSupport;

/** Reads what is for everybody. */
@ApplicationScoped
class Exports {

    private static final String PUBLIC = """
            select revision, status, content::text as content, source::text as source from exercise
             where owner_id is null and status = 'ACTIVE' order by id""";

    private final Pool pool;

    Exports(Pool pool) {
        this.pool = pool;
    }

    /** The catalogue as it stands. */
    Uni<Export> whole() {
        return pool.query(PUBLIC)
                .execute()
                .map(rows -> new Export(
                        Export.FORMAT,
                        Export.VERSION,
                        StreamSupport.stream(rows.spliterator(), false)
                                .map(Exports::item)
                                .toList()));
    }

    private static Export.Item item(Row row) {
        var source = Source.read(row.getString("source"));
        var stored = new StoredExercise(
                ExerciseDocument.read(row.getString("content")),
                row.getLong("revision"),
                Status.valueOf(row.getString("status")),
                null,
                source);
        return new Export.Item(ExerciseEdit.of(stored), source == null ? Export.OURS : source.licence());
    }
}

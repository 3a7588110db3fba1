package dev.ironstride.exercise.seed;

import dev.ironstride.exercise.catalogue.Catalogue;
import dev.ironstride.exercise.catalogue.Exercise;
import dev.ironstride.exercise.store.ExerciseDocument;
import java.sql.Connection;
import java.sql.SQLException;

/** Makes the table hold exactly a catalogue, giving a new revision to what differs and to nothing else. */
final class CatalogueTable {

    private static final String UPSERT = """
            insert into exercise (id, content) values (?, ?::jsonb)
            on conflict (id) do update
               set content = excluded.content, status = 'ACTIVE', revision = exercise.revision + 1
             where exercise.content <> excluded.content or exercise.status <> 'ACTIVE'""";

    // Withdrawn, not deleted: old sessions name it, and the other services must hear of it.
    private static final String WITHDRAW = """
            update exercise set status = 'WITHDRAWN', revision = revision + 1
             where status = 'ACTIVE' and id <> all (?)""";

    private CatalogueTable() {}

    /** Runs in the transaction of the given connection. */
    static void hold(Connection transaction, Catalogue catalogue) throws SQLException {
        var exercises = catalogue.exercises();
        try (var upsert = transaction.prepareStatement(UPSERT)) {
            for (var exercise : exercises) {
                upsert.setString(1, exercise.id());
                upsert.setString(2, ExerciseDocument.write(exercise));
                upsert.addBatch();
            }
            upsert.executeBatch();
        }
        try (var withdraw = transaction.prepareStatement(WITHDRAW)) {
            withdraw.setArray(
                    1,
                    transaction.createArrayOf(
                            "text", exercises.stream().map(Exercise::id).toArray()));
            withdraw.executeUpdate();
        }
    }
}

package dev.ironstride.exercise.seed;

import dev.ironstride.exercise.catalogue.Catalogue;
import dev.ironstride.exercise.catalogue.Exercise;
import dev.ironstride.exercise.store.CatalogueLock;
import dev.ironstride.exercise.store.ExerciseDocument;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;

/**
 * Makes the table follow a catalogue, giving a new revision to what differs and to nothing else. What somebody edited here
 * no longer follows: it stays as it is, and what the files say of it is kept beside it.
 */
final class CatalogueTable {

    private static final String FOLLOW = """
            insert into exercise (id, content, origin, follows_files) values (?, ?::jsonb, 'FILES', true)
            on conflict (id) do update
               set content = excluded.content, status = 'ACTIVE', revision = exercise.revision + 1,
                   origin = 'FILES', author = null, changed_at = now(), note = null
             where exercise.follows_files and (exercise.content <> excluded.content or exercise.status <> 'ACTIVE')""";

    private static final String REMEMBER = """
            update exercise
               set file_content = said.content, file_changed_at = case when follows_files then null else now() end
              from (select ?::text as id, ?::jsonb as content) said
             where exercise.id = said.id and file_content is distinct from said.content""";

    // Withdrawn, not deleted: old sessions name it, and the other services must hear of it.
    private static final String WITHDRAW = """
            update exercise
               set status = 'WITHDRAWN', revision = revision + 1,
                   origin = 'FILES', author = null, changed_at = now(), note = null
             where follows_files and status = 'ACTIVE' and id <> all (?)""";

    private static final String FORGET = """
            update exercise
               set file_content = null, file_changed_at = case when follows_files then null else now() end
             where file_content is not null and id <> all (?)""";

    private CatalogueTable() {}

    /** Runs in the transaction of the given connection. */
    static void hold(Connection transaction, Catalogue catalogue) throws SQLException {
        try (var lock = transaction.createStatement()) {
            lock.execute(CatalogueLock.TAKE);
        }
        for (var sql : new String[] {FOLLOW, REMEMBER}) {
            try (var each = transaction.prepareStatement(sql)) {
                forEach(each, catalogue);
            }
        }
        var ids = catalogue.exercises().stream().map(Exercise::id).toArray();
        for (var sql : new String[] {WITHDRAW, FORGET}) {
            try (var others = transaction.prepareStatement(sql)) {
                others.setArray(1, transaction.createArrayOf("text", ids));
                others.executeUpdate();
            }
        }
    }

    private static void forEach(PreparedStatement statement, Catalogue catalogue) throws SQLException {
        for (var exercise : catalogue.exercises()) {
            statement.setString(1, exercise.id());
            statement.setString(2, ExerciseDocument.write(exercise));
            statement.addBatch();
        }
        statement.executeBatch();
    }
}

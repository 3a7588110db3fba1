package dev.ironstride.plan.exercises;

import dev.ironstride.events.ExerciseChanged;
import dev.ironstride.plan.catalogue.Catalogue;
import dev.ironstride.plan.database.Rows;
import dev.ironstride.plan.database.StoredJson;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.SqlClient;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;

/** The table {@code exercise}. */
@ApplicationScoped
public class ExerciseStore {
    private static final String SAVE = """
            insert into exercise (exercise_id, revision, body) values ($1, $2, $3::text::jsonb)
            on conflict (exercise_id) do update set revision = excluded.revision, body = excluded.body
             where exercise.revision < excluded.revision""";
    private static final String ALL = "select body::text as body from exercise";

    /** Keeps the newest revision. */
    Uni<Void> save(SqlClient transaction, ExerciseChanged exercise) {
        return transaction
                .preparedQuery(SAVE)
                .execute(Tuple.of(exercise.exerciseId(), exercise.revision(), StoredJson.write(exercise)))
                .replaceWithVoid();
    }

    /**
     * Everything that may be planned, read afresh. A copy in memory would go stale whenever another instance consumes the
     * change, and a plan is asked for rarely: some hundred rows cost a few milliseconds beside the generation itself.
     */
    public Uni<Catalogue> catalogue(SqlClient client) {
        return client.preparedQuery(ALL)
                .execute()
                .map(rows -> Rows.list(rows, row -> StoredJson.read(row.getString("body"), ExerciseChanged.class)))
                .map(CatalogueOf::told);
    }
}

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
             where exercise.revision <= excluded.revision""";
    private static final String FOR_ATHLETE = """
            select body::text as body from exercise
             where owner_id is null
                or owner_id in (select coach_id from coach_link where athlete_id = $1 and revoked_at is null)""";

    /** Keeps the newest revision; the one that is here, told once more, may say more of it. */
    Uni<Void> save(SqlClient transaction, ExerciseChanged exercise) {
        return transaction
                .preparedQuery(SAVE)
                .execute(Tuple.of(exercise.exerciseId(), exercise.revision(), StoredJson.write(exercise)))
                .replaceWithVoid();
    }

    /**
     * Everything that may be planned for an athlete: what is for everybody, and what belongs to the coaches whom the athlete
     * lets in. Read afresh. A copy in memory would go stale whenever another instance consumes the
     * change, and a plan is asked for rarely: some hundred rows cost a few milliseconds beside the generation itself.
     */
    public Uni<Catalogue> catalogue(SqlClient client, String athleteId) {
        return client.preparedQuery(FOR_ATHLETE)
                .execute(Tuple.of(athleteId))
                .map(rows -> Rows.list(rows, row -> StoredJson.read(row.getString("body"), ExerciseChanged.class)))
                .map(CatalogueOf::told);
    }
}

package dev.ironstride.tracking.catalogue;

import dev.ironstride.events.ExerciseChanged;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.SqlClient;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;

/** The projection's table. Withdrawn exercises stay: sets of them were done. */
@ApplicationScoped
public class LegWeights {

    private static final String FIND = "select exercise_id, leg_weight from exercise where exercise_id = any($1)";

    private static final String KEEP = """
            insert into exercise (exercise_id, revision, leg_weight) values ($1, $2, $3)
            on conflict (exercise_id) do update set revision = excluded.revision, leg_weight = excluded.leg_weight
             where exercise.revision < excluded.revision""";

    /** Leg weight, 0-1, of those of the exercises that the catalogue has told of. */
    public Uni<Map<String, Double>> find(SqlClient client, Collection<String> exerciseIds) {
        return client.preparedQuery(FIND)
                .execute(Tuple.of(exerciseIds.toArray(String[]::new)))
                .map(rows -> {
                    Map<String, Double> weights = new HashMap<>();
                    for (Row row : rows) {
                        weights.put(row.getString("exercise_id"), row.getDouble("leg_weight"));
                    }
                    return weights;
                });
    }

    /** Keeps an exercise if it is newer. */
    Uni<Void> keep(SqlClient transaction, ExerciseChanged exercise) {
        return transaction
                .preparedQuery(KEEP)
                .execute(Tuple.of(exercise.exerciseId(), exercise.revision(), exercise.legWeight()))
                .replaceWithVoid();
    }
}

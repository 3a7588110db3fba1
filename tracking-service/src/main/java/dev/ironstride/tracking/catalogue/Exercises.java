package dev.ironstride.tracking.catalogue;

import dev.ironstride.events.ExerciseChanged;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.SqlClient;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;

/** The projection's table. Withdrawn exercises stay: sets of them were done. */
@ApplicationScoped
public class Exercises {

    private static final String LEG_WEIGHTS =
            "select exercise_id, leg_weight from exercise where exercise_id = any($1)";

    // What domain.md 5.2 leaves to double progression: bodyweight, bands, and one-legged work with free weights.
    private static final String NOT_ESTIMABLE = """
            select exercise_id from exercise
             where exercise_id = any($1)
               and (modality in ('BODYWEIGHT', 'BAND') or load_type not in ('KG', 'KG_PER_HAND')
                 or (unilateral and modality = 'FREE'))""";

    private static final String KEEP = """
            insert into exercise (exercise_id, revision, leg_weight, modality, unilateral, load_type)
            values ($1, $2, $3, $4, $5, $6)
            on conflict (exercise_id) do update
               set revision = excluded.revision, leg_weight = excluded.leg_weight, modality = excluded.modality,
                   unilateral = excluded.unilateral, load_type = excluded.load_type
             where exercise.revision < excluded.revision""";

    /** Leg weight, 0-1, of those of the exercises that the catalogue has told of. */
    public Uni<Map<String, Double>> legWeights(SqlClient client, Collection<String> exerciseIds) {
        return client.preparedQuery(LEG_WEIGHTS)
                .execute(Tuple.of(exerciseIds.toArray(String[]::new)))
                .map(rows -> {
                    Map<String, Double> weights = new HashMap<>();
                    for (Row row : rows) {
                        weights.put(row.getString("exercise_id"), row.getDouble("leg_weight"));
                    }
                    return weights;
                });
    }

    /**
     * Those of the exercises whose one-repetition maximum can be estimated (domain.md 5.2). One that the catalogue has not
     * told of counts among them: whoever gives its sets a load thinks that it has one.
     */
    public Uni<Set<String>> estimable(SqlClient client, Collection<String> exerciseIds) {
        return client.preparedQuery(NOT_ESTIMABLE)
                .execute(Tuple.of(exerciseIds.toArray(String[]::new)))
                .map(rows -> {
                    Set<String> estimable = new HashSet<>(exerciseIds);
                    rows.forEach(row -> estimable.remove(row.getString("exercise_id")));
                    return estimable;
                });
    }

    /** Keeps an exercise if it is newer. */
    Uni<Void> keep(SqlClient transaction, ExerciseChanged exercise) {
        return transaction
                .preparedQuery(KEEP)
                .execute(Tuple.of(
                        exercise.exerciseId(),
                        exercise.revision(),
                        exercise.legWeight(),
                        exercise.modality(),
                        exercise.unilateral(),
                        exercise.loadType()))
                .replaceWithVoid();
    }
}

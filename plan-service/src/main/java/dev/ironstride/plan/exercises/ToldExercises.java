package dev.ironstride.plan.exercises;

import dev.ironstride.events.ExerciseChanged;
import dev.ironstride.plan.catalogue.Exercise;
import dev.ironstride.plan.database.Rows;
import dev.ironstride.plan.database.StoredJson;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.SqlClient;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * Exercises as exercise-service tells them, withdrawn ones too: a plan goes on naming what it was made of.
 */
@ApplicationScoped
public class ToldExercises {
    private static final String NAMED = "select body::text as body from exercise where exercise_id = any($1)";

    /** Those of the given ids that are known, by id. */
    public Uni<Map<String, ExerciseChanged>> named(SqlClient client, Collection<String> ids) {
        return client.preparedQuery(NAMED)
                .execute(Tuple.of(ids.toArray(String[]::new)))
                .map(rows -> Rows.list(rows, row -> StoredJson.read(row.getString("body"), ExerciseChanged.class)))
                .map(told -> told.stream().collect(Collectors.toMap(ExerciseChanged::exerciseId, Function.identity())));
    }

    /** An exercise as the planner knows it; empty if it is withdrawn or of a kind that this version has not heard of. */
    public static Optional<Exercise> plannable(ExerciseChanged told) {
        return PlannableExercise.of(told);
    }

    /** Name of an exercise for the runner; its id in words if it is not known. */
    public static String name(Map<String, ExerciseChanged> told, String exerciseId) {
        var exercise = told.get(exerciseId);
        return exercise == null ? exerciseId.replace('_', ' ') : exercise.name();
    }
}

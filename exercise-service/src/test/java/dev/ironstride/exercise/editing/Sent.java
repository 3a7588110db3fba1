package dev.ironstride.exercise.editing;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.ironstride.exercise.catalogue.Exercise;
import dev.ironstride.exercise.catalogue.Exercises;
import dev.ironstride.exercise.history.ExerciseEdit;
import dev.ironstride.exercise.store.Status;
import dev.ironstride.exercise.store.StoredExercise;

/** Bodies as an editor sends them. */
public final class Sent {

    static final ObjectMapper JSON = new ObjectMapper();

    private Sent() {}

    /** A sound exercise that names no other. */
    public static ObjectNode squat(String id) {
        return of(Exercises.squat(id));
    }

    /** A body that was read. */
    public static ObjectNode tree(String json) {
        try {
            return (ObjectNode) JSON.readTree(json);
        } catch (JsonProcessingException broken) {
            throw new AssertionError(broken);
        }
    }

    /** An exercise as reading it answers, with all its languages. */
    static ObjectNode of(Exercise exercise) {
        return JSON.valueToTree(ExerciseEdit.of(new StoredExercise(exercise, 1, Status.ACTIVE)));
    }
}

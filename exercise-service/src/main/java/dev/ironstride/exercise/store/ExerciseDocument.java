package dev.ironstride.exercise.store;

import com.fasterxml.jackson.annotation.JsonSetter;
import com.fasterxml.jackson.annotation.Nulls;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import dev.ironstride.exercise.catalogue.Exercise;
import java.util.Map;

/** The JSON that the column {@code exercise.content} holds: the whole exercise, so that a new attribute is no new column. */
public final class ExerciseDocument {

    // A field written by a newer release of this service, still running beside this one, must not stop this one.
    private static final ObjectMapper MAPPER = JsonMapper.builder()
            .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            // Nor may one that an older release had not yet: an exercise withdrawn then has no translations.
            .withConfigOverride(Map.class, map -> map.setSetterInfo(JsonSetter.Value.forValueNulls(Nulls.AS_EMPTY)))
            .build();

    private ExerciseDocument() {}

    /** The document of an exercise. */
    public static String write(Exercise exercise) {
        try {
            return MAPPER.writeValueAsString(exercise);
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException(exercise.id() + " cannot be written", impossible);
        }
    }

    /**
     * The exercise of a document.
     *
     * @throws IllegalStateException if it was not written by {@link #write}
     */
    public static Exercise read(String document) {
        try {
            return MAPPER.readValue(document, Exercise.class);
        } catch (JsonProcessingException broken) {
            throw new IllegalStateException("an exercise in the database cannot be read", broken);
        }
    }
}

package dev.ironstride.exercise.store;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * Where an exercise was taken over from.
 *
 * @param name the other catalogue
 * @param id its id there
 * @param licence SPDX identifier under which it came
 */
@Schema(name = "ExerciseSource")
public record Source(String name, String id, String licence) {

    private static final ObjectMapper JSON = new ObjectMapper();

    /** The JSON of the column {@code exercise.source}. */
    public String write() {
        try {
            return JSON.writeValueAsString(this);
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    /** Reads what {@link #write} wrote; null if there is nothing. */
    public static @Nullable Source read(@Nullable String stored) {
        try {
            return stored == null ? null : JSON.readValue(stored, Source.class);
        } catch (JsonProcessingException broken) {
            throw new IllegalStateException("a source in the database cannot be read", broken);
        }
    }
}

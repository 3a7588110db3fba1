package dev.ironstride.exercise.seed;

import com.fasterxml.jackson.annotation.JsonProperty;
import dev.ironstride.exercise.catalogue.Instruction;
import dev.ironstride.exercise.catalogue.Variations;
import dev.ironstride.exercise.catalogue.Words;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Everything about an exercise that is said in a language, as a file of that language writes it. */
record ExerciseWords(
        @JsonProperty(required = true) String name,
        @JsonProperty(required = true) List<String> aliases,
        @JsonProperty(required = true) String setup,
        @JsonProperty(required = true) List<String> steps,
        @JsonProperty(required = true) List<String> cues,
        @JsonProperty(required = true) List<String> errors,
        @JsonProperty(required = true) String benefit,
        @JsonProperty("variations") @Nullable Variations variationsOrNull) {

    /** Refuses what is missing. */
    Words words() {
        return new Words(
                name,
                aliases,
                cues,
                errors,
                new Instruction(setup, steps, benefit),
                Objects.requireNonNullElse(variationsOrNull, Variations.NONE));
    }
}

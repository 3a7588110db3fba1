package dev.ironstride.exercise.history;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import dev.ironstride.exercise.catalogue.Exercise;
import dev.ironstride.exercise.catalogue.Instruction;
import dev.ironstride.exercise.catalogue.Language;
import dev.ironstride.exercise.catalogue.Variations;
import dev.ironstride.exercise.catalogue.Words;
import dev.ironstride.exercise.search.ExerciseView;
import dev.ironstride.exercise.store.StoredExercise;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** An exercise with all its languages, as it can be changed and sent back. */
@Schema(
        name = "ExerciseEdit",
        allOf = {ExerciseView.class, ExerciseEdit.Beside.class})
public record ExerciseEdit(@JsonUnwrapped ExerciseView exercise, Map<String, Translation> translations) {

    /** What an editor sends or gets beside the exercise itself. */
    @Schema(name = "ExerciseEditBeside")
    record Beside(
            @Schema(description = "by language, such as de; left out, those it has are kept") @Nullable
            Map<String, Translation> translations,

            @Schema(description = "why it is changed; kept with the version", maxLength = 500, nullable = true)
            @Nullable
            String note) {}

    /** Everything that is said in one language. */
    @Schema(name = "ExerciseTranslation")
    record Translation(
            String name,
            List<String> aliases,
            List<String> cues,
            List<String> errors,
            String setup,
            List<String> steps,
            String benefit,
            Variations variations) {

        static Translation of(Words words) {
            Instruction instruction = words.instruction();
            return new Translation(
                    words.name(),
                    words.aliases(),
                    words.cues(),
                    words.errors(),
                    instruction.setup(),
                    instruction.steps(),
                    instruction.benefit(),
                    words.variations());
        }
    }

    /** The English at the top, the others beside it. */
    public static ExerciseEdit of(StoredExercise stored) {
        Exercise exercise = stored.exercise();
        var translations = new TreeMap<String, Translation>();
        exercise.translations().forEach((language, words) -> translations.put(language.tag(), Translation.of(words)));
        return new ExerciseEdit(ExerciseView.of(stored, Language.EN), translations);
    }
}

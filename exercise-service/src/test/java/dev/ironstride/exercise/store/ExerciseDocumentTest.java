package dev.ironstride.exercise.store;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.ironstride.exercise.catalogue.Exercises;
import dev.ironstride.exercise.catalogue.Language;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class ExerciseDocumentTest {

    private static final ObjectMapper JSON = new ObjectMapper();

    @Test
    void anExerciseSurvivesTheDatabaseInEveryLanguage() {
        var exercise = Exercises.squat("squat", Map.of(Language.DE, Exercises.german("Kniebeuge", List.of("Hocke"))));

        assertThat(ExerciseDocument.read(ExerciseDocument.write(exercise))).isEqualTo(exercise);
    }

    /** An exercise withdrawn before there was German stays as it was. */
    @Test
    void aDocumentFromBeforeThereWereTranslationsCanBeRead() throws JsonProcessingException {
        // Given
        var exercise = Exercises.squat("squat");
        var old = (ObjectNode) JSON.readTree(ExerciseDocument.write(exercise));
        old.remove("translations");

        // When
        var read = ExerciseDocument.read(old.toString());

        // Then
        assertThat(read).isEqualTo(exercise);
    }

    /** A release before German runs beside this one while they change places: it looks for English where it was. */
    @Test
    void englishStaysWhereOlderReleasesLookForIt() throws JsonProcessingException {
        var document = JSON.readTree(ExerciseDocument.write(
                Exercises.squat("squat", Map.of(Language.DE, Exercises.german("Kniebeuge", List.of())))));

        assertThat(document.path("name").asText()).isEqualTo("Squat called squat");
        assertThat(document.path("cues").path(0).asText()).isEqualTo("back straight");
        assertThat(document.path("instruction").path("setup").asText()).isEqualTo("Stand tall.");
        assertThat(document.at("/translations/DE/name").asText()).isEqualTo("Kniebeuge");
    }
}

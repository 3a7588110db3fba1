package dev.ironstride.exercise.publication;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.ironstride.events.EventJson;
import dev.ironstride.events.ExerciseChanged;
import dev.ironstride.exercise.seed.CatalogueFiles;
import dev.ironstride.exercise.store.Status;
import dev.ironstride.exercise.store.StoredExercise;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import org.junit.jupiter.api.Test;

/** What we send is what the contract's golden samples show. */
class ExerciseEventTest {

    private static final ObjectMapper JSON = new ObjectMapper();

    @Test
    void aSquatIsSentAsItsSample() throws IOException {
        assertThat(sent("goblet_squat", 1, Status.ACTIVE)).isEqualTo(sample("goblet-squat"));
    }

    @Test
    void aHoldIsSentAsItsSample() throws IOException {
        assertThat(sent("plank", 3, Status.ACTIVE)).isEqualTo(sample("plank-revised"));
    }

    @Test
    void aWithdrawnJumpIsSentAsItsSample() throws IOException {
        assertThat(sent("drop_jump", 2, Status.WITHDRAWN)).isEqualTo(sample("drop-jump-withdrawn"));
    }

    @Test
    void everyExerciseSurvivesTheJourney() throws IOException {
        for (var exercise : CatalogueFiles.read().exercises()) {
            var event = ExerciseEvent.of(new StoredExercise(exercise, 1, Status.ACTIVE));

            var read = EventJson.read(EventJson.write(event).getBytes(StandardCharsets.UTF_8), ExerciseChanged.class);

            assertThat(read).isEqualTo(event);
        }
    }

    private static JsonNode sent(String id, long revision, Status status) throws IOException {
        var stored = new StoredExercise(CatalogueFiles.read().exercise(id), revision, status);
        return JSON.readTree(EventJson.write(ExerciseEvent.of(stored)));
    }

    private static JsonNode sample(String name) throws IOException {
        var resource = "/samples/exercise-changed.v1/" + name + ".json";
        try (var file = ExerciseChanged.class.getResourceAsStream(resource)) {
            return JSON.readTree(Objects.requireNonNull(file, resource));
        }
    }
}

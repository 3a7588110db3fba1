package dev.ironstride.tracking.session;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ironstride.tracking.track.RecordedStrength.RecordedSet;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WatchedExercisesTest {

    @Test
    void theCodesAreThoseOfTheWorkoutsWeSendToWatches() throws IOException {
        List<String> sent = Files.readAllLines(Path.of("../plan-service/src/main/resources/fit/exercise-codes.csv"));

        assertThat(Files.readAllLines(Path.of("src/main/resources/fit/exercise-codes.csv")))
                .isEqualTo(sent);
    }

    @Test
    void anExerciseOfTheCatalogueIsNamed() {
        assertThat(WatchedExercises.of(set(28, 37))).isEqualTo("goblet_squat");
    }

    @Test
    void whatTheCatalogueDoesNotHaveKeepsTheWatchsNumbers() {
        assertThat(WatchedExercises.of(set(28, 9999))).isEqualTo("fit-28-9999");
        assertThat(WatchedExercises.of(set(28, null))).isEqualTo("fit-28");
        assertThat(WatchedExercises.of(set(null, null))).isEqualTo("fit-unknown");
    }

    @ParameterizedTest
    @CsvSource({"plank,plank", "cm_jump,cm_jump", "squat,health-connect-squat"})
    void whatASourceNamesIsTheCataloguesOrKeepsItsName(String named, String exercise) {
        assertThat(WatchedExercises.of(new RecordedSet(null, 30.0, 8, null, null, null, named)))
                .isEqualTo(exercise);
    }

    private static RecordedSet set(@Nullable Integer category, @Nullable Integer name) {
        return new RecordedSet(null, 30.0, 8, null, category, name);
    }
}

package dev.ironstride.plan.workout;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import com.garmin.fit.ExerciseCategory;
import dev.ironstride.plan.catalogue.Pattern;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Locale;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/**
 * The codes are those of exercise-service's files and of Garmin's SDK. After a change of the files: run with
 * {@code -Dfit.write=true}.
 */
class FitCodesTest {
    private static final Path COMMITTED = Path.of("src", "main", "resources", "fit", "exercise-codes.csv");
    private static final Path CATALOGUE = Path.of("..", "exercise-service", "src", "main", "resources", "catalogue");

    @Test
    void theCodesFollowFromTheCatalogue() throws Exception {
        String wanted = wanted();
        if (Boolean.getBoolean("fit.write")) {
            Files.writeString(COMMITTED, wanted);
        }

        assertThat(Files.readString(COMMITTED)).isEqualTo(wanted);
    }

    @Test
    void anExerciseNobodyToldUsOfHasTheCategoryOfItsPattern() {
        assertThat(FitCodes.of("a_coachs_own", Pattern.CA)).isEqualTo(new FitCode(ExerciseCategory.CALF_RAISE, null));
    }

    @Test
    void everyPatternHasACategory() {
        assertThat(Pattern.values())
                .allSatisfy(pattern -> assertThat(ExerciseCategory.getStringFromValue(
                                FitCodes.of("unknown", pattern).category()))
                        .isNotBlank());
    }

    private static String wanted() throws Exception {
        var lines = new TreeMap<String, String>();
        try (var files = Files.list(CATALOGUE)) {
            for (Path file :
                    files.filter(path -> path.toString().endsWith(".yaml")).toList()) {
                for (JsonNode exercise : exercises(file)) {
                    String id = exercise.path("id").textValue();
                    String category = exercise.path("fit").path("category").textValue();
                    String name = exercise.path("fit").path("name").textValue();
                    lines.put(id, String.join(",", id, category, name, category(category), name(category, name)));
                }
            }
        }
        return "id,category,name,categoryCode,nameCode\n"
                + lines.values().stream().map(line -> line + "\n").collect(Collectors.joining());
    }

    private static Iterable<JsonNode> exercises(Path file) throws IOException {
        return new YAMLMapper().readTree(file.toFile()).path("exercises");
    }

    private static String category(String name) throws ReflectiveOperationException {
        return String.valueOf(ExerciseCategory.class.getField(name).get(null));
    }

    /** The SDK has one class of names per category: HIP_RAISE is HipRaiseExerciseName. */
    private static String name(String category, String name) throws ReflectiveOperationException {
        var words = Arrays.stream(category.split("_", -1))
                .map(word -> word.charAt(0) + word.substring(1).toLowerCase(Locale.ROOT))
                .collect(Collectors.joining());
        return String.valueOf(Class.forName("com.garmin.fit." + words + "ExerciseName")
                .getField(name)
                .get(null));
    }
}

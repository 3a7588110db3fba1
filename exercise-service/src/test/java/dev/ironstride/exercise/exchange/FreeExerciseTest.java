package dev.ironstride.exercise.exchange;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.ironstride.kit.problem.FieldError;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FreeExerciseTest {

    private static final ObjectMapper JSON = new ObjectMapper();

    @Test
    void whatCanBeToldIsToldAndTheRestIsLeftToTheEditor() throws JsonProcessingException {
        var draft = Draft.of(read(theirs("Band Good-Morning 2", "hamstrings", "pull", "bands", "strength")));

        assertThat(draft).isEqualTo(JSON.readTree("""
                {"id":"band_good_morning_2","name":"Band Good-Morning 2","pattern":"HH","primary":["HAMSTRINGS"],
                 "secondary":["GLUTES","ERECTORS"],"equipmentOptions":[["BAND"]],"modality":"BAND","level":3,
                 "loadType":"BAND_STEP","steps":["Stand on the band.","Bend forward and stand up."],"aliases":[]}"""));
    }

    @ParameterizedTest
    @CsvSource({
        "Squat, quadriceps, push, strength, SQ",
        "Dumbbell Lunges, quadriceps, push, strength, LU",
        "Barbell Step Ups, quadriceps, push, strength, SU",
        "Hip Thrust, glutes, push, powerlifting, HH",
        "Calf Raise, calves, push, strength, CA",
        "Hip Adduction, adductors, pull, strength, HA",
        "Plank, abdominals, static, strength, AE",
        "Crunch, abdominals, pull, strength, ",
        "Row, middle back, pull, strength, UPL",
        "Bench Press, chest, push, strength, UPS",
        "Fly, chest, pull, strength, ",
        "Depth Jump, quadriceps, push, plyometrics, PL",
        "Quad Stretch, quadriceps, static, stretching, MB",
        "Rowing, quadriceps, pull, cardio, ",
        "Neck Turn, neck, pull, strength, "
    })
    void thePatternComesFromCategoryNameMuscleAndForce(
            String name, String muscle, String force, String category, @Nullable String pattern) {
        var draft = Draft.of(read(theirs(name, muscle, force, "body only", category)));

        assertThat(draft.path("pattern").textValue()).isEqualTo(pattern);
    }

    @ParameterizedTest
    @CsvSource({
        "body only, BODYWEIGHT, '[[]]', BODYWEIGHT",
        "dumbbell, FREE, '[[\"DUMBBELL\"]]', ",
        "barbell, FREE, '[[\"BARBELL\"]]', KG",
        "e-z curl bar, FREE, '[[\"BARBELL\"]]', KG",
        "cable, CABLE, '[[\"CABLE\"]]', KG",
        "machine, MACHINE, '[[\"MACHINE\"]]', KG",
        "kettlebells, FREE, , ",
        "medicine ball, FREE, , ",
        "foam roll, , , ",
        "exercise ball, , , ",
        "other, , , "
    })
    void equipmentWeHaveNoWordForIsNotGuessed(
            String equipment, @Nullable String modality, @Nullable String options, @Nullable String load) {
        var draft = Draft.of(read(theirs("Squat", "quadriceps", "push", equipment, "strength")));

        assertThat(draft.path("modality").textValue()).isEqualTo(modality);
        assertThat(draft.has("equipmentOptions") ? draft.get("equipmentOptions").toString() : null)
                .isEqualTo(options);
        assertThat(draft.path("loadType").textValue()).isEqualTo(load);
    }

    @Test
    void whatMayBeMissingThereMayBeMissing() {
        var item = theirs("Squat", "quadriceps", "push", "barbell", "strength");
        item.putNull("force").putNull("mechanic").putNull("equipment");
        item.put("alternateNames", "something of tomorrow");

        assertThat(Draft.of(read(item)).has("modality")).isFalse();
    }

    @Test
    void allFaultsAreNamed() {
        var item = theirs("Squat", "wings", "sideways", "rocket", "magic")
                .put("level", "god")
                .put("id", "a b");
        item.remove("name");
        var faults = new ArrayList<FieldError>();

        assertThat(FreeExercise.read(item, faults)).isEmpty();

        assertThat(faults)
                .extracting(FieldError::field)
                .containsExactlyInAnyOrder("id", "name", "force", "level", "equipment", "primaryMuscles", "category");
    }

    private static FreeExercise read(JsonNode item) {
        var faults = new ArrayList<FieldError>();
        var read = FreeExercise.read(item, faults);
        assertThat(faults).isEmpty();
        return read.orElseThrow();
    }

    static ObjectNode theirs(String name, String muscle, String force, String equipment, String category) {
        var item = JSON.createObjectNode()
                .put("id", name.replace(' ', '_'))
                .put("name", name)
                .put("force", force)
                .put("level", "intermediate")
                .put("mechanic", "compound")
                .put("equipment", equipment)
                .put("category", category);
        item.putArray("primaryMuscles").add(muscle);
        item.putArray("secondaryMuscles").add("glutes").add("lower back").add("neck");
        List.of(" Stand on  the band.\n", "", "Bend forward and stand up.")
                .forEach(item.withArray("instructions")::add);
        item.putArray("images").add(name + "/0.jpg");
        return item;
    }
}

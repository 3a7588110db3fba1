package dev.ironstride.exercise.seed;

import static org.assertj.core.api.Assertions.assertThat;

import com.garmin.fit.ExerciseCategory;
import dev.ironstride.exercise.catalogue.DeviceCodes;
import java.util.Arrays;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** A watch understands the codes of the catalogue: they are those of Garmin's own SDK. */
class DeviceCodesTest {

    @Test
    void everyFitCategoryAndNameIsInGarminsProfile() {
        assertThat(CatalogueFiles.read().exercises()).isNotEmpty().allSatisfy(exercise -> {
            var fit = exercise.codes().fit();
            assertThat(isConstant(ExerciseCategory.class, fit.category()))
                    .as("category of %s: %s", exercise.id(), fit)
                    .isTrue();
            assertThat(isName(fit)).as("name of %s: %s", exercise.id(), fit).isTrue();
        });
    }

    @Test
    void aNameOfAnotherCategoryIsNotFound() {
        assertThat(isName(new DeviceCodes.Fit("SQUAT", "GOBLET_SQUAT"))).isTrue();
        assertThat(isName(new DeviceCodes.Fit("DEADLIFT", "GOBLET_SQUAT"))).isFalse();
        assertThat(isName(new DeviceCodes.Fit("SQUAT", "INVALID"))).isFalse();
    }

    /** The SDK has one class of names per category: HIP_RAISE is HipRaiseExerciseName. */
    private static boolean isName(DeviceCodes.Fit fit) {
        var words = Arrays.stream(fit.category().split("_", -1))
                .map(word -> word.charAt(0) + word.substring(1).toLowerCase(java.util.Locale.ROOT))
                .collect(Collectors.joining());
        try {
            return isConstant(Class.forName("com.garmin.fit." + words + "ExerciseName"), fit.name());
        } catch (ClassNotFoundException none) {
            return false;
        }
    }

    private static boolean isConstant(Class<?> type, String name) {
        return !"INVALID".equals(name)
                && Arrays.stream(type.getFields())
                        .anyMatch(field -> field.getName().equals(name));
    }
}

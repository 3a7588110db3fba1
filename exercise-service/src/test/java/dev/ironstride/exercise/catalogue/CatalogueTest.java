package dev.ironstride.exercise.catalogue;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;

class CatalogueTest {

    private static final Substitutes NONE = new Substitutes(List.of(), List.of(), List.of());

    @Test
    void keepsTheOrderGiven() {
        var catalogue = new Catalogue(List.of(Exercises.squat("zz"), Exercises.squat("aa")));

        assertThat(catalogue.exercises()).extracting(Exercise::id).containsExactly("zz", "aa");
        assertThatThrownBy(() -> catalogue.exercise("nope")).hasMessageContaining("nope");
    }

    @Test
    void refusesAnIdThatIsThereTwice() {
        assertThatThrownBy(() -> new Catalogue(List.of(Exercises.squat("aa"), Exercises.squat("aa"))))
                .hasMessageContaining("aa is there twice");
    }

    @Test
    void refusesASubstituteThatDoesNotExist() {
        assertThatThrownBy(() -> withSubstitutes(new Substitutes(List.of(), List.of("gone"), List.of())))
                .hasMessageContaining("gone, which does not exist");
    }

    @Test
    void refusesAnExerciseAsItsOwnSubstitute() {
        assertThatThrownBy(() -> withSubstitutes(new Substitutes(List.of(), List.of("machine"), List.of())))
                .hasMessageContaining("names itself");
    }

    @Test
    void refusesASubstituteThatNeedsOtherEquipment() {
        assertThatThrownBy(() -> withSubstitutes(new Substitutes(List.of("nothing"), List.of(), List.of())))
                .hasMessageContaining("cannot be substituted by nothing with BAND");
        assertThatThrownBy(() -> withSubstitutes(new Substitutes(List.of(), List.of(), List.of("band"))))
                .hasMessageContaining("cannot be substituted by band with DUMBBELL");
    }

    @Test
    void refusesBodyweightSubstitutesThatAllNeedSomething() {
        assertThatThrownBy(() -> withSubstitutes(new Substitutes(List.of(), List.of("band"), List.of())))
                .hasMessageContaining("no substitute that needs nothing");
    }

    private static Catalogue withSubstitutes(Substitutes substitutes) {
        return new Catalogue(List.of(
                Exercises.squat("machine", List.of(List.of(Equipment.MACHINE)), substitutes),
                Exercises.squat("band", List.of(List.of(Equipment.BAND)), NONE),
                Exercises.squat("nothing")));
    }
}

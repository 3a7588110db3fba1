package dev.ironstride.exercise.catalogue;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class ExerciseTest {

    private static final Substitutes NONE = new Substitutes(List.of(), List.of(), List.of());
    private static final List<List<Equipment>> NOTHING = List.of(List.of());

    @Test
    void isPossibleWhenOneOfItsOptionsIsOwned() {
        var thrust = Exercises.squat(
                "thrust",
                List.of(List.of(Equipment.BENCH, Equipment.BARBELL), List.of(Equipment.BENCH, Equipment.DUMBBELL)),
                NONE);

        assertThat(thrust.possibleWith(EnumSet.of(Equipment.BENCH, Equipment.DUMBBELL)))
                .isTrue();
        assertThat(thrust.possibleWith(EnumSet.of(Equipment.BENCH))).isFalse();
        assertThat(Exercises.squat("squat").possibleWith(Set.of())).isTrue();
    }

    @Test
    void mustBeLoweredSlowly() {
        assertThatThrownBy(() -> Exercises.squat("fast", 1, "1-0-1-0", List.of("cue"), NOTHING, NONE))
                .hasMessageContaining("fast")
                .hasMessageContaining("R13");
    }

    @Test
    void needsACue() {
        assertThatThrownBy(() -> Exercises.squat("mute", 1, "3-0-1-0", List.of(), NOTHING, NONE))
                .hasMessageContaining("R14");
    }

    @Test
    void hasALevelFromOneToFive() {
        assertThatThrownBy(() -> Exercises.squat("level_zero", 0, "3-0-1-0", List.of("cue"), NOTHING, NONE))
                .hasMessageContaining("level");
        assertThatThrownBy(() -> Exercises.squat("level_six", 6, "3-0-1-0", List.of("cue"), NOTHING, NONE))
                .hasMessageContaining("level");
    }

    @Test
    void aHoldNeedsItsSeconds() {
        assertThatThrownBy(() -> Exercises.squat("hold", 1, "iso", List.of("cue"), NOTHING, NONE))
                .hasMessageContaining("seconds");
        assertThatThrownBy(() -> new HoldSeconds(30, 20)).hasMessageContaining("30");
    }
}

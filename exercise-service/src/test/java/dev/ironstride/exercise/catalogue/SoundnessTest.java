package dev.ironstride.exercise.catalogue;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ironstride.exercise.seed.CatalogueFiles;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class SoundnessTest {

    private static final Substitutes NONE = new Substitutes(List.of(), List.of(), List.of());
    private static final List<Exercise> FILES = CatalogueFiles.read().exercises();

    @Test
    void theFilesAreSound() {
        assertThat(Soundness.faults(FILES)).isEmpty();
    }

    @Test
    void whatNeedsAGymNamesASubstituteOfEachKind() {
        var machine = Exercises.squat("machine", List.of(List.of(Equipment.MACHINE)), NONE);

        assertThat(added(machine))
                .extracting(Fault::field)
                .containsExactly("substitutes.band", "substitutes.bodyweight", "substitutes.dumbbell");
    }

    @Test
    void aLinkLeadsToAnotherExerciseThatExists() {
        assertThat(added(Exercises.squat("lost").withLinks(List.of("gone"), List.of("lost"), NONE)))
                .extracting(Fault::toString)
                .containsExactly("lost names gone, which does not exist", "lost names itself");
    }

    @Test
    void aProgressionIsNotEasier() {
        assertThat(added(Exercises.squat("hard", 5).withLinks(List.of(), List.of("bw_squat"), NONE)))
                .extracting(Fault::message)
                .containsExactly("names bw_squat, which has a lower level");
    }

    @Test
    void progressionsDoNotLeadBack() {
        var first = Exercises.squat("first").withLinks(List.of(), List.of("second"), NONE);
        var second = Exercises.squat("second").withLinks(List.of(), List.of("first"), NONE);

        var faults = Soundness.afterChange(
                and(first.withLinks(List.of(), List.of(), NONE), second), and(first, second), "first");

        assertThat(faults)
                .extracting(Fault::toString)
                .containsExactly(
                        "first names second, which leads back to it", "second names first, which leads back to it");
    }

    @Test
    void noNameBelongsToTwo() {
        assertThat(added(Exercises.named("other", "Something Else"))).isEmpty();
        assertThat(added(Exercises.named("other", "Goblet-Squat")))
                .extracting(Fault::field)
                .containsExactly("aliases");
    }

    @Test
    void aPatternKeepsAnExerciseForABeginnerWithoutEquipment() {
        var without = FILES.stream()
                .filter(exercise -> exercise.pattern() != Pattern.CA || exercise.level() > 1)
                .toList();

        assertThat(Soundness.faults(without))
                .anyMatch(
                        fault -> fault.exerciseId().isEmpty() && fault.message().contains("CA"));
    }

    @Test
    void faultsOfOthersThatWereThereBeforeAreNotThisEditors() {
        var broken = Exercises.squat("broken").withLinks(List.of("gone"), List.of(), NONE);

        assertThat(Soundness.afterChange(and(broken), and(broken, Exercises.squat("fine")), "fine"))
                .isEmpty();
        assertThat(Soundness.afterChange(and(broken), and(broken), "broken")).hasSize(1);
    }

    private static List<Fault> added(Exercise exercise) {
        return Soundness.afterChange(FILES, and(exercise), exercise.id());
    }

    private static List<Exercise> and(Exercise... more) {
        return new ArrayList<>(Stream.concat(FILES.stream(), Stream.of(more)).toList());
    }
}

package dev.ironstride.plan.exercises;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ironstride.events.ExerciseChanged;
import dev.ironstride.events.ExerciseChanged.Status;
import dev.ironstride.plan.catalogue.Pattern;
import dev.ironstride.plan.generation.Exercises;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class CatalogueOfTest {

    private static ExerciseChanged exercise(
            String id, Status status, List<String> regressions, List<String> substitutes) {
        return exercise(id, status, regressions, substitutes, null);
    }

    private static ExerciseChanged exercise(
            String id, Status status, List<String> regressions, List<String> substitutes, @Nullable String owner) {
        return new ExerciseChanged(
                id,
                1,
                status,
                id,
                "SQ",
                List.of("QUADS"),
                List.of(),
                false,
                "SAGITTAL",
                List.of(List.of()),
                "BODYWEIGHT",
                1,
                "AA",
                1,
                List.of(),
                regressions,
                List.of(),
                new ExerciseChanged.Substitutes(List.of(), substitutes, List.of()),
                "3-0-1-0",
                "BODYWEIGHT",
                List.of("cue"),
                List.of("error"),
                0,
                null,
                owner);
    }

    @Test
    void nothing_can_be_planned_while_an_exercise_that_another_names_has_not_arrived() {
        var squat = exercise("bw_squat", Status.ACTIVE, List.of("box_squat"), List.of());
        var press = exercise("leg_press", Status.ACTIVE, List.of(), List.of("split_squat"));

        assertThat(CatalogueOf.told(List.of(squat)).of(Pattern.SQ)).isEmpty();
        assertThat(CatalogueOf.told(List.of(press)).of(Pattern.SQ)).isEmpty();
    }

    @Test
    void once_every_named_exercise_is_here_all_that_are_active_can_be_planned() {
        var squat = exercise("bw_squat", Status.ACTIVE, List.of("box_squat"), List.of());
        var withdrawn = exercise("box_squat", Status.WITHDRAWN, List.of(), List.of());

        var catalogue = CatalogueOf.told(List.of(squat, withdrawn));

        assertThat(catalogue.of(Pattern.SQ))
                .singleElement()
                .satisfies(only -> assertThat(only.id()).isEqualTo("bw_squat"));
    }

    @Test
    void a_private_exercise_that_names_what_is_not_here_holds_nobody_up() {
        var squat = exercise("bw_squat", Status.ACTIVE, List.of(), List.of());
        var own = exercise("private_1", Status.ACTIVE, List.of("not_yet_here"), List.of(), "coach");

        assertThat(CatalogueOf.told(List.of(squat, own)).of(Pattern.SQ)).hasSize(2);
    }

    @Test
    void a_week_can_be_planned_once_every_pattern_of_its_coverage_is_there() {
        assertThat(CatalogueOf.told(List.of(exercise("bw_squat", Status.ACTIVE, List.of(), List.of())))
                        .coversAWeek())
                .isFalse();
        assertThat(Exercises.catalogue().coversAWeek()).isTrue();
    }
}

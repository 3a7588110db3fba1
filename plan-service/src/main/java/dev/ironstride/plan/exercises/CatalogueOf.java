package dev.ironstride.plan.exercises;

import dev.ironstride.events.ExerciseChanged;
import dev.ironstride.plan.catalogue.Catalogue;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The planner's catalogue, from exercises as told. */
public final class CatalogueOf {
    private CatalogueOf() {}

    /**
     * Leaves out what is withdrawn or not understood. Nothing can be planned while an exercise is missing that another one
     * names: at the first start they arrive one by one, and a plan of the first few would lack whole patterns. What a coach's
     * private exercise names does not count: it is no part of the catalogue's graph, and may hold nobody up.
     */
    public static Catalogue told(Collection<ExerciseChanged> exercises) {
        if (!closes(exercises)) {
            return new Catalogue(List.of());
        }
        return new Catalogue(exercises.stream()
                .map(PlannableExercise::of)
                .flatMap(Optional::stream)
                .toList());
    }

    private static boolean closes(Collection<ExerciseChanged> exercises) {
        Set<String> known = exercises.stream().map(ExerciseChanged::exerciseId).collect(Collectors.toSet());
        return exercises.stream()
                .filter(exercise -> exercise.ownerId() == null)
                .flatMap(CatalogueOf::named)
                .allMatch(known::contains);
    }

    private static Stream<String> named(ExerciseChanged exercise) {
        var substitutes = exercise.substitutes();
        return Stream.of(
                        exercise.regressions(),
                        exercise.progressions(),
                        substitutes.band(),
                        substitutes.bodyweight(),
                        substitutes.dumbbell())
                .flatMap(List::stream);
    }
}

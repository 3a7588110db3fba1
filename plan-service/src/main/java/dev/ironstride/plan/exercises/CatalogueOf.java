package dev.ironstride.plan.exercises;

import dev.ironstride.events.ExerciseChanged;
import dev.ironstride.plan.catalogue.Catalogue;
import java.util.Collection;
import java.util.Optional;

/** The planner's catalogue, from exercises as told. */
public final class CatalogueOf {
    private CatalogueOf() {}

    /** Leaves out what is withdrawn or not understood. */
    public static Catalogue told(Collection<ExerciseChanged> exercises) {
        return new Catalogue(exercises.stream()
                .map(PlannableExercise::of)
                .flatMap(Optional::stream)
                .toList());
    }
}

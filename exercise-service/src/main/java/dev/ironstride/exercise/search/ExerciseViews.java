package dev.ironstride.exercise.search;

import dev.ironstride.exercise.catalogue.Language;
import dev.ironstride.exercise.store.StoredExercise;
import jakarta.enterprise.context.ApplicationScoped;

/** An exercise with everything that reading it alone answers; its bytes are what the entity tag is over. */
@ApplicationScoped
public class ExerciseViews {

    private final Figures figures;

    ExerciseViews(Figures figures) {
        this.figures = figures;
    }

    /** The exercise in a language. */
    public ExerciseView whole(StoredExercise stored, Language language) {
        return ExerciseView.of(stored, language, figures.view(stored.exercise(), language));
    }
}

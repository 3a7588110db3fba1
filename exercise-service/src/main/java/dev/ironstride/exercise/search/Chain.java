package dev.ironstride.exercise.search;

import dev.ironstride.exercise.catalogue.Exercise;
import dev.ironstride.exercise.catalogue.Language;
import dev.ironstride.exercise.catalogue.Variations;
import dev.ironstride.exercise.store.StoredExercise;
import java.util.List;

/**
 * Where an exercise leads.
 *
 * @param items harder exercises, nearest first
 * @param regressions easier exercises, nearest first
 * @param variations changes that keep the id
 */
record Chain(List<ExerciseView> items, List<ExerciseView> regressions, Variations variations) {

    static Chain of(Exercise from, List<StoredExercise> harder, List<StoredExercise> easier, Language language) {
        return new Chain(
                ExerciseList.views(harder, language),
                ExerciseList.views(easier, language),
                from.words(language).variations());
    }
}

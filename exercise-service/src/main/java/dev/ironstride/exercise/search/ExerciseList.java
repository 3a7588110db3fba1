package dev.ironstride.exercise.search;

import dev.ironstride.exercise.catalogue.Equipment;
import dev.ironstride.exercise.catalogue.Language;
import dev.ironstride.exercise.store.StoredExercise;
import dev.ironstride.kit.paging.Cursor;
import dev.ironstride.kit.paging.Limit;
import dev.ironstride.kit.paging.Page;
import java.util.List;
import java.util.Set;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * Exercises in order.
 *
 * @param items the exercises
 * @param next cursor of the next page; null on the last
 * @param facets counts for each value of a filter; null unless asked for
 */
record ExerciseList(
        List<ExerciseView> items,

        @Schema(description = "cursor of the next page; null on the last", nullable = true) @Nullable
        String next,

        @Schema(
                description =
                        "for each value of a filter, how many exercises the search would find with it instead; null"
                                + " unless facets=true",
                nullable = true)
        @Nullable
        Facets facets) {

    /** A page of what was found with {@link Limit#plusOne}. */
    static ExerciseList page(List<StoredExercise> found, Limit limit, Language language) {
        var page = Page.of(found, limit, last -> Cursor.of(last.exercise().id()));
        return new ExerciseList(views(page.items(), language), page.next(), null);
    }

    /** Those that somebody with this equipment can do; all if that is not asked. */
    static ExerciseList possible(List<StoredExercise> found, @Nullable Set<Equipment> owned, Language language) {
        var possible = found.stream()
                .filter(stored -> owned == null || stored.exercise().possibleWith(owned))
                .toList();
        return new ExerciseList(views(possible, language), null, null);
    }

    static List<ExerciseView> views(List<StoredExercise> found, Language language) {
        return found.stream().map(stored -> ExerciseView.of(stored, language)).toList();
    }

    /** With the counts for a search. A facet widens its own filter again, so they start from all that the text fits. */
    ExerciseList counted(Search search, List<StoredExercise> fitting) {
        var exercises = fitting.stream().map(StoredExercise::exercise).toList();
        return new ExerciseList(items, next, Facets.of(search, exercises));
    }
}

package dev.ironstride.exercise.editing;

import dev.ironstride.exercise.answer.ConditionalAnswer;
import dev.ironstride.exercise.catalogue.Language;
import dev.ironstride.exercise.search.ExerciseViews;
import dev.ironstride.exercise.store.StoredExercise;
import jakarta.enterprise.context.ApplicationScoped;

/**
 * The entity tag that a change has to name: that of the answer in English, because that is the language a change is written
 * in. Who read German and sends that back as English is refused.
 */
@ApplicationScoped
class Tags {

    private final ConditionalAnswer answer;
    private final ExerciseViews views;

    Tags(ConditionalAnswer answer, ExerciseViews views) {
        this.answer = answer;
        this.views = views;
    }

    /** The tag without its quotation marks. */
    String of(StoredExercise stored) {
        return answer.render(views.whole(stored, Language.EN), Language.EN)
                .tag()
                .getValue();
    }
}

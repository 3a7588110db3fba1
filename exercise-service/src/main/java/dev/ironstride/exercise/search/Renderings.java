package dev.ironstride.exercise.search;

import dev.ironstride.exercise.answer.ConditionalAnswer;
import dev.ironstride.exercise.answer.Rendered;
import dev.ironstride.exercise.catalogue.Equipment;
import dev.ironstride.exercise.catalogue.Language;
import dev.ironstride.exercise.served.Prepared;
import dev.ironstride.exercise.served.Snapshot;
import dev.ironstride.exercise.store.StoredExercise;
import dev.ironstride.kit.paging.Limit;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Renders the answers that a snapshot keeps: each exercise and the list a visitor sees first at once, others when asked. */
@ApplicationScoped
class Renderings implements Prepared {

    private final ConditionalAnswer answer;
    private final Figures figures;
    private final ExerciseViews views;

    Renderings(ConditionalAnswer answer, Figures figures, ExerciseViews views) {
        this.answer = answer;
        this.figures = figures;
        this.views = views;
    }

    /** Everything that an answer depends on besides the snapshot. */
    private sealed interface Question {
        record OfExercise(String id, Language language) implements Question {}

        record OfPicture(String id, @Nullable String pose, Language language) implements Question {}

        record OfSubstitutes(String id, @Nullable Set<Equipment> owned, Language language) implements Question {}

        record OfProgressions(String id, Language language) implements Question {}

        record OfPage(Search search, @Nullable String after, Limit limit, boolean facets, Language language)
                implements Question {}
    }

    @Override
    public void prepare(Snapshot fresh) {
        for (var language : Language.values()) {
            fresh.active().forEach(stored -> exercise(fresh, stored, language));
            page(fresh, Search.EVERYTHING, null, Limit.DEFAULT, false, language);
        }
    }

    Rendered exercise(Snapshot catalogue, StoredExercise stored, Language language) {
        var exercise = stored.exercise();
        return catalogue.answer(
                new Question.OfExercise(exercise.id(), language),
                () -> answer.render(views.whole(stored, language), language));
    }

    /** A pose that there is not is refused, and so not kept. */
    Rendered picture(Snapshot catalogue, StoredExercise stored, @Nullable String pose, Language language) {
        var exercise = stored.exercise();
        return catalogue.answer(
                new Question.OfPicture(exercise.id(), pose, language),
                () -> figures.rendered(exercise, pose, language));
    }

    Rendered substitutes(Snapshot catalogue, StoredExercise stored, @Nullable Set<Equipment> owned, Language language) {
        var substitutes = stored.exercise().substitutes().all();
        return catalogue.answer(
                new Question.OfSubstitutes(stored.exercise().id(), owned, language),
                () -> answer.render(ExerciseList.possible(catalogue.active(substitutes), owned, language), language));
    }

    Rendered progressions(Snapshot catalogue, StoredExercise stored, Language language) {
        var exercise = stored.exercise();
        return catalogue.answer(
                new Question.OfProgressions(exercise.id(), language),
                () -> answer.render(
                        Chain.of(
                                exercise,
                                catalogue.active(exercise.progressions()),
                                catalogue.active(exercise.regressions()),
                                language),
                        language));
    }

    Rendered page(
            Snapshot catalogue, Search search, @Nullable String after, Limit limit, boolean facets, Language language) {
        return catalogue.answer(new Question.OfPage(search, after, limit, facets, language), () -> {
            var found = catalogue.active().stream()
                    .filter(stored -> search.lets(stored.exercise()))
                    .filter(stored -> after == null || stored.exercise().id().compareTo(after) > 0)
                    .limit(limit.plusOne())
                    .toList();
            var list = ExerciseList.page(found, limit, language);
            return answer.render(facets ? list.counted(search, catalogue.active()) : list, language);
        });
    }
}

package dev.ironstride.exercise.editing;

import dev.ironstride.exercise.catalogue.Language;
import dev.ironstride.exercise.search.ExerciseViews;
import dev.ironstride.exercise.store.StoredExercise;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.Response;
import java.net.URI;

/** Answers a change with the exercise as it now stands, in English, under the tag that the next change has to name. */
@ApplicationScoped
public class EditingAnswer {

    private final Tags tags;
    private final ExerciseViews views;

    EditingAnswer(Tags tags, ExerciseViews views) {
        this.tags = tags;
        this.views = views;
    }

    /** 201, and where it is. */
    public Response created(StoredExercise made) {
        return answer(
                Response.created(URI.create("/api/exercises/" + made.exercise().id())), made);
    }

    /** 200. */
    public Response changed(StoredExercise changed) {
        return answer(Response.ok(), changed);
    }

    private Response answer(Response.ResponseBuilder answer, StoredExercise stored) {
        return answer.entity(views.whole(stored, Language.EN))
                .tag(tags.of(stored))
                .language(Language.EN.locale())
                .build();
    }
}

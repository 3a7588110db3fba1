package dev.ironstride.exercise.search;

import dev.ironstride.exercise.access.Viewer;
import dev.ironstride.exercise.store.StoredExercise;
import io.quarkus.hibernate.reactive.panache.PanacheRepositoryBase;
import io.quarkus.hibernate.reactive.panache.common.WithSession;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.HashMap;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Reads exercises. */
@ApplicationScoped
class ExerciseRepository implements PanacheRepositoryBase<ExerciseRow, String> {

    /**
     * The exercises that fit, best or alphabetically first.
     *
     * @param viewer who looks
     * @param after id of the last exercise of the page before
     * @param most how many at most
     */
    @WithSession
    Uni<List<StoredExercise>> search(Search search, Viewer viewer, @Nullable String after, int most) {
        var statement = new SearchSql(search, viewer, after);
        return getSession()
                .chain(session -> {
                    var query = session.createNativeQuery(statement.text(), ExerciseRow.class);
                    statement.parameters().forEach(query::setParameter);
                    return query.setMaxResults(most).getResultList();
                })
                .map(ExerciseRepository::toStored);
    }

    /** The exercise of that id, withdrawn or not. */
    @WithSession
    Uni<Optional<StoredExercise>> byId(String id) {
        return findById(id).map(row -> Optional.ofNullable(row).map(ExerciseRow::toStored));
    }

    /** The exercises of these ids that still stand, in the order of the ids. Nobody names a private one. */
    @WithSession
    Uni<List<StoredExercise>> active(List<String> ids) {
        return list("id in ?1 and status = 'ACTIVE' and ownerId is null", ids)
                .map(ExerciseRepository::toStored)
                .map(found -> inOrder(ids, found));
    }

    private static List<StoredExercise> toStored(List<ExerciseRow> rows) {
        return rows.stream().map(ExerciseRow::toStored).toList();
    }

    private static List<StoredExercise> inOrder(List<String> ids, List<StoredExercise> found) {
        var byId = new HashMap<String, StoredExercise>();
        found.forEach(stored -> byId.put(stored.exercise().id(), stored));
        return ids.stream().map(byId::get).filter(Objects::nonNull).toList();
    }
}

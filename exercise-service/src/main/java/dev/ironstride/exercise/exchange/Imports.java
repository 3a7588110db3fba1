package dev.ironstride.exercise.exchange;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.ironstride.exercise.editing.Author;
import dev.ironstride.exercise.editing.Editing;
import dev.ironstride.exercise.exchange.ImportAnswer.Outcome;
import dev.ironstride.exercise.store.Source;
import dev.ironstride.exercise.store.StoredExercise;
import dev.ironstride.kit.id.UuidV7;
import dev.ironstride.kit.paging.Cursor;
import dev.ironstride.kit.paging.Limit;
import dev.ironstride.kit.paging.Page;
import dev.ironstride.kit.problem.FieldError;
import dev.ironstride.kit.problem.Problem;
import dev.ironstride.kit.problem.ProblemException;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.SqlConnection;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Taking over exercises from free-exercise-db: held until an editor has completed and approved each. */
@ApplicationScoped
class Imports {

    private final Pool pool;
    private final ImportFile file;
    private final ImportStore store;
    private final Editing editing;
    private final ObjectMapper json;
    private final Clock clock;

    Imports(Pool pool, ImportFile file, ImportStore store, Editing editing, ObjectMapper json, Clock clock) {
        this.pool = pool;
        this.file = file;
        this.store = store;
        this.editing = editing;
        this.json = json;
        this.clock = clock;
    }

    /** Holds what can be read and is not there yet; answers for each. */
    Uni<ImportAnswer> take(String editor, String body) {
        var items = file.read(body);
        var readable = items.stream().filter(item -> item.theirs() != null).toList();
        var held = readable.stream().map(this::held).toList();
        return pool.withTransaction(transaction -> store.keep(transaction, held, editor))
                .map(kept -> answer(items, readable, kept));
    }

    /** Those of a status, a page. */
    Uni<ImportList> list(Imported.Status status, @Nullable UUID after, Limit limit) {
        return store.page(pool, status, after, limit.plusOne()).map(found -> {
            var page = Page.of(found, limit, last -> Cursor.of(last.importId()));
            return new ImportList(page.items().stream().map(this::imported).toList(), page.next());
        });
    }

    /** One; refuses with 404. */
    Uni<Imported> read(UUID importId) {
        return store.find(pool, importId)
                .map(found -> found.map(this::imported).orElseThrow(ProblemException::notFound));
    }

    /** Makes an exercise of it, as an editor completed it, in one transaction; refuses with 409 if one has decided before. */
    Uni<StoredExercise> approve(Author editor, UUID importId, @Nullable JsonNode body) {
        return editing.adopt(
                editor,
                body,
                transaction -> open(transaction, importId)
                        .map(held -> new Source(held.source(), held.sourceId(), held.licence())),
                (transaction, exerciseId) -> store.decide(
                        transaction, importId, Imported.Status.APPROVED, editor.id(), clock.instant(), exerciseId));
    }

    /** Wants nothing of it; refuses with 409 if an editor has decided before. */
    Uni<Void> reject(Author editor, UUID importId) {
        return pool.withTransaction(transaction -> open(transaction, importId)
                .chain(held -> store.decide(
                        transaction, importId, Imported.Status.REJECTED, editor.id(), clock.instant(), null)));
    }

    private Uni<ImportStore.Held> open(SqlConnection transaction, UUID importId) {
        return store.locked(transaction, importId).map(found -> {
            var held = found.orElseThrow(ProblemException::notFound);
            if (held.status() != Imported.Status.UNREVIEWED) {
                throw new ProblemException(Problem.of(
                        409,
                        "already-reviewed",
                        "An editor has decided already",
                        "It was "
                                + (held.exerciseId() == null
                                        ? "rejected."
                                        : "approved as " + held.exerciseId() + ".")));
            }
            return held;
        });
    }

    private ImportStore.Held held(ImportFile.Item item) {
        return new ImportStore.Held(
                UuidV7.next(),
                FreeExercise.SOURCE,
                String.valueOf(item.sourceId()),
                FreeExercise.LICENCE,
                item.json().toString(),
                Imported.Status.UNREVIEWED,
                clock.instant(),
                null);
    }

    private static ImportAnswer answer(
            List<ImportFile.Item> items, List<ImportFile.Item> readable, List<ImportStore.Kept> kept) {
        var answers = new ArrayList<ImportAnswer.Item>();
        for (var item : items) {
            int place = readable.indexOf(item);
            answers.add(place < 0 ? refused(item) : taken(item, kept.get(place)));
        }
        return ImportAnswer.of(answers);
    }

    private static ImportAnswer.Item refused(ImportFile.Item item) {
        return new ImportAnswer.Item(item.index(), item.sourceId(), Outcome.REFUSED, null, item.faults());
    }

    private static ImportAnswer.Item taken(ImportFile.Item item, ImportStore.Kept kept) {
        var outcome = kept.added() ? Outcome.IMPORTED : Outcome.ALREADY_THERE;
        return new ImportAnswer.Item(item.index(), item.sourceId(), outcome, kept.importId(), List.of());
    }

    private Imported imported(ImportStore.Held held) {
        var original = tree(held.original());
        var faults = new ArrayList<FieldError>();
        var draft = FreeExercise.read(original, faults).map(Draft::of).orElseThrow();
        return new Imported(
                held.importId(),
                held.source(),
                held.sourceId(),
                held.licence(),
                held.status(),
                held.status() != Imported.Status.UNREVIEWED,
                held.importedAt(),
                held.exerciseId(),
                original,
                draft,
                editing.lacks(draft));
    }

    private JsonNode tree(String stored) {
        try {
            return json.readTree(stored);
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException("an import in the database cannot be read", impossible);
        }
    }
}

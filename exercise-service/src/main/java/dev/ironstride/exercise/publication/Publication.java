package dev.ironstride.exercise.publication;

import dev.ironstride.events.EventJson;
import dev.ironstride.events.ExerciseChanged;
import dev.ironstride.exercise.store.CatalogueLock;
import dev.ironstride.exercise.store.ExerciseDocument;
import dev.ironstride.exercise.store.Status;
import dev.ironstride.exercise.store.StoredExercise;
import dev.ironstride.kit.id.UuidV7;
import dev.ironstride.kit.outbox.Outbox;
import dev.ironstride.kit.outbox.OutboxMessage;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.SqlConnection;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.List;
import java.util.stream.StreamSupport;

/**
 * Puts every revision that nobody was told of into the outbox, and remembers in the same transaction that it did. Instances
 * may do so at once: one waits for the other, and then finds the revision taken.
 */
@ApplicationScoped
public class Publication {

    private static final String SOURCE = "exercise-service";

    private static final String UNPUBLISHED = """
            select id, revision, status, owner_id, content::text as content from exercise
             where published_revision < revision
             order by id
               for update""";

    private static final String OWNED = """
            select id, revision, status, owner_id, content::text as content from exercise where owner_id = $1
             order by id for update""";

    private static final String TAKEN = "update exercise set published_revision = revision where id = any($1)";

    private final Outbox outbox;
    private final Clock clock;

    Publication(Outbox outbox, Clock clock) {
        this.outbox = outbox;
        this.clock = clock;
    }

    /** Hands over what is new, and answers how many exercises that were. */
    public Uni<Integer> publishChanges() {
        return outbox.transaction(
                transaction -> transaction.query(CatalogueLock.TAKE).execute().chain(() -> publishWithin(transaction)));
    }

    /** Hands over what is new in the transaction that made it so, and answers how many exercises that were. */
    public Uni<Integer> publishWithin(SqlConnection transaction) {
        return transaction
                .query(UNPUBLISHED)
                .execute()
                .map(rows -> StreamSupport.stream(rows.spliterator(), false)
                        .map(Publication::stored)
                        .toList())
                .call(changed -> add(transaction, changed))
                .call(changed -> remember(transaction, changed))
                .map(List::size);
    }

    /** Tells that the private exercises of a coach are gone, before they are deleted in the same transaction. */
    public Uni<Void> takeBack(SqlConnection transaction, String ownerId) {
        return transaction
                .preparedQuery(OWNED)
                .execute(Tuple.of(ownerId))
                .chain(rows -> outbox.add(
                        transaction,
                        StreamSupport.stream(rows.spliterator(), false)
                                .map(row -> message(ExerciseEvent.erased(stored(row))))
                                .toArray(OutboxMessage[]::new)));
    }

    private Uni<Void> add(SqlConnection transaction, List<StoredExercise> changed) {
        return outbox.add(
                transaction,
                changed.stream()
                        .map(stored -> message(ExerciseEvent.of(stored)))
                        .toArray(OutboxMessage[]::new));
    }

    private static Uni<?> remember(SqlConnection transaction, List<StoredExercise> changed) {
        var ids = changed.stream().map(stored -> stored.exercise().id()).toArray(String[]::new);
        return transaction.preparedQuery(TAKEN).execute(Tuple.of(ids));
    }

    private OutboxMessage message(ExerciseChanged event) {
        return new OutboxMessage(
                event.type().topic(),
                event.key(),
                event.type().cloudEventType(),
                SOURCE,
                event.subject(),
                UuidV7.next(),
                clock.instant(),
                EventJson.write(event));
    }

    private static StoredExercise stored(Row row) {
        return new StoredExercise(
                ExerciseDocument.read(row.getString("content")),
                row.getLong("revision"),
                Status.valueOf(row.getString("status")),
                row.getString("owner_id"),
                null);
    }
}

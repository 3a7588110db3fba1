package dev.ironstride.exercise.erasure;

import dev.ironstride.exercise.publication.Publication;
import dev.ironstride.exercise.store.CatalogueLock;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.SqlConnection;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;

/** Erases what this service has of a person. */
@ApplicationScoped
public class Erasure {

    private static final String REMEMBER = """
            insert into erased (athlete, revision) values (erased_key($1), $2)
            on conflict (athlete) do update set revision = excluded.revision where erased.revision < excluded.revision""";

    /** Lets this transaction touch the record of changes, see V9. */
    private static final String ERASING = "set local ironstride.erasing = 'on'";

    private static final List<String> STATEMENTS = List.of(
            "delete from athlete where athlete_id = $1",
            "delete from exercise_version v using exercise e where e.owner_id = $1 and v.exercise_id = e.id",
            "delete from exercise where owner_id = $1",
            "update exercise set author = 'erased' where author = $1",
            "update exercise_version set author = 'erased' where author = $1",
            "update exercise_import set imported_by = 'erased' where imported_by = $1",
            "update exercise_import set reviewed_by = 'erased' where reviewed_by = $1",
            "delete from idempotency_key where author = $1");

    private final Publication publication;

    Erasure(Publication publication) {
        this.publication = publication;
    }

    /**
     * Erases a person, tells that their private exercises are gone, and remembers that it happened.
     *
     * @param revision of the event that says so
     */
    public Uni<Void> erase(SqlConnection transaction, String athleteId, long revision) {
        return transaction
                .query(CatalogueLock.TAKE)
                .execute()
                .chain(() -> transaction.query(ERASING).execute())
                .chain(() -> transaction.preparedQuery(REMEMBER).execute(Tuple.of(athleteId, revision)))
                .chain(() -> publication.takeBack(transaction, athleteId))
                .chain(() -> Multi.createFrom()
                        .iterable(STATEMENTS)
                        .onItem()
                        .transformToUniAndConcatenate(statement ->
                                transaction.preparedQuery(statement).execute(Tuple.of(athleteId)))
                        .collect()
                        .last())
                .replaceWithVoid();
    }
}

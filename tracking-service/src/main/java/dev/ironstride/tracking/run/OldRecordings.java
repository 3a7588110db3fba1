package dev.ironstride.tracking.run;

import dev.ironstride.tracking.runclass.Effort;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.SqlClient;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;

/**
 * Recordings that are let go of: the run keeps its figures, its class and its revision, and nobody is told, since nothing
 * about it is different.
 */
@ApplicationScoped
public class OldRecordings {

    private static final String KEEP = """
            update run set effort = $4::text::jsonb, kept_figures = $5::text::jsonb
             where athlete_id = $1 and started_at = $2 and id = $3""";

    /** What its sources told of it, each for itself. */
    private static final String OF_SOURCES =
            "update run_record set effort = $3::text::jsonb where athlete_id = $1 and (run_id = $2 or record_id = $2)";

    private final RunStore store;
    private final RunJson json;

    OldRecordings(RunStore store, RunJson json) {
        this.store = store;
        this.json = json;
    }

    /**
     * Lets go of some recordings, the oldest first.
     *
     * @param writtenBefore only of runs that were last written before
     * @return of how many runs
     */
    public Uni<Integer> letGo(SqlClient transaction, Instant writtenBefore, int most) {
        return store.recorded(transaction, writtenBefore, most)
                .chain(some -> some.isEmpty()
                        ? Uni.createFrom().item(0)
                        : letGo(transaction, some).replaceWith(some.size()));
    }

    private Uni<Void> letGo(SqlClient transaction, List<StoredRun> some) {
        String none = json.write(Effort.NONE);
        List<Tuple> rows = some.stream()
                .map(StoredRun::run)
                .map(run -> Tuple.of(
                        run.athlete().value(),
                        OffsetDateTime.ofInstant(run.details().startedAt(), ZoneOffset.UTC),
                        run.id(),
                        none,
                        json.write(run.figures())))
                .toList();
        List<Tuple> sources = some.stream()
                .map(StoredRun::run)
                .map(run -> Tuple.of(run.athlete().value(), run.id(), none))
                .toList();
        return transaction
                .preparedQuery(KEEP)
                .executeBatch(rows)
                .chain(() -> transaction.preparedQuery(OF_SOURCES).executeBatch(sources))
                .replaceWithVoid();
    }
}

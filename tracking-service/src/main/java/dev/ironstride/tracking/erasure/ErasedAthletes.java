package dev.ironstride.tracking.erasure;

import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.SqlClient;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Optional;

/** Table {@code erased}: who was erased and may not come back by accident. */
@ApplicationScoped
public class ErasedAthletes {

    private static final String FIND = "select revision, happened_at from erased where athlete = erased_key($1)";

    private static final String REMEMBER = """
            insert into erased (athlete, revision, happened_at, athlete_id) values (erased_key($1), $2, $3, $1)
            on conflict (athlete) do update
               set revision = excluded.revision, happened_at = excluded.happened_at, returned = false,
                   athlete_id = excluded.athlete_id, seen_from = null""";

    private static final String RETURNED = "update erased set returned = true where athlete = erased_key($1)";

    private static final String SEEN =
            "update erased set seen_from = clock_timestamp() where athlete_id is not null and seen_from is null";

    private static final String CLAIM = """
            select athlete_id, returned from erased
             where athlete_id is not null
               and not exists (select from pg_stat_activity
                                where datname = current_database() and backend_type = 'client backend'
                                  and pid <> pg_backend_pid() and xact_start <= erased.seen_from)
               and seen_from is not null
             limit 1 for update skip locked""";

    private static final String SETTLED =
            "update erased set athlete_id = null, seen_from = null where athlete = erased_key($1)";

    /** An erasure that is not settled: somebody may have been writing meanwhile. */
    record Unsettled(String athleteId, boolean returned) {}

    /** An erasure. */
    private record Erased(long revision, Instant happenedAt) {}

    /**
     * Whether something told of an athlete is from before their erasure.
     *
     * @param at when it was told, by the clock of plan-service
     */
    public Uni<Boolean> erasedSince(SqlClient client, String athleteId, Instant at) {
        return find(client, athleteId)
                .map(erased -> erased.isPresent() && !at.isAfter(erased.get().happenedAt()));
    }

    /** Whether an athlete was erased with this revision, or with a later one. */
    public Uni<Boolean> erasedBy(SqlClient client, String athleteId, long revision) {
        return find(client, athleteId)
                .map(erased -> erased.isPresent() && revision <= erased.get().revision());
    }

    /** Who tells us anew who they are is welcome again. */
    public Uni<Void> returned(SqlClient transaction, String athleteId) {
        return transaction.preparedQuery(RETURNED).execute(Tuple.of(athleteId)).replaceWithVoid();
    }

    Uni<Void> remember(SqlClient transaction, String athleteId, long revision, Instant happenedAt) {
        return transaction
                .preparedQuery(REMEMBER)
                .execute(Tuple.of(athleteId, revision, OffsetDateTime.ofInstant(happenedAt, ZoneOffset.UTC)))
                .replaceWithVoid();
    }

    /** Notes that all erasures up to now can be seen. */
    Uni<Void> seen(SqlClient client) {
        return client.query(SEEN).execute().replaceWithVoid();
    }

    /** One that nobody is left of who may not have seen it, locked until the transaction ends. */
    Uni<Optional<Unsettled>> claim(SqlClient transaction) {
        return transaction.query(CLAIM).execute().map(rows -> {
            for (Row row : rows) {
                return Optional.of(new Unsettled(row.getString("athlete_id"), row.getBoolean("returned")));
            }
            return Optional.empty();
        });
    }

    Uni<Void> settled(SqlClient transaction, String athleteId) {
        return transaction.preparedQuery(SETTLED).execute(Tuple.of(athleteId)).replaceWithVoid();
    }

    private static Uni<Optional<Erased>> find(SqlClient client, String athleteId) {
        return client.preparedQuery(FIND).execute(Tuple.of(athleteId)).map(rows -> {
            for (Row row : rows) {
                return Optional.of(new Erased(
                        row.getLong("revision"),
                        row.getOffsetDateTime("happened_at").toInstant()));
            }
            return Optional.empty();
        });
    }
}

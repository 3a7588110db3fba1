package dev.ironstride.plan.erased;

import dev.ironstride.plan.database.Rows;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.SqlClient;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Optional;

/** The table {@code erased}. Those who write rows of an athlete ask it in their own statements. */
@ApplicationScoped
public class ErasedStore {
    // Nothing happens to who was erased and has not come back.
    private static final String REMEMBER = """
            insert into erased (athlete, revision, plan_revision, erased_at)
            values (erased_key($1), coalesce((select revision from profile where athlete_id = $1), 0) + 1,
                    coalesce((select max(revision) from plan where athlete_id = $1), 0), $2)
            on conflict (athlete) do update
               set revision = greatest(erased.revision + 1, excluded.revision),
                   plan_revision = greatest(erased.plan_revision, excluded.plan_revision),
                   erased_at = excluded.erased_at, returned_at = null
             where erased.returned_at is not null
            returning revision""";
    private static final String RETURNS =
            "update erased set returned_at = $2 where athlete = erased_key($1) returning revision";

    /**
     * Remembers that an athlete is erased; to be called while profile and plans are there.
     *
     * @return the revision with which it is told; empty if that has happened already
     */
    public Uni<Optional<Long>> remember(SqlClient transaction, String athleteId, Instant at) {
        return revision(transaction, REMEMBER, athleteId, at);
    }

    /**
     * Somebody tells who they are for the first time, or anew.
     *
     * @return the last revision with which anything was told of them, 0 if nothing ever was
     */
    public Uni<Long> returns(SqlClient transaction, String athleteId, Instant at) {
        return revision(transaction, RETURNS, athleteId, at).map(last -> last.orElse(0L));
    }

    private static Uni<Optional<Long>> revision(SqlClient transaction, String sql, String athleteId, Instant at) {
        return transaction
                .preparedQuery(sql)
                .execute(Tuple.of(athleteId, OffsetDateTime.ofInstant(at, ZoneOffset.UTC)))
                .map(rows -> Rows.first(rows, row -> row.getLong("revision")));
    }
}

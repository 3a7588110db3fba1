package dev.ironstride.plan.facts;

import dev.ironstride.plan.database.Rows;
import dev.ironstride.plan.recovery.Fact;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.SqlClient;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;

/** The table {@code fact}. */
@ApplicationScoped
public class FactStore {
    private static final String SAVE = """
            insert into fact (athlete_id, fact_id, kind, revision, status, occurred_at, body)
            select $1::text, $2::text, $3::text, $4::bigint, $5::text, $6::timestamptz, $7::text::jsonb
             where not exists (select from erased where athlete = erased_key($1)
                                  and (returned_at is null or returned_at > $8::timestamptz))
            on conflict (athlete_id, fact_id) do update
               set revision = excluded.revision, status = excluded.status, occurred_at = excluded.occurred_at,
                   body = excluded.body
             where fact.revision < excluded.revision""";
    private static final String ACTIVE = """
            select fact_id, kind, body::text as body from fact
             where athlete_id = $1 and status = 'ACTIVE' and occurred_at >= $2
             order by occurred_at, fact_id""";

    /**
     * Keeps the newest revision; nothing of an athlete who was erased since it was told.
     *
     * @param toldAt when it was told
     * @return whether anything changed: false for a revision that is here already or older
     */
    public Uni<Boolean> save(SqlClient transaction, String athleteId, FactRow fact, Instant toldAt) {
        var tuple = Tuple.tuple()
                .addValue(athleteId)
                .addValue(fact.factId())
                .addValue(fact.kind().name())
                .addValue(fact.revision())
                .addValue(fact.status().name())
                .addValue(OffsetDateTime.ofInstant(fact.occurredAt(), ZoneOffset.UTC))
                .addValue(fact.body())
                .addValue(OffsetDateTime.ofInstant(toldAt, ZoneOffset.UTC));
        return transaction.preparedQuery(SAVE).execute(tuple).map(saved -> saved.rowCount() > 0);
    }

    /** Facts that stand, from a moment on. */
    public Uni<List<Fact>> active(SqlClient client, String athleteId, Instant from) {
        return client.preparedQuery(ACTIVE)
                .execute(Tuple.of(athleteId, OffsetDateTime.ofInstant(from, ZoneOffset.UTC)))
                .map(rows -> Rows.list(
                        rows,
                        row -> FactOf.row(
                                row.getString("fact_id"),
                                FactRow.Kind.valueOf(row.getString("kind")),
                                row.getString("body"))));
    }
}

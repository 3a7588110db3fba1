package dev.ironstride.plan.facts;

import dev.ironstride.plan.database.Rows;
import dev.ironstride.plan.recovery.Fact;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.SqlClient;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;

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
    /** Without the bodies of those that are in memory as they stand. */
    private static final String ACTIVE = """
            select f.fact_id, f.kind, f.xmin || ' ' || f.revision as written,
                   case when known.id is null then f.body::text end as body
              from fact f left join unnest($3::text[], $4::text[]) known (id, written)
                on known.id = f.fact_id and known.written = f.xmin || ' ' || f.revision
             where f.athlete_id = $1 and f.status = 'ACTIVE' and f.occurred_at >= $2
             order by f.occurred_at, f.fact_id""";

    private final FactsInMemory inMemory = new FactsInMemory();

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
        Map<String, FactsInMemory.Written> known = inMemory.of(athleteId);
        var tuple = Tuple.of(
                athleteId,
                OffsetDateTime.ofInstant(from, ZoneOffset.UTC),
                known.keySet().toArray(String[]::new),
                known.values().stream().map(FactsInMemory.Written::version).toArray(String[]::new));
        return client.preparedQuery(ACTIVE)
                .execute(tuple)
                .map(rows -> Rows.list(rows, row -> fact(row, known)))
                .invoke(read -> inMemory.keep(athleteId, read))
                .map(read -> read.stream().map(FactsInMemory.Written::fact).toList());
    }

    private static FactsInMemory.Written fact(Row row, Map<String, FactsInMemory.Written> known) {
        String factId = row.getString("fact_id");
        String body = row.getString("body");
        var there = known.get(factId);
        return there != null && body == null
                ? there
                : new FactsInMemory.Written(
                        row.getString("written"),
                        FactOf.row(factId, FactRow.Kind.valueOf(row.getString("kind")), body));
    }
}

package dev.ironstride.plan.facts;

import dev.ironstride.events.FactStatus;
import dev.ironstride.plan.database.Rows;
import dev.ironstride.plan.recovery.Fact;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.RowSet;
import io.vertx.mutiny.sqlclient.SqlClient;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The table {@code fact}. */
@ApplicationScoped
public class FactStore {
    private static final String SAVE = """
            insert into fact (athlete_id, fact_id, kind, revision, status, occurred_at, body)
            select $1::text, $2::text, $3::text, $4::bigint, $5::text, $6::timestamptz, $7::text::json
             where not exists (select from erased where athlete = erased_key($1)
                                  and (returned_at is null or returned_at > $8::timestamptz))
            on conflict (athlete_id, fact_id) do update
               set revision = excluded.revision, status = excluded.status, occurred_at = excluded.occurred_at,
                   body = excluded.body
             where fact.revision < excluded.revision""";
    private static final String ACTIVE = """
            select fact_id, kind, occurred_at, body::text as body,
                   (select max(version) from fact_version v where v.athlete_id = $1) as version
              from fact where athlete_id = $1 and status = 'ACTIVE' and occurred_at >= $2""";
    /**
     * The last version that is known, without its body, and what came after it. A trigger writes one with every change, and
     * within an athlete they rise in the order of commits, because whoever changes facts takes the athlete's turn.
     */
    private static final String SINCE = """
            select version, fact_id, kind, status, occurred_at, case when version > $2 then body::text end as body
              from fact_version where athlete_id = $1 and version >= $2 order by version""";

    /** No version: none is that low. */
    private static final long NONE = 0;

    private final FactsInMemory inMemory = new FactsInMemory();

    /**
     * A fact on its way here.
     *
     * @param at when it was told
     */
    public record Telling(FactRow fact, Instant at) {}

    /**
     * Keeps the newest revision of each; nothing of an athlete who was erased since it was told. Sent together: whatever is
     * sent on the same connection afterwards sees them.
     *
     * @return how many changed anything: none of a revision that is here already or older
     */
    public Uni<Integer> save(SqlClient transaction, String athleteId, List<Telling> tellings) {
        if (tellings.isEmpty()) {
            return Uni.createFrom().item(0);
        }
        return transaction
                .preparedQuery(SAVE)
                .executeBatch(tellings.stream()
                        .map(telling -> tuple(athleteId, telling))
                        .toList())
                .map(FactStore::changed);
    }

    private static Tuple tuple(String athleteId, Telling telling) {
        FactRow fact = telling.fact();
        return Tuple.tuple()
                .addValue(athleteId)
                .addValue(fact.factId())
                .addValue(fact.kind().name())
                .addValue(fact.revision())
                .addValue(fact.status().name())
                .addValue(OffsetDateTime.ofInstant(fact.occurredAt(), ZoneOffset.UTC))
                .addValue(fact.body())
                .addValue(OffsetDateTime.ofInstant(telling.at(), ZoneOffset.UTC));
    }

    private static int changed(RowSet<Row> saved) {
        int changed = 0;
        for (RowSet<Row> one = saved; one != null; one = one.next()) {
            changed += one.rowCount();
        }
        return changed;
    }

    /** Facts that stand, from a moment on. */
    public Uni<List<Fact>> active(SqlClient client, String athleteId, Instant from) {
        var known = inMemory.of(athleteId);
        return (known == null || !known.from().equals(from)
                        ? all(client, athleteId, from)
                        : since(client, athleteId, known))
                .invoke(read -> inMemory.keep(athleteId, read))
                .map(FactsInMemory.Known::inOrder);
    }

    private static Uni<FactsInMemory.Known> all(SqlClient client, String athleteId, Instant from) {
        return client.preparedQuery(ACTIVE)
                .execute(Tuple.of(athleteId, OffsetDateTime.ofInstant(from, ZoneOffset.UTC)))
                .map(rows -> {
                    long version = NONE;
                    Map<String, FactsInMemory.Standing> facts = new HashMap<>();
                    for (Row row : rows) {
                        version = row.getLong("version");
                        facts.put(row.getString("fact_id"), standing(row));
                    }
                    return new FactsInMemory.Known(from, version, facts);
                });
    }

    private static Uni<FactsInMemory.Known> since(SqlClient client, String athleteId, FactsInMemory.Known known) {
        return client.preparedQuery(SINCE)
                .execute(Tuple.of(athleteId, known.version()))
                .chain(rows -> Rows.first(rows, row -> row.getLong("version"))
                                .filter(first -> first == known.version())
                                .isPresent()
                        ? Uni.createFrom().item(with(known, rows))
                        : all(client, athleteId, known.from()));
    }

    private static FactsInMemory.Known with(FactsInMemory.Known known, RowSet<Row> versions) {
        if (versions.size() == 1) {
            return known;
        }
        long version = known.version();
        Map<String, FactsInMemory.Standing> facts = new HashMap<>(known.facts());
        for (Row row : versions) {
            if (row.getLong("version") == known.version()) {
                continue;
            }
            version = row.getLong("version");
            if (stands(row, known.from())) {
                facts.put(row.getString("fact_id"), standing(row));
            } else {
                facts.remove(row.getString("fact_id"));
            }
        }
        return new FactsInMemory.Known(known.from(), version, facts);
    }

    private static boolean stands(Row version, Instant from) {
        return version.getString("status").equals(FactStatus.ACTIVE.name())
                && !occurredAt(version).isBefore(from);
    }

    private static FactsInMemory.Standing standing(Row row) {
        return new FactsInMemory.Standing(
                occurredAt(row),
                FactOf.row(
                        row.getString("fact_id"), FactRow.Kind.valueOf(row.getString("kind")), row.getString("body")));
    }

    private static Instant occurredAt(Row row) {
        return row.getOffsetDateTime("occurred_at").toInstant();
    }
}

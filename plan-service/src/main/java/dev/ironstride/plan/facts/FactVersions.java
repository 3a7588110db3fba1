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

/** The table {@code fact_version}: what was known at an earlier time. A trigger writes it with every change of a fact. */
@ApplicationScoped
public class FactVersions {
    private static final String KNOWN = """
            select fact_id, revision, kind, body::text as body from (
                select distinct on (fact_id) fact_id, revision, kind, status, occurred_at, body from fact_version
                 where athlete_id = $1 and version <= $2 order by fact_id, version desc) known
             where status = 'ACTIVE' and occurred_at >= $3
             order by occurred_at, fact_id""";

    /**
     * A fact in the revision that was known.
     *
     * @param fact what f was given
     */
    public record Known(String factId, long revision, Fact fact) {}

    /**
     * The facts that stood.
     *
     * @param until version up to which facts were known
     * @param from those that occurred from then on
     */
    public Uni<List<Known>> known(SqlClient client, String athleteId, long until, Instant from) {
        return client.preparedQuery(KNOWN)
                .execute(Tuple.of(athleteId, until, OffsetDateTime.ofInstant(from, ZoneOffset.UTC)))
                .map(rows -> Rows.list(
                        rows,
                        row -> new Known(
                                row.getString("fact_id"),
                                row.getLong("revision"),
                                FactOf.row(
                                        row.getString("fact_id"),
                                        FactRow.Kind.valueOf(row.getString("kind")),
                                        row.getString("body")))));
    }
}

package dev.ironstride.plan.rebuild;

import dev.ironstride.plan.database.Rows;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.SqlClient;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The tables {@code rebuild} and {@code rebuild_difference}. */
@ApplicationScoped
class RebuildStore {
    private static final String START = """
            insert into rebuild
                (rebuild_id, source, athlete_id, state, started_by, started_at, changed_at, lease_until)
            values ($1, $2, $3, $4, $5, $6, $6, now()) on conflict ((true)) where state <> 'DONE' do nothing""";
    private static final String FIND = "select * from rebuild where rebuild_id = $1";
    private static final String DIFFERENCES = """
            select athlete_id, revision_before, revision_after, sessions, decisions from rebuild_difference
             where rebuild_id = $1 order by athlete_id limit 100""";
    /** Half a minute without a sign of life: then another instance may take it up. */
    private static final String CLAIM = """
            update rebuild set lease_until = now() + interval '30 seconds'
             where state <> 'DONE' and lease_until <= now() returning *""";

    private static final String READ = """
            update rebuild set records = records + $2, unreadable = unreadable + $3, facts = facts + $4, state = $5,
                   changed_at = $6, lease_until = now() + interval '30 seconds'
             where rebuild_id = $1 returning *""";
    private static final String PLANNED = """
            update rebuild set plans = plans + $2, different = different + $3, failed = failed + $4, after = $5,
                   state = $6, changed_at = $7, lease_until = now() + interval '30 seconds'
             where rebuild_id = $1 returning *""";
    private static final String RELEASE = "update rebuild set lease_until = now() where rebuild_id = $1";
    private static final String DIFFERS = """
            insert into rebuild_difference
                (athlete_id, rebuild_id, revision_before, revision_after, sessions, decisions)
            values ($1, $2, $3, $4, $5, $6) on conflict do nothing""";
    private static final String ATHLETES = """
            select athlete_id from plan where current and athlete_id > $1 and ($2::text is null or athlete_id = $2)
             order by athlete_id limit $3""";

    /** Begins one, unless another is under way. */
    Uni<Boolean> start(
            SqlClient client, UUID id, Rebuild.Source source, @Nullable String athleteId, String by, Instant at) {
        var state = source == Rebuild.Source.KAFKA ? Rebuild.State.READING : Rebuild.State.PLANNING;
        return client.preparedQuery(START)
                .execute(Tuple.tuple()
                        .addValue(id)
                        .addValue(source.name())
                        .addValue(athleteId)
                        .addValue(state.name())
                        .addValue(by)
                        .addValue(utc(at)))
                .map(done -> done.rowCount() > 0);
    }

    Uni<Optional<Rebuild>> find(SqlClient client, UUID id) {
        return client.preparedQuery(DIFFERENCES)
                .execute(Tuple.of(id))
                .map(rows -> Rows.list(rows, RebuildStore::difference))
                .chain(differences -> client.preparedQuery(FIND)
                        .execute(Tuple.of(id))
                        .map(rows -> Rows.first(rows, row -> rebuild(row, differences))));
    }

    /** The one under way that no living instance is at, for this instance alone. */
    Uni<Optional<Rebuild>> claim(SqlClient client) {
        return client.preparedQuery(CLAIM).execute().map(rows -> Rows.first(rows, row -> rebuild(row, List.of())));
    }

    /** Lets the next look take it up at once. */
    Uni<Void> release(SqlClient client, UUID id) {
        return client.preparedQuery(RELEASE).execute(Tuple.of(id)).replaceWithVoid();
    }

    /** Counts records read. */
    Uni<Rebuild> read(
            SqlClient client, UUID id, long records, long unreadable, long facts, Rebuild.State state, Instant at) {
        return client.preparedQuery(READ)
                .execute(Tuple.of(id, records, unreadable, facts, state.name(), utc(at)))
                .map(RebuildStore::only);
    }

    /** Counts plans worked out again, up to an athlete. */
    Uni<Rebuild> planned(SqlClient client, Rebuild rebuild, PlansAgain.Counted counted, Instant at) {
        return client.preparedQuery(PLANNED)
                .execute(Tuple.tuple()
                        .addValue(rebuild.id())
                        .addValue(counted.plans())
                        .addValue(counted.different())
                        .addValue(counted.failed())
                        .addValue(counted.last() == null ? rebuild.after() : counted.last())
                        .addValue((counted.last() == null ? Rebuild.State.DONE : Rebuild.State.PLANNING).name())
                        .addValue(utc(at)))
                .map(RebuildStore::only);
    }

    /** Remembers that a plan came out otherwise. */
    Uni<Void> differs(SqlClient client, UUID id, Rebuild.Difference difference) {
        return client.preparedQuery(DIFFERS)
                .execute(Tuple.of(
                        difference.athleteId(),
                        id,
                        difference.revisionBefore(),
                        difference.revisionAfter(),
                        difference.sessions(),
                        difference.decisions()))
                .replaceWithVoid();
    }

    /** The next athletes with a plan. */
    Uni<List<String>> athletes(SqlClient client, Rebuild rebuild, int most) {
        var after = rebuild.after();
        return client.preparedQuery(ATHLETES)
                .execute(Tuple.of(after == null ? "" : after, rebuild.athleteId(), most))
                .map(rows -> Rows.list(rows, row -> row.getString("athlete_id")));
    }

    private static Rebuild only(Iterable<Row> rows) {
        return rebuild(rows.iterator().next(), List.of());
    }

    private static Rebuild.Difference difference(Row row) {
        return new Rebuild.Difference(
                row.getString("athlete_id"),
                row.getLong("revision_before"),
                row.getLong("revision_after"),
                row.getInteger("sessions"),
                row.getInteger("decisions"));
    }

    private static Rebuild rebuild(Row row, List<Rebuild.Difference> differences) {
        return new Rebuild(
                row.getUUID("rebuild_id"),
                Rebuild.Source.valueOf(row.getString("source")),
                row.getString("athlete_id"),
                Rebuild.State.valueOf(row.getString("state")),
                row.getString("after"),
                row.getLong("records"),
                row.getLong("unreadable"),
                row.getLong("facts"),
                row.getLong("plans"),
                row.getLong("different"),
                row.getLong("failed"),
                row.getOffsetDateTime("started_at").toInstant(),
                row.getOffsetDateTime("changed_at").toInstant(),
                differences);
    }

    private static OffsetDateTime utc(Instant at) {
        return OffsetDateTime.ofInstant(at, ZoneOffset.UTC);
    }
}

package dev.ironstride.plan.plans;

import dev.ironstride.plan.baseline.Baseline;
import dev.ironstride.plan.database.Rows;
import dev.ironstride.plan.database.StoredJson;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.RowSet;
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

/** The table {@code plan}. */
@ApplicationScoped
public class PlanStore {
    private static final String COLUMNS = "plan_id, revision, catalogue_id, state::text as state, due_at";
    private static final String CURRENT = "select " + COLUMNS + " from plan where athlete_id = $1 and current";
    private static final String ONE = "select " + COLUMNS + " from plan where athlete_id = $1 and plan_id = $2";
    private static final String NEXT_REVISION = """
            select greatest(coalesce((select max(revision) from plan where athlete_id = $1), 0),
                            coalesce((select plan_revision from erased where athlete = erased_key($1)), 0)) + 1 as revision""";
    private static final String RETIRE = "update plan set current = false where athlete_id = $1 and current";
    private static final String INSERT = """
            insert into plan (athlete_id, plan_id, revision, current, baseline, state, due_at, created_at, catalogue_id)
            values ($1, $2, $3, true, $4::text::jsonb, $5::text::jsonb, $6, $7, $8)""";
    private static final String UPDATE = """
            update plan set revision = $3, state = $4::text::jsonb, due_at = $5
             where athlete_id = $1 and plan_id = $2""";
    private static final String DUE = """
            select athlete_id from plan where current and due_at <= $1 order by due_at limit $2""";

    private final Baselines baselines;

    PlanStore(Baselines baselines) {
        this.baselines = baselines;
    }

    /** The plan in force. */
    public Uni<Optional<PlanRow>> current(SqlClient client, String athleteId) {
        return client.preparedQuery(CURRENT).execute(Tuple.of(athleteId)).chain(rows -> row(client, athleteId, rows));
    }

    /** Any plan of the athlete, current or not. */
    public Uni<Optional<PlanRow>> find(SqlClient client, String athleteId, UUID planId) {
        return client.preparedQuery(ONE)
                .execute(Tuple.of(athleteId, planId))
                .chain(rows -> row(client, athleteId, rows));
    }

    /** The revision after the last one of any plan of the athlete, also of those that were erased. */
    public Uni<Long> nextRevision(SqlClient transaction, String athleteId) {
        return transaction
                .preparedQuery(NEXT_REVISION)
                .execute(Tuple.of(athleteId))
                .map(rows -> rows.iterator().next().getLong("revision"));
    }

    /** Stores a new plan in the place of the one before, which is kept. */
    public Uni<Void> insertCurrent(SqlClient transaction, String athleteId, PlanRow plan, Instant at) {
        var tuple = Tuple.tuple()
                .addValue(athleteId)
                .addValue(plan.id())
                .addValue(plan.revision())
                .addValue(StoredJson.write(plan.baseline()))
                .addValue(StoredJson.write(StoredState.of(plan.state())))
                .addValue(utc(plan.dueAt()))
                .addValue(utc(at))
                .addValue(plan.catalogueId());
        return transaction
                .preparedQuery(RETIRE)
                .execute(Tuple.of(athleteId))
                .chain(() -> transaction.preparedQuery(INSERT).execute(tuple))
                .replaceWithVoid();
    }

    /** Stores where the facts have moved a plan. */
    public Uni<Void> update(SqlClient transaction, String athleteId, PlanRow plan) {
        var tuple = Tuple.of(
                athleteId,
                plan.id(),
                plan.revision(),
                StoredJson.write(StoredState.of(plan.state())),
                utc(plan.dueAt()));
        return transaction.preparedQuery(UPDATE).execute(tuple).replaceWithVoid();
    }

    /** Athletes whose plans the passing of time may have changed, longest overdue first. */
    public Uni<List<String>> due(SqlClient client, Instant now, int most) {
        return client.preparedQuery(DUE)
                .execute(Tuple.of(utc(now), most))
                .map(rows -> Rows.list(rows, row -> row.getString("athlete_id")));
    }

    private static @Nullable OffsetDateTime utc(@Nullable Instant at) {
        return at == null ? null : OffsetDateTime.ofInstant(at, ZoneOffset.UTC);
    }

    private Uni<Optional<PlanRow>> row(SqlClient client, String athleteId, RowSet<Row> rows) {
        return Rows.first(
                        rows,
                        row -> baselines
                                .of(client, athleteId, row.getUUID("plan_id"))
                                .map(baseline -> Optional.of(row(row, baseline))))
                .orElseGet(() -> Uni.createFrom().item(Optional.empty()));
    }

    private static PlanRow row(Row row, Baseline baseline) {
        var due = row.getOffsetDateTime("due_at");
        return new PlanRow(
                row.getLong("revision"),
                baseline,
                row.getString("catalogue_id"),
                StoredJson.read(row.getString("state"), StoredState.class).on(baseline),
                due == null ? null : due.toInstant());
    }
}

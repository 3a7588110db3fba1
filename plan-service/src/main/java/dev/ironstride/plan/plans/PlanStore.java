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
    /** With the state left out where it is the one in memory, whose place in time is $2 to $5. */
    private static final String COLUMNS = """
            select plan_id, revision, catalogue_id, due_at, xmin::text as written,
                   case when (plan_id, revision, due_at, xmin::text) is distinct from ($2::uuid, $3, $4::timestamptz, $5)
                        then state::text end as state
              from plan where athlete_id = $1 and\s""";

    private static final String CURRENT = COLUMNS + "current";
    private static final String ONE = COLUMNS + "plan_id = $6";
    private static final String BASELINE =
            "select baseline::text as baseline from plan where athlete_id = $1 and plan_id = $2";
    private static final String NEXT_REVISION = """
            select greatest(coalesce((select max(revision) from plan where athlete_id = $1), 0),
                            coalesce((select plan_revision from erased where athlete = erased_key($1)), 0)) + 1 as revision""";
    private static final String RETIRE = "update plan set current = false where athlete_id = $1 and current";
    private static final String INSERT = """
            insert into plan (athlete_id, plan_id, revision, current, baseline, state, due_at, created_at, catalogue_id)
            values ($1, $2, $3, true, $4::text::json, $5::text::json, $6, $7, $8)""";
    private static final String UPDATE = """
            update plan set revision = $3, state = $4::text::json, due_at = $5
             where athlete_id = $1 and plan_id = $2 returning xmin::text as written""";
    private static final String DUE = """
            select athlete_id from plan where current and due_at <= $1 order by due_at limit $2""";

    private final PlansInMemory inMemory = new PlansInMemory();

    /** The plan that was in force when this process last looked. */
    public Optional<PlanRow> lastSeen(String athleteId) {
        return Optional.ofNullable(inMemory.of(athleteId)).map(PlansInMemory.Written::plan);
    }

    /** The plan in force. */
    public Uni<Optional<PlanRow>> current(SqlClient client, String athleteId) {
        var known = inMemory.of(athleteId);
        return client.preparedQuery(CURRENT)
                .execute(asking(athleteId, known))
                .chain(rows -> row(client, athleteId, known, rows))
                .map(found -> found.map(read -> inMemory.keep(athleteId, read).plan()));
    }

    /** Any plan of the athlete, current or not. */
    public Uni<Optional<PlanRow>> find(SqlClient client, String athleteId, UUID planId) {
        var known = inMemory.of(athleteId);
        return client.preparedQuery(ONE)
                .execute(asking(athleteId, known).addValue(planId))
                .chain(rows -> row(client, athleteId, known, rows))
                .map(found -> found.map(PlansInMemory.Written::plan));
    }

    private static Tuple asking(String athleteId, PlansInMemory.@Nullable Written known) {
        return Tuple.tuple()
                .addValue(athleteId)
                .addValue(known == null ? null : known.plan().id())
                .addValue(known == null ? null : known.plan().revision())
                .addValue(known == null ? null : utc(known.plan().dueAt()))
                .addValue(known == null ? null : known.transaction());
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
        return transaction
                .preparedQuery(UPDATE)
                .execute(tuple)
                .invoke(rows -> Rows.first(rows, row -> row.getString("written"))
                        .ifPresent(written -> inMemory.keep(athleteId, new PlansInMemory.Written(written, plan))))
                .replaceWithVoid();
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

    private static Uni<Optional<PlansInMemory.Written>> row(
            SqlClient client, String athleteId, PlansInMemory.@Nullable Written known, RowSet<Row> rows) {
        return Rows.first(rows, row -> row(client, athleteId, known, row).map(Optional::of))
                .orElseGet(() -> Uni.createFrom().item(Optional.empty()));
    }

    private static Uni<PlansInMemory.Written> row(
            SqlClient client, String athleteId, PlansInMemory.@Nullable Written known, Row row) {
        String state = row.getString("state");
        if (known != null && state == null) {
            return Uni.createFrom().item(known);
        }
        UUID planId = row.getUUID("plan_id");
        Uni<Baseline> baseline = known != null && known.plan().id().equals(planId)
                ? Uni.createFrom().item(known.plan().baseline())
                : baseline(client, athleteId, planId);
        return baseline.map(of -> new PlansInMemory.Written(row.getString("written"), row(row, state, of)));
    }

    private static Uni<Baseline> baseline(SqlClient client, String athleteId, UUID planId) {
        return client.preparedQuery(BASELINE)
                .execute(Tuple.of(athleteId, planId))
                .map(rows -> Rows.first(rows, row -> StoredJson.read(row.getString("baseline"), Baseline.class))
                        .orElseThrow());
    }

    private static PlanRow row(Row row, String state, Baseline baseline) {
        var due = row.getOffsetDateTime("due_at");
        return new PlanRow(
                row.getLong("revision"),
                baseline,
                row.getString("catalogue_id"),
                StoredJson.read(state, StoredState.class).on(baseline),
                due == null ? null : due.toInstant());
    }
}

package dev.ironstride.plan.decisions;

import dev.ironstride.plan.database.Rows;
import dev.ironstride.plan.database.StoredJson;
import dev.ironstride.plan.recovery.Decision;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.SqlClient;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/** The tables {@code decision} and {@code decision_override}. */
@ApplicationScoped
public class DecisionStore {
    private static final String COLUMNS = "select plan_id, state, plan_revision, body::text as body from decision ";
    private static final String ONE = COLUMNS + "where athlete_id = $1 and decision_id = $2";
    private static final String OF_PLAN =
            COLUMNS + "where athlete_id = $1 and plan_id = $2 order by took_effect desc, plan_revision desc, key";
    private static final String SAVE = """
            insert into decision
                (athlete_id, decision_id, plan_id, key, state, plan_revision, took_effect, changed_at, body)
            values ($1, $2, $3, $4, $5, $6, $7, $8, $9::text::jsonb)
            on conflict (athlete_id, decision_id) do update
               set state = excluded.state, plan_revision = excluded.plan_revision,
                   took_effect = excluded.took_effect, changed_at = excluded.changed_at, body = excluded.body""";
    private static final String UNDONE =
            "select decision_key from decision_override where athlete_id = $1 and plan_id = $2 and kind = 'UNDO'";
    private static final String UNDO = """
            insert into decision_override (athlete_id, plan_id, decision_key, kind, at)
            values ($1, $2, $3, 'UNDO', $4) on conflict do nothing""";

    /** One decision of the athlete, of whatever plan. */
    public Uni<Optional<StoredDecision>> find(SqlClient client, String athleteId, UUID decisionId) {
        return client.preparedQuery(ONE)
                .execute(Tuple.of(athleteId, decisionId))
                .map(rows -> Rows.first(rows, DecisionStore::row));
    }

    /** Every decision about a plan, newest first. */
    public Uni<List<StoredDecision>> stored(SqlClient client, String athleteId, UUID planId) {
        return client.preparedQuery(OF_PLAN)
                .execute(Tuple.of(athleteId, planId))
                .map(rows -> Rows.list(rows, DecisionStore::row));
    }

    /** Stores what changed about decisions with this revision of the plan. */
    public Uni<Void> save(
            SqlClient transaction,
            String athleteId,
            UUID planId,
            long planRevision,
            List<DecisionChange> changes,
            Instant at) {
        if (changes.isEmpty()) {
            return Uni.createFrom().voidItem();
        }
        var tuples = changes.stream()
                .map(change -> Tuple.tuple()
                        .addValue(athleteId)
                        .addValue(change.decision().id())
                        .addValue(planId)
                        .addValue(change.decision().key())
                        .addValue(change.state().name())
                        .addValue(planRevision)
                        .addValue(change.decision().at())
                        .addValue(OffsetDateTime.ofInstant(at, ZoneOffset.UTC))
                        .addValue(StoredJson.write(change.decision())))
                .toList();
        return transaction.preparedQuery(SAVE).executeBatch(tuples).replaceWithVoid();
    }

    /** Keys of the decisions that the runner took back. */
    public Uni<Set<String>> undoneKeys(SqlClient client, String athleteId, UUID planId) {
        return client.preparedQuery(UNDONE)
                .execute(Tuple.of(athleteId, planId))
                .map(rows -> new HashSet<>(Rows.list(rows, row -> row.getString("decision_key"))));
    }

    /** Remembers that the runner took a decision back, for as long as the plan lives. */
    public Uni<Void> undo(SqlClient transaction, String athleteId, StoredDecision decision, Instant at) {
        return transaction
                .preparedQuery(UNDO)
                .execute(Tuple.of(
                        athleteId,
                        decision.planId(),
                        decision.decision().key(),
                        OffsetDateTime.ofInstant(at, ZoneOffset.UTC)))
                .replaceWithVoid();
    }

    private static StoredDecision row(Row row) {
        return new StoredDecision(
                row.getUUID("plan_id"),
                StoredDecision.Status.valueOf(row.getString("state")),
                row.getLong("plan_revision"),
                StoredJson.read(row.getString("body"), Decision.class));
    }
}

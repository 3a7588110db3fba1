package dev.ironstride.plan.decisions;

import dev.ironstride.kit.paging.Cursor;
import dev.ironstride.kit.paging.Limit;
import dev.ironstride.kit.paging.Page;
import dev.ironstride.plan.database.Rows;
import dev.ironstride.plan.database.StoredJson;
import dev.ironstride.plan.recovery.Decision;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.SqlClient;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The table {@code decision}. */
@ApplicationScoped
public class DecisionStore {
    /** What {@link #answered} reads. */
    public static final String COLUMNS =
            "d.plan_id, d.state, d.plan_revision, d.given_revision, d.rule_set, d.body::text as body, answer.own,"
                    + " answer.said_at";
    /** Decisions {@code d} with who last answered each. */
    public static final String DECISIONS = """
             from decision d left join lateral (
                select said_by = athlete_id as own, said_at from plan_override o
                 where o.athlete_id = d.athlete_id and o.plan_id = d.plan_id and o.subject = d.key
                 order by version desc limit 1) answer on true
            """;

    private static final String SELECT = "select " + COLUMNS + DECISIONS;
    private static final String ONE = SELECT + "where d.athlete_id = $1 and d.decision_id = $2";
    private static final String PAGE = SELECT + """
            where d.athlete_id = $1 and d.plan_id = $2
              and ($3::text is null or d.state = $3)
              and ($4::text is null or d.body ->> 'rule' = $4)
              and ($5::text is null or d.body ->> 'sessionId' = $5
                   or (d.body -> 'changes')::jsonb @> jsonb_build_array(jsonb_build_object('sessionId', $5::text)))
              and ($6::timestamp is null or d.took_effect < $6 or (d.took_effect = $6 and d.key > $7))
            order by d.took_effect desc, d.key limit $8""";
    private static final String SAVE = """
            insert into decision
                (athlete_id, decision_id, plan_id, key, state, plan_revision, given_revision, took_effect, changed_at,
                 body, rule_set)
            values ($1, $2, $3, $4, $5, $6, $6, $7, $8, $9::text::json, $10)
            on conflict (athlete_id, decision_id) do update
               set state = excluded.state, plan_revision = excluded.plan_revision,
                   given_revision = case excluded.state when 'WITHDRAWN' then decision.given_revision
                                    else excluded.given_revision end,
                   rule_set = case excluded.state when 'WITHDRAWN' then decision.rule_set else excluded.rule_set end,
                   took_effect = excluded.took_effect, changed_at = excluded.changed_at, body = excluded.body""";

    /** One decision of the athlete, of whatever plan. */
    public Uni<Optional<StoredDecision>> find(SqlClient client, String athleteId, UUID decisionId) {
        return client.preparedQuery(ONE)
                .execute(Tuple.of(athleteId, decisionId))
                .map(rows -> Rows.first(rows, DecisionStore::answered));
    }

    /**
     * Some of the decisions about a plan, newest first.
     *
     * @param after where the page before ended; null for the first one
     */
    public Uni<Page<StoredDecision>> page(
            SqlClient client,
            String athleteId,
            UUID planId,
            DecisionFilter filter,
            @Nullable Cursor after,
            Limit limit) {
        var sessionId = filter.sessionId();
        var rule = filter.rule();
        var state = filter.state();
        var tuple = Tuple.tuple()
                .addValue(athleteId)
                .addValue(planId)
                .addValue(state == null ? null : state.name())
                .addValue(rule == null ? null : rule.name())
                .addValue(sessionId == null ? null : sessionId.toString())
                .addValue(after == null ? null : after.read(0, LocalDateTime::parse))
                .addValue(after == null ? null : after.read(1, key -> key))
                .addValue(limit.plusOne());
        return client.preparedQuery(PAGE)
                .execute(tuple)
                .map(rows -> Page.of(Rows.list(rows, DecisionStore::answered), limit, DecisionStore::position));
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
                        .addValue(StoredJson.write(change.decision()))
                        .addValue(Decision.RULE_SET))
                .toList();
        return transaction.preparedQuery(SAVE).executeBatch(tuples).replaceWithVoid();
    }

    /** A decision with who last answered it, from a row with {@link #COLUMNS}. */
    public static StoredDecision answered(Row row) {
        return row(row, answer(row));
    }

    private static Cursor position(StoredDecision last) {
        return Cursor.of(last.decision().at(), last.decision().key());
    }

    private static StoredDecision.@Nullable Answer answer(Row row) {
        var at = row.getOffsetDateTime("said_at");
        if (at == null) {
            return null;
        }
        var by = row.getBoolean("own") ? StoredDecision.By.ATHLETE : StoredDecision.By.COACH;
        return new StoredDecision.Answer(by, at.toInstant());
    }

    private static StoredDecision row(Row row, StoredDecision.@Nullable Answer answer) {
        return new StoredDecision(
                row.getUUID("plan_id"),
                StoredDecision.Status.valueOf(row.getString("state")),
                row.getLong("plan_revision"),
                row.getLong("given_revision"),
                row.getString("rule_set"),
                StoredJson.read(row.getString("body"), Decision.class),
                answer);
    }
}

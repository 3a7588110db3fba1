package dev.ironstride.plan.queue;

import dev.ironstride.kit.paging.Cursor;
import dev.ironstride.kit.paging.Limit;
import dev.ironstride.kit.paging.Page;
import dev.ironstride.plan.database.Rows;
import dev.ironstride.plan.decisions.DecisionStore;
import dev.ironstride.plan.decisions.StoredDecision;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.SqlClient;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Decisions over the links that are active: a link that ends takes its athlete out of the answer at once. */
@ApplicationScoped
class QueueStore {
    private static final String LINKED = """
             join coach_link link on link.athlete_id = d.athlete_id and link.coach_id = $1 and link.revoked_at is null
             join plan p on p.athlete_id = d.athlete_id and p.plan_id = d.plan_id and p.current
            """;
    private static final String PAGE =
            "select d.athlete_id, " + DecisionStore.COLUMNS + DecisionStore.DECISIONS + LINKED + """
            where ($2::text is null or d.state = $2)
              and ($3::timestamp is null or d.took_effect < $3
                   or (d.took_effect = $3 and (d.athlete_id, d.decision_id) > ($4, $5)))
            order by d.took_effect desc, d.athlete_id, d.decision_id limit $6""";
    private static final String DUE = """
            select p.athlete_id from plan p join coach_link link
                on link.athlete_id = p.athlete_id and link.coach_id = $1 and link.revoked_at is null
             where p.current and p.due_at <= $2 order by p.due_at limit $3""";
    private static final String WHOSE = """
            select d.athlete_id from decision d join coach_link link
                on link.athlete_id = d.athlete_id and link.coach_id = $1 and link.revoked_at is null
             where d.decision_id = $2""";
    private static final String LINK =
            "select 1 from coach_link where athlete_id = $1 and coach_id = $2 and revoked_at is null";

    /** A decision with whose it is. */
    record Found(String athleteId, StoredDecision decision, UUID id) {}

    /** Decisions about plans in force, newest first. */
    Uni<Page<Found>> page(
            SqlClient client,
            String coachId,
            StoredDecision.@Nullable Status state,
            @Nullable Cursor after,
            Limit limit) {
        var tuple = Tuple.tuple()
                .addValue(coachId)
                .addValue(state == null ? null : state.name())
                .addValue(after == null ? null : after.read(0, LocalDateTime::parse))
                .addValue(after == null ? null : after.read(1, athlete -> athlete))
                .addValue(after == null ? null : after.read(2, UUID::fromString))
                .addValue(limit.plusOne());
        return client.preparedQuery(PAGE)
                .execute(tuple)
                .map(rows -> Page.of(Rows.list(rows, QueueStore::found), limit, QueueStore::position));
    }

    /** Athletes whose plans the passing of time may have changed since they were last worked out. */
    Uni<List<String>> due(SqlClient client, String coachId, Instant now, int most) {
        return client.preparedQuery(DUE)
                .execute(Tuple.of(coachId, now.atOffset(ZoneOffset.UTC), most))
                .map(rows -> Rows.list(rows, row -> row.getString("athlete_id")));
    }

    /** The athlete whom a decision is about, if the coach is let in. */
    Uni<Optional<String>> whose(SqlClient client, String coachId, UUID decisionId) {
        return client.preparedQuery(WHOSE)
                .execute(Tuple.of(coachId, decisionId))
                .map(rows -> Rows.first(rows, row -> row.getString("athlete_id")));
    }

    /** Whether the coach is let in. */
    Uni<Boolean> linked(SqlClient transaction, String coachId, String athleteId) {
        return transaction
                .preparedQuery(LINK)
                .execute(Tuple.of(athleteId, coachId))
                .map(rows -> rows.rowCount() > 0);
    }

    private static Found found(Row row) {
        StoredDecision decision = DecisionStore.answered(row);
        return new Found(
                row.getString("athlete_id"), decision, decision.decision().id());
    }

    private static Cursor position(Found last) {
        return Cursor.of(last.decision().decision().at(), last.athleteId(), last.id());
    }
}

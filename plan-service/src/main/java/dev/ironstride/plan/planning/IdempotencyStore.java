package dev.ironstride.plan.planning;

import dev.ironstride.plan.database.Rows;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.SqlClient;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.UUID;

/** The table {@code idempotency_key}. */
@ApplicationScoped
class IdempotencyStore {
    /** How long a key is remembered: longer than any client retries. */
    private static final Duration MEMORY = Duration.ofDays(1);

    private static final String FIND =
            "select request, plan_id from idempotency_key where athlete_id = $1 and key = $2 and created_at > $3";
    private static final String SAVE = """
            insert into idempotency_key (athlete_id, key, request, plan_id, created_at) values ($1, $2, $3, $4, $5)
            on conflict (athlete_id, key) do update
               set request = excluded.request, plan_id = excluded.plan_id, created_at = excluded.created_at""";
    private static final String FORGET = "delete from idempotency_key where created_at <= $1";

    /** What a key made. */
    record Made(String request, UUID planId) {}

    Uni<Optional<Made>> find(SqlClient client, String athleteId, String key, Instant now) {
        return client.preparedQuery(FIND)
                .execute(Tuple.of(athleteId, key, oldest(now)))
                .map(rows -> Rows.first(rows, row -> new Made(row.getString("request"), row.getUUID("plan_id"))));
    }

    Uni<Void> save(SqlClient transaction, String athleteId, String key, Made made, Instant now) {
        return transaction
                .preparedQuery(SAVE)
                .execute(Tuple.of(athleteId, key, made.request(), made.planId(), utc(now)))
                .replaceWithVoid();
    }

    Uni<Void> forget(SqlClient client, Instant now) {
        return client.preparedQuery(FORGET).execute(Tuple.of(oldest(now))).replaceWithVoid();
    }

    private static OffsetDateTime oldest(Instant now) {
        return utc(now.minus(MEMORY));
    }

    private static OffsetDateTime utc(Instant at) {
        return OffsetDateTime.ofInstant(at, ZoneOffset.UTC);
    }
}

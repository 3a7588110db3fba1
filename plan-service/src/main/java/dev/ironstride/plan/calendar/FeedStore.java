package dev.ironstride.plan.calendar;

import dev.ironstride.plan.database.Rows;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.SqlClient;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Optional;

/** The table {@code calendar_feed}: at most one feed an athlete. */
@ApplicationScoped
class FeedStore {
    private static final String SAVE = """
            insert into calendar_feed (athlete_id, token_hash, runs, created_at)
            select $1::text, $2::text, $3::boolean, $4::timestamptz
             where not exists (select from erased where athlete = erased_key($1) and returned_at is null)
            on conflict (athlete_id) do update
               set token_hash = excluded.token_hash, runs = excluded.runs, created_at = excluded.created_at""";
    private static final String FIND = "select runs, created_at from calendar_feed where athlete_id = $1";
    private static final String OWNER = "select athlete_id, runs from calendar_feed where token_hash = $1";
    private static final String DELETE = "delete from calendar_feed where athlete_id = $1";

    /** Whose feed a token opens, and what is in it. */
    record Owner(String athleteId, boolean runs) {}

    /** Replaces the feed; false for an athlete who was erased. */
    Uni<Boolean> save(SqlClient transaction, String athleteId, FeedToken token, Feed feed) {
        return transaction
                .preparedQuery(SAVE)
                .execute(Tuple.of(
                        athleteId,
                        token.hash(),
                        feed.runs(),
                        OffsetDateTime.ofInstant(feed.createdAt(), ZoneOffset.UTC)))
                .map(saved -> saved.rowCount() > 0);
    }

    Uni<Optional<Feed>> find(SqlClient client, String athleteId) {
        return client.preparedQuery(FIND)
                .execute(Tuple.of(athleteId))
                .map(rows -> Rows.first(
                        rows,
                        row -> new Feed(null, row.getBoolean("runs"), instant(row.getOffsetDateTime("created_at")))));
    }

    Uni<Optional<Owner>> owner(SqlClient client, FeedToken token) {
        return client.preparedQuery(OWNER)
                .execute(Tuple.of(token.hash()))
                .map(rows -> Rows.first(rows, row -> new Owner(row.getString("athlete_id"), row.getBoolean("runs"))));
    }

    /** Whether there was one to delete. */
    Uni<Boolean> delete(SqlClient client, String athleteId) {
        return client.preparedQuery(DELETE).execute(Tuple.of(athleteId)).map(deleted -> deleted.rowCount() > 0);
    }

    private static Instant instant(OffsetDateTime time) {
        return time.toInstant();
    }
}

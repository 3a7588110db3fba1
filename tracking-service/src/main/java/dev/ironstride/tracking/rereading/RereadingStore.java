package dev.ironstride.tracking.rereading;

import dev.ironstride.kit.identity.AthleteId;
import dev.ironstride.tracking.run.RunsAgain;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.SqlClient;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Optional;

/** Who is to be read again. The rows are written where profiles are kept, in the same statement. */
@ApplicationScoped
class RereadingStore {

    private static final String CLAIM = """
            select athlete_id, asked_at, round, after_start, after_id from rereading where due_at <= $1
            order by due_at limit 1 for update skip locked""";
    private static final String ADVANCE = "update rereading set after_start = $2, after_id = $3 where athlete_id = $1";
    private static final String AGAIN = """
            update rereading set round = $2, due_at = $3, after_start = null, after_id = null where athlete_id = $1""";
    private static final String LATER = "update rereading set due_at = $2 where athlete_id = $1";
    private static final String DONE = "delete from rereading where athlete_id = $1";

    private final Pool pool;

    RereadingStore(Pool pool) {
        this.pool = pool;
    }

    /** Whoever has waited longest, locked until the transaction ends. */
    Uni<Optional<Rereading>> claim(SqlClient transaction, Instant now) {
        return transaction.preparedQuery(CLAIM).execute(Tuple.of(utc(now))).map(rows -> {
            for (Row row : rows) {
                return Optional.of(rereading(row));
            }
            return Optional.empty();
        });
    }

    Uni<Void> advance(SqlClient transaction, AthleteId athlete, RunsAgain.Place after) {
        return transaction
                .preparedQuery(ADVANCE)
                .execute(Tuple.of(athlete.value(), utc(after.startedAt()), after.id()))
                .replaceWithVoid();
    }

    /** Begins a round, not before a moment. */
    Uni<Void> begin(SqlClient transaction, AthleteId athlete, int round, Instant notBefore) {
        return transaction
                .preparedQuery(AGAIN)
                .execute(Tuple.of(athlete.value(), (short) round, utc(notBefore)))
                .replaceWithVoid();
    }

    Uni<Void> done(SqlClient transaction, AthleteId athlete) {
        return transaction
                .preparedQuery(DONE)
                .execute(Tuple.of(athlete.value()))
                .replaceWithVoid();
    }

    /** Puts an athlete off whose runs could not be read, so that the others come to their turn. */
    Uni<Void> putOff(AthleteId athlete, Instant until) {
        return pool.preparedQuery(LATER)
                .execute(Tuple.of(athlete.value(), utc(until)))
                .replaceWithVoid();
    }

    private static Rereading rereading(Row row) {
        OffsetDateTime after = row.getOffsetDateTime("after_start");
        return new Rereading(
                new AthleteId(row.getString("athlete_id")),
                row.getOffsetDateTime("asked_at").toInstant(),
                row.getShort("round"),
                after == null ? null : new RunsAgain.Place(after.toInstant(), row.getUUID("after_id")));
    }

    private static OffsetDateTime utc(Instant instant) {
        return OffsetDateTime.ofInstant(instant, ZoneOffset.UTC);
    }
}

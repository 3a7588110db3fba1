package dev.ironstride.tracking.session;

import dev.ironstride.kit.identity.AthleteId;
import dev.ironstride.tracking.merge.Window;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.SqlClient;
import io.vertx.mutiny.sqlclient.SqlConnection;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.StreamSupport;

/**
 * Sessions that come back: one the runner logged here, told again by a watch or a hub. They share at least half of the
 * shorter one's time, like records of one run. What the runner logged counts, whichever comes first.
 */
@ApplicationScoped
class Echoes {

    /** A session under way lasts until now; one that was begun longer ago has been forgotten. */
    private static final String UNDER_WAY = "interval '3 hours'";

    private static final String SAME_TIME = """
            select id from (
              select id, completion_hash, started_at, coalesce(ended_at, $3::timestamptz) as ended_at
                from session
               where athlete_id = $1 and status = 'ACTIVE' and id <> $4
                 and started_at > $2::timestamptz - interval '1 day' and started_at < $3
                 and (ended_at > $2 or (ended_at is null and started_at > $2::timestamptz - %s))) s
             where least(ended_at, $3) - greatest(started_at, $2)
                     >= least(ended_at - started_at, $3::timestamptz - $2::timestamptz) * %d / 100.0
               and (completion_hash is distinct from '%s') = $5
             order by started_at, id""".formatted(UNDER_WAY, Window.SHARED_PERCENT, RecordedSessions.RECORDED);

    /** One at a time for each athlete: whoever tells of a session waits for those who tell of another. */
    private static final String TURN = "select pg_advisory_xact_lock(hashtextextended('session ' || $1::text, 0))";

    private final SessionStore store;

    Echoes(SessionStore store) {
        this.store = store;
    }

    /** Waits for the athlete's turn, which ends with the transaction; to be done before any session is locked. */
    Uni<Void> turn(SqlConnection transaction, AthleteId athlete) {
        return transaction
                .preparedQuery(TURN)
                .execute(Tuple.of(athlete.value()))
                .replaceWithVoid();
    }

    /** A session that the runner logged at this time, if there is one. */
    Uni<Optional<StrengthSession>> logged(SqlClient client, AthleteId athlete, Window window, UUID but) {
        return sameTime(client, athlete, window, but, true)
                .chain(ids -> ids.isEmpty()
                        ? Uni.createFrom().item(Optional.empty())
                        : store.find(client, athlete, ids.getFirst()));
    }

    /** Withdraws what watches told of the time of a session that the runner has now logged; to be done in {@link #turn}. */
    Uni<Void> withdraw(SqlConnection transaction, StrengthSession logged, Instant end) {
        Window window = new Window(logged.startedAt(), end);
        return sameTime(transaction, logged.athlete(), window, logged.id(), false)
                .chain(ids -> Multi.createFrom()
                        .iterable(ids)
                        .onItem()
                        .transformToUniAndConcatenate(id -> store.findLocked(transaction, logged.athlete(), id)
                                .chain(found -> found.map(echo -> store.save(
                                                transaction, echo.session().deleted()))
                                        .orElseGet(() -> Uni.createFrom().voidItem())))
                        .collect()
                        .asList()
                        .replaceWithVoid());
    }

    private static Uni<List<UUID>> sameTime(
            SqlClient client, AthleteId athlete, Window window, UUID but, boolean byRunner) {
        return client.preparedQuery(SAME_TIME)
                .execute(Tuple.tuple()
                        .addString(athlete.value())
                        .addOffsetDateTime(OffsetDateTime.ofInstant(window.from(), ZoneOffset.UTC))
                        .addOffsetDateTime(OffsetDateTime.ofInstant(window.until(), ZoneOffset.UTC))
                        .addUUID(but)
                        .addBoolean(byRunner))
                .map(rows -> StreamSupport.stream(rows.spliterator(), false)
                        .map(row -> row.getUUID("id"))
                        .toList());
    }
}

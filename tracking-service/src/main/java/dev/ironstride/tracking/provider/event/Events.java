package dev.ironstride.tracking.provider.event;

import dev.ironstride.kit.problem.Problem;
import dev.ironstride.kit.problem.ProblemException;
import dev.ironstride.tracking.provider.Payload;
import dev.ironstride.tracking.provider.Provider;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.RowSet;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.stream.StreamSupport;
import org.jspecify.annotations.Nullable;

/** Table {@code provider_event}. */
@ApplicationScoped
class Events {

    /** A notice with how often it has been tried in vain. */
    record Claimed(Notice notice, int attempts) {}

    /** Longer than working one off can take; then whoever claimed it is gone. */
    private static final Duration LEASE = Duration.ofMinutes(3);

    /** More open notices about one athlete than any vendor has, backfills included: somebody is playing with us. */
    private static final int MOST_OPEN = 5_000;

    // Of an athlete nobody here knows, nothing is kept.
    private static final String KEEP = """
            insert into provider_event (provider, event_key, provider_user_id, subject, payload, received_at, due_at)
            select $1, $2, $3, $4, $5, $6, $6
             where exists (select 1 from provider_link where provider = $1 and provider_user_id = $3)
            on conflict (provider, event_key) do nothing""";

    private static final String CROWDED = """
            select count(*) >= $3 as crowded from (
              select 1 from provider_event
               where provider = $1 and provider_user_id = any($2) and done_at is null limit $3) open""";

    // Only the oldest open notice of a subject: the next one waits until it is done, wherever that happens.
    private static final String CLAIM = """
            update provider_event e set due_at = $3
              from (select provider, event_key from provider_event o
                     where provider = $1 and done_at is null and due_at <= $2
                       and not exists (select 1 from provider_event b
                                        where b.provider = o.provider and b.provider_user_id = o.provider_user_id
                                          and b.subject = o.subject and b.done_at is null and b.sequence < o.sequence)
                     order by sequence limit $4 for update skip locked) claimed
             where e.provider = claimed.provider and e.event_key = claimed.event_key
            returning e.event_key, e.provider_user_id, e.subject, e.payload, e.attempts""";

    private static final String DONE = """
            update provider_event set done_at = $3, outcome = $4, payload = null where provider = $1 and event_key = $2""";

    private static final String DEFER = """
            update provider_event set due_at = $3, outcome = $4, attempts = attempts + $5
             where provider = $1 and event_key = $2""";

    private static final String FORGET = "delete from provider_event where done_at < $1";

    private final Pool pool;
    private final Clock clock;

    Events(Pool pool, Clock clock) {
        this.pool = pool;
        this.clock = clock;
    }

    /** Keeps notices, all or none; returns how many are news about an athlete we know. */
    Uni<Integer> keep(Provider provider, List<Notice> notices) {
        List<Notice> bearable = notices.stream().filter(Notice::bearable).toList();
        if (bearable.isEmpty()) {
            return Uni.createFrom().item(0);
        }
        OffsetDateTime now = utc(clock.instant());
        List<Tuple> rows = bearable.stream()
                .map(notice -> Tuple.of(
                        provider.slug(),
                        notice.key(),
                        notice.userId(),
                        notice.subject(),
                        notice.payload().toString(),
                        now))
                .toList();
        String[] users = bearable.stream().map(Notice::userId).distinct().toArray(String[]::new);
        return pool.withTransaction(transaction -> transaction
                .preparedQuery(CROWDED)
                .execute(Tuple.of(provider.slug(), users, MOST_OPEN))
                .invoke(Events::refuseIfCrowded)
                .chain(free -> transaction.preparedQuery(KEEP).executeBatch(rows))
                .map(Events::written));
    }

    /** Notices that are due, nobody else's for a while. */
    Uni<List<Claimed>> claim(Provider provider, int most) {
        Instant now = clock.instant();
        return pool.preparedQuery(CLAIM)
                .execute(Tuple.of(provider.slug(), utc(now), utc(now.plus(LEASE)), most))
                .map(rows -> StreamSupport.stream(rows.spliterator(), false)
                        .map(Events::claimed)
                        .toList());
    }

    Uni<Void> done(Provider provider, Notice notice, String outcome) {
        return pool.preparedQuery(DONE)
                .execute(Tuple.of(provider.slug(), notice.key(), utc(clock.instant()), outcome))
                .replaceWithVoid();
    }

    Uni<Void> defer(Provider provider, Notice notice, Outcome.Later later) {
        return pool.preparedQuery(DEFER)
                .execute(Tuple.of(provider.slug(), notice.key(), utc(later.at()), later.label(), later.fault() ? 1 : 0))
                .replaceWithVoid();
    }

    /** Forgets what was worked off before an instant: a notice that comes again after that is worked off again. */
    Uni<Void> forget(Instant before) {
        return pool.preparedQuery(FORGET).execute(Tuple.of(utc(before))).replaceWithVoid();
    }

    private static void refuseIfCrowded(RowSet<Row> rows) {
        if (rows.iterator().next().getBoolean("crowded")) {
            throw new ProblemException(Problem.of(
                    503, "too-many-notices", "Too many at once", "Send the rest later: too much is waiting already."));
        }
    }

    private static int written(RowSet<Row> batch) {
        int written = 0;
        for (@Nullable RowSet<Row> each = batch; each != null; each = each.next()) {
            written += each.rowCount();
        }
        return written;
    }

    private static Claimed claimed(Row row) {
        Notice notice = new Notice(
                row.getString("event_key"),
                row.getString("provider_user_id"),
                row.getString("subject"),
                Payload.stored(row.getString("payload")));
        return new Claimed(notice, row.getInteger("attempts"));
    }

    private static OffsetDateTime utc(Instant instant) {
        return OffsetDateTime.ofInstant(instant, ZoneOffset.UTC);
    }
}

package dev.ironstride.tracking.provider.outside;

import dev.ironstride.tracking.provider.Provider;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * How many requests a vendor allows us: so many in each quarter of an hour, counted from the full hour, and so many a day,
 * counted from midnight UTC (Strava: 200 and 2,000). Counted here for all instances, and corrected by what the vendor
 * says it counted.
 */
@ApplicationScoped
public class RateBudget {

    private static final int WINDOW_MINUTES = 15;
    private static final int WINDOW_LIMIT = 200;
    private static final int DAY_LIMIT = 2_000;

    private static final String OPEN = """
            insert into provider_budget (provider, window_start, window_used, window_limit, day_start, day_used, day_limit, blocked_until)
            values ($1, $2, 0, $4, $3, 0, $5, $2) on conflict do nothing""";

    // Writes nothing, and so allows nothing, when either count is full.
    private static final String TAKE = """
            update provider_budget
               set window_used = case when window_start = $2 then window_used else 0 end + 1, window_start = $2,
                   day_used = case when day_start = $3 then day_used else 0 end + 1, day_start = $3
             where provider = $1 and blocked_until <= $4
               and (window_start <> $2 or window_used < window_limit) and (day_start <> $3 or day_used < day_limit)""";

    private static final String STATE = """
            select blocked_until, day_start = $2 and day_used >= day_limit as day_full from provider_budget where provider = $1""";

    private static final String LEARN = """
            update provider_budget
               set window_limit = $2, day_limit = $3,
                   window_used = case when window_start = $6 then greatest(window_used, $4) else window_used end,
                   day_used = case when day_start = $7 then greatest(day_used, $5) else day_used end
             where provider = $1""";

    private static final String BLOCK =
            "update provider_budget set blocked_until = greatest(blocked_until, $2) where provider = $1";

    private final Pool pool;
    private final Clock clock;

    RateBudget(Pool pool, Clock clock) {
        this.pool = pool;
        this.clock = clock;
    }

    /** Takes one request; else says when to ask again. */
    public Uni<Optional<Instant>> take(Provider provider) {
        Instant now = clock.instant();
        OffsetDateTime window = utc(window(now));
        OffsetDateTime day = utc(now.truncatedTo(ChronoUnit.DAYS));
        return pool.preparedQuery(OPEN)
                .execute(Tuple.of(provider.slug(), window, day, WINDOW_LIMIT, DAY_LIMIT))
                .chain(open -> pool.preparedQuery(TAKE).execute(Tuple.of(provider.slug(), window, day, utc(now))))
                .chain(taken -> taken.rowCount() == 1
                        ? Uni.createFrom().item(Optional.<Instant>empty())
                        : waitUntil(provider, now).map(Optional::of));
    }

    /** Learns from an answer: the vendor's own counts, and "too many". */
    public Uni<Void> learn(Provider provider, Answer answer) {
        Instant now = clock.instant();
        int[] limit = pair(answer.header("x-ratelimit-limit"));
        int[] used = pair(answer.header("x-ratelimit-usage"));
        Uni<?> counts = limit.length == 2 && used.length == 2
                ? pool.preparedQuery(LEARN)
                        .execute(Tuple.tuple()
                                .addString(provider.slug())
                                .addInteger(limit[0])
                                .addInteger(limit[1])
                                .addInteger(used[0])
                                .addInteger(used[1])
                                .addOffsetDateTime(utc(window(now)))
                                .addOffsetDateTime(utc(now.truncatedTo(ChronoUnit.DAYS))))
                : Uni.createFrom().voidItem();
        return counts.chain(learnt -> answer.status() == 429
                ? pool.preparedQuery(BLOCK)
                        .execute(Tuple.of(provider.slug(), utc(pause(answer, now))))
                        .replaceWithVoid()
                : Uni.createFrom().voidItem());
    }

    /** Until when to pause after "too many": what the vendor says, within a day, else the next quarter of an hour. */
    private static Instant pause(Answer answer, Instant now) {
        int[] seconds = pair(answer.header("retry-after"));
        return seconds.length == 1 && seconds[0] <= Duration.ofDays(1).toSeconds()
                ? now.plusSeconds(Math.max(1, seconds[0]))
                : nextWindow(now);
    }

    private Uni<Instant> waitUntil(Provider provider, Instant now) {
        return pool.preparedQuery(STATE)
                .execute(Tuple.of(provider.slug(), utc(now.truncatedTo(ChronoUnit.DAYS))))
                .map(rows -> {
                    Row row = rows.iterator().next();
                    Instant blocked = row.getOffsetDateTime("blocked_until").toInstant();
                    Instant next = row.getBoolean("day_full")
                            ? now.truncatedTo(ChronoUnit.DAYS).plus(1, ChronoUnit.DAYS)
                            : nextWindow(now);
                    return blocked.isAfter(now) && blocked.isBefore(next) ? blocked : next;
                });
    }

    private static Instant window(Instant now) {
        long minutes = now.truncatedTo(ChronoUnit.MINUTES).getEpochSecond() / 60;
        return Instant.ofEpochSecond((minutes - minutes % WINDOW_MINUTES) * 60);
    }

    private static Instant nextWindow(Instant now) {
        return window(now).plus(WINDOW_MINUTES, ChronoUnit.MINUTES);
    }

    /** "200,2000" as numbers; nothing if it is anything else. */
    private static int[] pair(@Nullable String header) {
        if (header == null || !header.strip().matches("\\d{1,8}(\\s*,\\s*\\d{1,8})?")) {
            return new int[0];
        }
        String[] parts = header.strip().split("\\s*,\\s*", -1);
        int[] numbers = new int[parts.length];
        for (int i = 0; i < parts.length; i++) {
            numbers[i] = Integer.parseInt(parts[i]);
        }
        return numbers;
    }

    private static OffsetDateTime utc(Instant instant) {
        return OffsetDateTime.ofInstant(instant, ZoneOffset.UTC);
    }
}

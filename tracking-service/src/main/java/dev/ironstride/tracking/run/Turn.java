package dev.ironstride.tracking.run;

import dev.ironstride.kit.identity.AthleteId;
import dev.ironstride.tracking.merge.Window;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.SqlClient;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Comparator;
import java.util.List;
import java.util.stream.LongStream;

/**
 * One at a time for records of one athlete that may be of one run: whoever writes a record waits for those who write one
 * on the same days. It ends with the transaction. Locks are taken in order of days, so that two cannot wait for each other.
 */
@ApplicationScoped
class Turn {

    /** Few runs share a day; an import of ten years hardly ever waits for itself. */
    private static final long DAY_SECONDS = 86_400;

    private static final String TAKE = "select count(pg_advisory_xact_lock(hashtextextended($1, day)))"
            + " from generate_series($2::bigint, $3::bigint) as day";

    private static final String TAKE_ALL = "select count(pg_advisory_xact_lock(hashtextextended(athlete, day)))"
            + " from unnest($1::text[], $2::bigint[]) as days (athlete, day)";

    /** Takes the turn. What is read in the same statement may be older: read afterwards. */
    Uni<Void> take(SqlClient transaction, AthleteId athlete, Window window) {
        return transaction
                .preparedQuery(TAKE)
                .execute(Tuple.of(
                        athlete.value(),
                        day(window.from().getEpochSecond()),
                        day(window.until().getEpochSecond())))
                .replaceWithVoid();
    }

    /** Takes the turn for several times at once, of several athletes. */
    Uni<Void> takeAll(SqlClient transaction, List<Arrival> arrivals) {
        List<Day> days = arrivals.stream()
                .flatMap(arrival -> LongStream.rangeClosed(
                                day(arrival.window().from().getEpochSecond()),
                                day(arrival.window().until().getEpochSecond()))
                        .mapToObj(day -> new Day(arrival.athlete().value(), day)))
                .distinct()
                .sorted(Comparator.comparing(Day::athlete).thenComparingLong(Day::day))
                .toList();
        return transaction
                .preparedQuery(TAKE_ALL)
                .execute(Tuple.of(
                        days.stream().map(Day::athlete).toArray(String[]::new),
                        days.stream().map(Day::day).toArray(Long[]::new)))
                .replaceWithVoid();
    }

    private record Day(String athlete, long day) {}

    private static long day(long epochSecond) {
        return Math.floorDiv(epochSecond, DAY_SECONDS);
    }
}

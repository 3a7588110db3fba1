package dev.ironstride.tracking.run;

import dev.ironstride.tracking.understanding.Spike;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.SqlClient;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import java.util.stream.StreamSupport;
import org.jspecify.annotations.Nullable;

/**
 * How long the runs around some runs were. A spike is worked out when a run is shown and not when it is told, so that runs
 * that come late, corrected or deleted ones always count as they are.
 */
@ApplicationScoped
class Lengths {

    private static final Duration BACK = Duration.ofDays(Spike.DAYS);

    private static final String BETWEEN = """
            select id, started_at, distance_metres from run
             where athlete_id = $1 and status = 'ACTIVE' and distance_metres > 0
               and started_at >= $2 and started_at <= $3""";

    private record Length(UUID id, Instant startedAt, double metres) {}

    /** The spike of each run, in the same order; all of one athlete. */
    Uni<List<Spike>> spikes(SqlClient client, List<Run> runs) {
        if (runs.isEmpty()) {
            return Uni.createFrom().item(List.of());
        }
        List<Instant> starts =
                runs.stream().map(run -> run.details().startedAt()).sorted().toList();
        Tuple values = Tuple.of(
                runs.getFirst().athlete().value(), utc(starts.getFirst().minus(BACK)), utc(starts.getLast()));
        return client.preparedQuery(BETWEEN).execute(values).map(rows -> {
            List<Length> lengths = StreamSupport.stream(rows.spliterator(), false)
                    .map(row -> new Length(
                            row.getUUID("id"),
                            row.getOffsetDateTime("started_at").toInstant(),
                            row.getDouble("distance_metres")))
                    .toList();
            return runs.stream()
                    .map(run -> Spike.of(run.details().distanceMetres(), longestBefore(run, lengths)))
                    .toList();
        });
    }

    /** The spike of one run. */
    Uni<Spike> spike(SqlClient client, Run run) {
        return spikes(client, List.of(run)).map(List::getFirst);
    }

    private static @Nullable Double longestBefore(Run run, List<Length> lengths) {
        Instant start = run.details().startedAt();
        return lengths.stream()
                .filter(other -> !other.id().equals(run.id()))
                .filter(other ->
                        !other.startedAt().isAfter(start) && !other.startedAt().isBefore(start.minus(BACK)))
                .map(Length::metres)
                .max(Double::compare)
                .orElse(null);
    }

    private static OffsetDateTime utc(Instant instant) {
        return OffsetDateTime.ofInstant(instant, ZoneOffset.UTC);
    }
}

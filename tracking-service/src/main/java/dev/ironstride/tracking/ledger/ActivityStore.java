package dev.ironstride.tracking.ledger;

import dev.ironstride.kit.identity.AthleteId;
import dev.ironstride.tracking.ledger.DayLoad.Activity;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.SqlClient;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.StreamSupport;

/** Reads what every activity of an athlete cost, from the tables of runs and sessions. */
@ApplicationScoped
class ActivityStore {

    // The local day is worked out here and not by Postgres, which reads a zone like +05:30 the other way round.
    private static final String ALL = """
            select true as run, started_at, time_zone, au, leg_au, imputed
              from run where athlete_id = $1 and status = 'ACTIVE'
            union all
            select false, started_at, time_zone, au, leg_au, imputed
              from session where athlete_id = $1 and status = 'ACTIVE' and ended_at is not null""";

    /** All of them, in no order. */
    Uni<List<Activity>> all(SqlClient client, AthleteId athlete) {
        return client.preparedQuery(ALL).execute(Tuple.of(athlete.value())).map(rows -> {
            Map<String, ZoneId> zones = new HashMap<>();
            return StreamSupport.stream(rows.spliterator(), false)
                    .map(row -> activity(row, zones))
                    .toList();
        });
    }

    private static Activity activity(Row row, Map<String, ZoneId> zones) {
        ZoneId zone = Objects.requireNonNull(zones.computeIfAbsent(row.getString("time_zone"), ZoneId::of));
        return new Activity(
                LocalDate.ofInstant(row.getOffsetDateTime("started_at").toInstant(), zone),
                row.getBoolean("run"),
                row.getDouble("au"),
                row.getDouble("leg_au"),
                row.getBoolean("imputed"));
    }
}

package dev.ironstride.tracking.records;

import dev.ironstride.events.Side;
import dev.ironstride.kit.identity.AthleteId;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.SqlClient;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.stream.StreamSupport;

/** Reads the sets of sessions that have ended. */
@ApplicationScoped
class RecordStore {

    private static final String FROM = """
              from session_set n join session s on s.athlete_id = n.athlete_id and s.id = n.session_id
             where n.athlete_id = $1 and n.done and not n.deleted and s.status = 'ACTIVE' and s.ended_at is not null
            """;

    private static final String EXERCISES =
            "select distinct n.exercise_id" + FROM + "and n.exercise_id > $2 order by n.exercise_id limit $3";

    private static final String SETS = """
            select n.exercise_id, n.session_id, n.number, s.started_at, s.time_zone, n.reps, n.seconds, n.load_kg, n.rpe,
                   n.side, n.missed_reps
            """ + FROM + "and n.exercise_id = any($2) order by s.started_at, s.id, n.number";

    /** Ids of exercises that the athlete has done, in order, after one of them. */
    Uni<List<String>> exercises(SqlClient client, AthleteId athlete, String after, int limit) {
        return client.preparedQuery(EXERCISES)
                .execute(Tuple.of(athlete.value(), after, limit))
                .map(rows -> StreamSupport.stream(rows.spliterator(), false)
                        .map(row -> row.getString("exercise_id"))
                        .toList());
    }

    /** The sets of exercises, by exercise, in the order they were done. */
    Uni<Map<String, List<DoneSet>>> sets(SqlClient client, AthleteId athlete, Collection<String> exercises) {
        return client.preparedQuery(SETS)
                .execute(Tuple.of(athlete.value(), exercises.toArray(String[]::new)))
                .map(rows -> {
                    Map<String, List<DoneSet>> sets = new TreeMap<>();
                    rows.forEach(row -> Objects.requireNonNull(
                                    sets.computeIfAbsent(row.getString("exercise_id"), id -> new ArrayList<>()))
                            .add(set(row)));
                    return sets;
                });
    }

    private static DoneSet set(Row row) {
        String side = row.getString("side");
        return new DoneSet(
                row.getUUID("session_id"),
                row.getInteger("number"),
                LocalDate.ofInstant(
                        row.getOffsetDateTime("started_at").toInstant(), ZoneId.of(row.getString("time_zone"))),
                row.getInteger("reps"),
                row.getInteger("seconds"),
                row.getDouble("load_kg"),
                row.getDouble("rpe"),
                side == null ? null : Side.valueOf(side),
                Boolean.TRUE.equals(row.getBoolean("missed_reps")));
    }
}

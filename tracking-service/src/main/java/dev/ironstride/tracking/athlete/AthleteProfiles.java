package dev.ironstride.tracking.athlete;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.ironstride.events.AthleteChanged;
import dev.ironstride.events.AthleteChanged.PlannedRun;
import dev.ironstride.kit.identity.AthleteId;
import dev.ironstride.tracking.runclass.Anchors;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.SqlClient;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.ZoneId;
import java.util.List;

/** The projection's table. */
@ApplicationScoped
public class AthleteProfiles {

    private static final TypeReference<List<PlannedRun>> RUN_WEEK = new TypeReference<>() {};

    private static final String FIND = """
            select time_zone, max_heart_rate, threshold_heart_rate, threshold_pace, run_week::text as run_week
              from athlete where athlete_id = $1""";

    private static final String KEEP = """
            insert into athlete (athlete_id, revision, time_zone, max_heart_rate, threshold_heart_rate, threshold_pace, run_week)
            values ($1, $2, $3, $4, $5, $6, $7::text::jsonb)
            on conflict (athlete_id) do update
               set revision = excluded.revision, time_zone = excluded.time_zone,
                   max_heart_rate = excluded.max_heart_rate, threshold_heart_rate = excluded.threshold_heart_rate,
                   threshold_pace = excluded.threshold_pace, run_week = excluded.run_week
             where athlete.revision < excluded.revision""";

    private final ObjectMapper json;

    AthleteProfiles(ObjectMapper json) {
        this.json = json;
    }

    /** The profile, or {@link AthleteProfile#UNKNOWN}. */
    public Uni<AthleteProfile> find(SqlClient client, AthleteId athlete) {
        return client.preparedQuery(FIND).execute(Tuple.of(athlete.value())).map(rows -> {
            for (Row row : rows) {
                return profile(row);
            }
            return AthleteProfile.UNKNOWN;
        });
    }

    /** Keeps a profile if it is newer. An erased one arrives empty and is kept empty, so that an old one cannot return. */
    Uni<Void> keep(SqlClient transaction, AthleteChanged athlete) {
        AthleteChanged.Heart heart = athlete.heart();
        Tuple values = Tuple.tuple()
                .addString(athlete.athleteId())
                .addLong(athlete.revision())
                .addString(athlete.timeZone().getId())
                .addInteger(heart == null ? null : heart.max())
                .addInteger(heart == null ? null : heart.threshold())
                .addInteger(athlete.thresholdPaceSecondsPerKm())
                .addString(write(athlete.runWeek()));
        return transaction.preparedQuery(KEEP).execute(values).replaceWithVoid();
    }

    private AthleteProfile profile(Row row) {
        try {
            return new AthleteProfile(
                    ZoneId.of(row.getString("time_zone")),
                    new Anchors(
                            row.getInteger("max_heart_rate"),
                            row.getInteger("threshold_heart_rate"),
                            row.getInteger("threshold_pace")),
                    json.readValue(row.getString("run_week"), RUN_WEEK));
        } catch (JsonProcessingException broken) {
            throw new IllegalStateException("a stored run week cannot be read", broken);
        }
    }

    private String write(List<PlannedRun> runWeek) {
        try {
            return json.writeValueAsString(runWeek);
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}

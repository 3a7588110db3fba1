package dev.ironstride.tracking.athlete;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.ironstride.events.AthleteChanged;
import dev.ironstride.events.AthleteChanged.PlannedRun;
import dev.ironstride.kit.identity.AthleteId;
import dev.ironstride.tracking.understanding.RunnerAnchors;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.SqlClient;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;

/** The projection's table. */
@ApplicationScoped
public class AthleteProfiles {

    private static final TypeReference<List<PlannedRun>> RUN_WEEK = new TypeReference<>() {};

    private static final String ANCHORS =
            "sex, birth_year, resting_heart_rate, max_heart_rate, threshold_heart_rate, threshold_pace";

    private static final String FIND = "select athlete_id, time_zone, " + ANCHORS
            + ", run_week::text as run_week from athlete where athlete_id = any($1)";

    // Whose anchors are others than before, and who had none, is marked in the same statement: the runs are read again.
    private static final String KEEP = """
            with known as (
                select %1$s from athlete where athlete_id = $1),
            kept as (
                insert into athlete (athlete_id, revision, time_zone, run_week, %1$s)
                values ($1, $2, $3, $4::text::jsonb, $5, $6, $7, $8, $9, $10)
                on conflict (athlete_id) do update
                   set (revision, time_zone, run_week, %1$s) = (excluded.revision, excluded.time_zone, excluded.run_week,
                       excluded.sex, excluded.birth_year, excluded.resting_heart_rate, excluded.max_heart_rate,
                       excluded.threshold_heart_rate, excluded.threshold_pace)
                 where athlete.revision < excluded.revision
                returning %1$s)
            insert into rereading (athlete_id, asked_at, due_at)
            select $1, $11, $11 from kept
             where not exists (select 1 from known where row(known.*) is not distinct from row(kept.*))
            on conflict (athlete_id) do update
               set asked_at = excluded.asked_at, due_at = excluded.due_at, round = 1,
                   after_start = null, after_id = null""".formatted(ANCHORS);

    private final ObjectMapper json;

    private final Clock clock;

    AthleteProfiles(ObjectMapper json, Clock clock) {
        this.json = json;
        this.clock = clock;
    }

    /** The profile, or {@link AthleteProfile#UNKNOWN}. */
    public Uni<AthleteProfile> find(SqlClient client, AthleteId athlete) {
        return findAll(client, List.of(athlete.value()))
                .map(found -> found.getOrDefault(athlete.value(), AthleteProfile.UNKNOWN));
    }

    /** The profiles of those who have one, by athlete. */
    public Uni<Map<String, AthleteProfile>> findAll(SqlClient client, Collection<String> athletes) {
        return client.preparedQuery(FIND)
                .execute(Tuple.of(athletes.toArray(String[]::new)))
                .map(rows -> StreamSupport.stream(rows.spliterator(), false)
                        .collect(Collectors.toMap(row -> row.getString("athlete_id"), this::profile)));
    }

    /** Keeps a profile if it is newer; where its anchors are others, the runs are to be read again. */
    Uni<Void> keep(SqlClient transaction, AthleteChanged athlete) {
        AthleteChanged.Heart heart = athlete.heart();
        Tuple values = Tuple.tuple()
                .addString(athlete.athleteId())
                .addLong(athlete.revision())
                .addString(athlete.timeZone().getId())
                .addString(write(athlete.runWeek()))
                .addString(athlete.sex())
                .addInteger(athlete.birthYear())
                .addInteger(heart == null ? null : heart.rest())
                .addInteger(heart == null ? null : heart.max())
                .addInteger(heart == null ? null : heart.threshold())
                .addInteger(athlete.thresholdPaceSecondsPerKm())
                .addOffsetDateTime(OffsetDateTime.ofInstant(clock.instant(), ZoneOffset.UTC));
        return transaction.preparedQuery(KEEP).execute(values).replaceWithVoid();
    }

    private AthleteProfile profile(Row row) {
        try {
            return new AthleteProfile(
                    ZoneId.of(row.getString("time_zone")),
                    new RunnerAnchors(
                            row.getString("sex"),
                            row.getInteger("birth_year"),
                            row.getInteger("resting_heart_rate"),
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

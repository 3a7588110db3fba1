package dev.ironstride.tracking;

import static dev.ironstride.tracking.Patience.await;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.ironstride.events.EventType;
import dev.ironstride.testkit.Events;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import java.util.TreeSet;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The service and the golden samples of the event contract mean the same. */
@TrackingTest
class EventContractTest {

    private static final ObjectMapper JSON = new ObjectMapper();

    @Inject
    Database database;

    @Test
    void aRunIsToldLikeTheSample() throws IOException {
        Caller athlete = Caller.athlete();
        athlete.json("""
                        {"externalId":"123456","source":{"provider":"garmin","device":"Forerunner"},"type":"RUNNING",
                         "startedAt":"2026-11-25T06:30:00Z","timeZone":"Europe/Berlin","durationSeconds":3300,
                         "movingSeconds":3240,"distanceMetres":11000,"ascentMetres":120,"descentMetres":120,
                         "averageHeartRate":168,"maxHeartRate":184,"rpe":8}""").post("/api/runs").then().statusCode(201);

        var kafka = Events.awaitKey(EventType.RUN_LOGGED.topic(), athlete.subject(), 1)
                .getFirst();

        assertThat(sameBut(kafka.value(), "athleteId", "runId"))
                .isEqualTo(sameBut(sample("run-logged.v1/hard-run-from-watch.json"), "athleteId", "runId"));
        assertThat(Events.header(kafka, "ce_type")).isEqualTo(EventType.RUN_LOGGED.cloudEventType());
        assertThat(Events.header(kafka, "ce_specversion")).isEqualTo("1.0");
        assertThat(Events.header(kafka, "ce_source")).isEqualTo("/tracking-service");
        assertThat(Events.header(kafka, "ce_subject"))
                .isEqualTo(JSON.readTree(kafka.value()).get("runId").asText());
        assertThat(Events.header(kafka, "content-type")).startsWith("application/json");
    }

    @ParameterizedTest
    @CsvSource({"planned-heavy-session,", "one-sided-with-missed-reps,load"})
    void aSessionIsToldLikeTheSample(String name, @Nullable String unlike) throws IOException {
        List.of("goblet-squat", "plank-revised")
                .forEach(exercise ->
                        tell(EventType.EXERCISE_CHANGED, "exercise-changed.v1/" + exercise + ".json", "exerciseId"));
        await().untilAsserted(() -> assertThat(
                        database.count("select count(*) from exercise where exercise_id in ('goblet_squat', 'plank')"))
                .isEqualTo(2));
        Caller athlete = Caller.athlete();
        JsonNode sample = JSON.readTree(sample("session-completed.v1/" + name + ".json"));
        String id = UUID.randomUUID().toString();
        athlete.json("""
                        {"plannedSessionId":"%s","startedAt":"%s","timeZone":"Europe/Berlin"}""".formatted(
                                sample.get("plannedSessionId").asText(),
                                sample.get("startedAt").asText()))
                .put("/api/sessions/{id}", id)
                .then()
                .statusCode(201);

        athlete.json("{\"endedAt\":" + sample.get("endedAt") + ",\"rpe\":6,\"enjoyment\":4,\"outcome\":"
                        + sample.get("outcome") + ",\"sets\":" + told(sample.get("sets")) + ",\"pain\":"
                        + told(sample.get("pain")) + "}")
                .post("/api/sessions/{id}/complete", id)
                .then()
                .statusCode(200);

        var kafka = Events.awaitKey(EventType.SESSION_COMPLETED.topic(), athlete.subject(), 1)
                .getFirst();
        // The second sample was made by hand: its load is not that of its sets.
        String blank = Objects.requireNonNullElse(unlike, "sessionId");
        assertThat(sameBut(kafka.value(), "athleteId", "sessionId", blank))
                .isEqualTo(sameBut(sample.toString(), "athleteId", "sessionId", blank));
        assertThat(JSON.readTree(kafka.value()).at("/load/au")).isEqualTo(sample.at("/load/au"));
    }

    @Test
    void aSessionGivenUpIsToldLikeTheSample() throws IOException {
        Caller athlete = Caller.athlete();
        JsonNode sample = JSON.readTree(sample("session-completed.v1/abandoned-own-session.json"));
        String id = athlete.json(
                        "{\"startedAt\":" + sample.get("startedAt") + ",\"timeZone\":" + sample.get("timeZone") + "}")
                .post("/api/sessions")
                .path("id");

        athlete.json("{\"endedAt\":" + sample.get("endedAt") + ",\"pain\":" + told(sample.get("pain")) + "}")
                .post("/api/sessions/{id}/abandon", id)
                .then()
                .statusCode(200);

        var kafka = Events.awaitKey(EventType.SESSION_COMPLETED.topic(), athlete.subject(), 1)
                .getFirst();
        assertThat(sameBut(kafka.value(), "athleteId", "sessionId", "revision", "load"))
                .isEqualTo(sameBut(sample.toString(), "athleteId", "sessionId", "revision", "load"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"morning-form", "night-from-watch", "fever"})
    void aReportIsToldLikeTheSample(String name) throws IOException {
        Caller athlete = Caller.athlete();
        JsonNode sample = JSON.readTree(sample("readiness-reported.v1/" + name + ".json"));
        ObjectNode body = (ObjectNode) told(JSON.createArrayNode().add(sample)).get(0);
        body.remove(List.of("athleteId", "reportId", "revision", "status"));
        body.put("externalId", "1");

        for (long revision = 1; revision <= sample.get("revision").asLong(); revision++) {
            // A later revision is a corrected one: here the first told another night.
            ObjectNode earlier = body.deepCopy();
            earlier.put("sleepMinutes", 1);
            athlete.json(String.valueOf(revision < sample.get("revision").asLong() ? earlier : body))
                    .post("/api/readiness")
                    .then()
                    .statusCode(revision == 1 ? 201 : 200);
        }

        var kafka = Events.awaitKey(
                        EventType.READINESS_REPORTED.topic(),
                        athlete.subject(),
                        sample.get("revision").asInt())
                .getLast();
        assertThat(sameBut(kafka.value(), "athleteId", "reportId"))
                .isEqualTo(sameBut(sample.toString(), "athleteId", "reportId"));
        assertThat(Events.header(kafka, "ce_type")).isEqualTo(EventType.READINESS_REPORTED.cloudEventType());
        assertThat(Events.header(kafka, "ce_subject"))
                .isEqualTo(JSON.readTree(kafka.value()).get("reportId").asText());
    }

    @Test
    void aDeletedReportIsToldLikeTheSample() throws IOException {
        Caller athlete = Caller.athlete();
        String id = athlete.json("""
                        {"date":"2026-11-27","timeZone":"Europe/Berlin","reportedAt":"2026-11-27T07:00:00Z","fatigue":6,
                         "pain":[{"site":"AK","score":5}],"warningSigns":["LIMP"]}""").post("/api/readiness").path("id");

        athlete.request().delete("/api/readiness/{id}", id).then().statusCode(204);

        var kafka = Events.awaitKey(EventType.READINESS_REPORTED.topic(), athlete.subject(), 2)
                .getLast();
        assertThat(sameBut(kafka.value(), "athleteId", "reportId"))
                .isEqualTo(sameBut(sample("readiness-reported.v1/deleted.json"), "athleteId", "reportId"));
    }

    @ParameterizedTest
    @CsvSource({
        "ATHLETE_CHANGED,athlete-changed.v1/new-runner.json,athlete,athlete_id,athleteId",
        "ATHLETE_CHANGED,athlete-changed.v1/runner-with-anchors.json,athlete,athlete_id,athleteId",
        "EXERCISE_CHANGED,exercise-changed.v1/drop-jump-withdrawn.json,exercise,exercise_id,exerciseId",
        "EXERCISE_CHANGED,exercise-changed.v1/coach-private.json,exercise,exercise_id,exerciseId",
        "PLAN_CHANGED,plan-changed.v1/adjusted-after-hard-run.json,plan,athlete_id,athleteId"
    })
    void whatTheOthersTellLikeTheSampleIsKept(EventType type, String sample, String table, String column, String key)
            throws IOException {
        JsonNode told = tell(type, sample, key);

        await().untilAsserted(() -> assertThat(database.count(
                        "select count(*) from " + table + " where " + column + " = ? and revision >= ?",
                        told.get(key).asText(),
                        told.get("revision").asLong()))
                .isEqualTo(1));
    }

    /** What a client says: it leaves out what it does not know. */
    private static JsonNode told(JsonNode all) {
        JsonNode known = all.deepCopy();
        known.forEach(one -> one.properties().removeIf(field -> field.getValue().isNull()));
        return known;
    }

    private static JsonNode tell(EventType type, String sample, String key) {
        try {
            String text = sample(sample);
            JsonNode event = JSON.readTree(text);
            Events.send(type.topic(), type.cloudEventType(), event.get(key).asText(), text);
            return event;
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    /** An event's text with some ids blanked, its fields in order. */
    private static String sameBut(@Nullable String json, String... ids) throws IOException {
        JsonNode tree = JSON.readTree(Objects.requireNonNull(json));
        TreeSet<String> fields = new TreeSet<>();
        tree.properties().forEach(field -> {
            boolean blank = List.of(ids).contains(field.getKey());
            fields.add(field.getKey() + "=" + (blank ? "…" : field.getValue()));
        });
        return String.join("\n", fields);
    }

    private static String sample(String name) throws IOException {
        try (InputStream sample = Objects.requireNonNull(
                EventType.class.getResourceAsStream("/samples/" + name), "no golden sample " + name)) {
            return new String(sample.readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}

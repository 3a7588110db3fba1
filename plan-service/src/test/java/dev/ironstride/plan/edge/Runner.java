package dev.ironstride.plan.edge;

import static io.restassured.RestAssured.given;

import dev.ironstride.events.EventJson;
import dev.ironstride.events.FactStatus;
import dev.ironstride.events.Load;
import dev.ironstride.events.RunClass;
import dev.ironstride.events.RunLogged;
import dev.ironstride.events.SessionCompleted;
import dev.ironstride.events.Source;
import dev.ironstride.testkit.Events;
import dev.ironstride.testkit.TokenIssuer;
import io.restassured.http.ContentType;
import io.restassured.path.json.JsonPath;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import org.awaitility.Awaitility;
import org.awaitility.core.ConditionFactory;
import org.jspecify.annotations.Nullable;

/** A runner of a test, nobody else's, with a voice of their own over HTTP and a watch that reports through Kafka. */
record Runner(String id) {
    static final ZoneId ZONE = ZoneId.of("Europe/Berlin");

    static final String HEALTHY = """
            "screening":{"answeredOn":"2026-11-22","anyYes":false,"cleared":false,"pregnant":false}""";
    /** The run week of domain.md W2. */
    static final String W2_RUNS = """
            "runWeek":[{"day":"TUESDAY","start":"07:00","minutes":60,"kind":"HARD"},
              {"day":"THURSDAY","start":"07:00","minutes":45,"kind":"EASY"},
              {"day":"FRIDAY","start":"07:00","minutes":40,"kind":"EASY"},
              {"day":"SUNDAY","start":"07:00","minutes":100,"kind":"LONG"}]""";
    /** The intermediate runner of W2. */
    static final String W2 = """
            {"timeZone":"Europe/Berlin","birthYear":1990,"strengthMonths":12,"runPlanning":"MINE",%s,
             "equipment":["DUMBBELL","BARBELL"],%s}""".formatted(W2_RUNS, HEALTHY);

    static Runner someone() {
        return new Runner(UUID.randomUUID().toString());
    }

    /** Waits for what Kafka brings: generous, for machines that do much else. */
    static ConditionFactory eventually() {
        return Awaitility.await().atMost(Duration.ofSeconds(30));
    }

    RequestSpecification says() {
        return given().auth().oauth2(TokenIssuer.token(id).mint()).contentType(ContentType.JSON);
    }

    ValidatableResponse tells(String profile) {
        return says().body(profile).put("/api/athletes/me").then();
    }

    ValidatableResponse asksForPlan(String startDate) {
        return says().body("{\"startDate\":\"" + startDate + "\",\"weeks\":12}")
                .post("/api/plans")
                .then();
    }

    /** Profile and plan at once. */
    Runner plans(String profile, String startDate) {
        tells(profile).statusCode(200);
        asksForPlan(startDate).statusCode(201);
        return this;
    }

    JsonPath plan() {
        return says().get("/api/plans/current").then().statusCode(200).extract().jsonPath();
    }

    JsonPath week(String isoWeek) {
        return says().get("/api/plans/current/weeks/" + isoWeek)
                .then()
                .statusCode(200)
                .extract()
                .jsonPath();
    }

    JsonPath decisions() {
        return says().get("/api/plans/current/decisions")
                .then()
                .statusCode(200)
                .extract()
                .jsonPath();
    }

    /** {@code "WEDNESDAY AM HEAVY"} of each session that counts, in order. */
    static List<String> sessions(JsonPath week) {
        List<String> dates = week.getList("sessions.date");
        List<String> slots = week.getList("sessions.slot");
        List<String> classes = week.getList("sessions.class");
        return IntStream.range(0, dates.size())
                .mapToObj(i -> LocalDate.parse(dates.get(i)).getDayOfWeek() + " " + slots.get(i) + " " + classes.get(i))
                .toList();
    }

    /** A run as tracking-service tells it, in Berlin time. */
    RunLogged run(UUID runId, long revision, FactStatus status, String start, int minutes, RunClass kind) {
        var from = LocalDateTime.parse(start).atZone(ZONE).toInstant();
        return new RunLogged(
                id,
                runId,
                revision,
                status,
                from,
                from.plusSeconds(minutes * 60L),
                ZONE,
                "RUNNING",
                minutes * 60,
                null,
                null,
                null,
                null,
                null,
                null,
                8.0,
                kind,
                kind == RunClass.LONG,
                false,
                "rpe>=7",
                new Load(8.0 * minutes, 8.0 * minutes, false),
                new Source("manual", null));
    }

    /** A strength session as tracking-service tells it, an hour long, in Berlin time. */
    SessionCompleted session(UUID sessionId, @Nullable UUID planned, String start) {
        var from = LocalDateTime.parse(start).atZone(ZONE).toInstant();
        return new SessionCompleted(
                id,
                sessionId,
                1,
                FactStatus.ACTIVE,
                planned,
                from,
                from.plusSeconds(3600),
                ZONE,
                SessionCompleted.Outcome.COMPLETED,
                7.0,
                null,
                List.of(),
                List.of(),
                new Load(420, 300, false));
    }

    void logs(RunLogged run) {
        logs(run, UUID.randomUUID());
    }

    void logs(RunLogged run, UUID eventId) {
        Events.send(run.type().topic(), run.type().cloudEventType(), id, EventJson.write(run), eventId, Instant.now());
    }

    void logs(SessionCompleted session) {
        Events.send(
                session.type().topic(),
                session.type().cloudEventType(),
                id,
                EventJson.write(session),
                UUID.randomUUID(),
                Instant.now());
    }
}

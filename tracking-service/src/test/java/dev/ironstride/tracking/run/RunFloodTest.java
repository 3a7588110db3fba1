package dev.ironstride.tracking.run;

import static dev.ironstride.tracking.Patience.await;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import com.garmin.fit.Sport;
import com.garmin.fit.SubSport;
import dev.ironstride.events.EventJson;
import dev.ironstride.events.EventType;
import dev.ironstride.events.FactStatus;
import dev.ironstride.events.RunLogged;
import dev.ironstride.testkit.Events;
import dev.ironstride.tracking.Caller;
import dev.ironstride.tracking.Database;
import dev.ironstride.tracking.TrackingTest;
import dev.ironstride.tracking.fit.FitFixture;
import io.restassured.config.ConnectionConfig;
import io.restassured.config.RestAssuredConfig;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/**
 * The same runs three times, shuffled, by 50 clients at once, through JSON, files and two hubs: each is one run and has one
 * effect. The full size is {@code -Dironstride.flood.runs=10000}; the default takes seconds.
 */
@TrackingTest
class RunFloodTest {

    private static final int RUNS = Integer.getInteger("ironstride.flood.runs", 60);
    /** This client opens a connection for each request and leaves it open: 120,000 are more than a machine has. */
    private static final RestAssuredConfig CLOSING = RestAssuredConfig.config()
            .connectionConfig(ConnectionConfig.connectionConfig().closeIdleConnectionsAfterEachResponse());

    private static final int CLIENTS = 50;
    private static final int ROUNDS = 3;
    /** As {@link FitFixture#session} tells it, of 8 km. */
    private static final int SECONDS = 2400;

    /** Far enough back that ten thousand runs, three hours apart, are over by then. */
    private static final Instant FIRST = Instant.parse("2023-01-02T06:00:00Z");

    @Inject
    Database database;

    @Test
    void everyRunIsOneRunAndOneEffectHoweverOftenAndWhereverItComesIn() throws Exception {
        Caller athlete = Caller.athlete();
        String token =
                athlete.json("{\"name\":\"phone\"}").post("/api/ingest-tokens").path("token");
        List<Callable<Integer>> calls = new ArrayList<>();
        for (int round = 0; round < ROUNDS; round++) {
            IntStream.range(0, RUNS).forEach(n -> {
                calls.add(() ->
                        athlete.json(json(n)).config(CLOSING).post("/api/runs").statusCode());
                calls.add(() -> file(athlete, n).statusCode());
                calls.add(() -> hub(token, "health-auto-export", export(n)).statusCode());
                calls.add(() -> hub(token, "health-connect", bridge(n)).statusCode());
            });
        }
        Collections.shuffle(calls, new Random(42));

        List<Integer> answers = new ArrayList<>();
        try (var clients = Executors.newFixedThreadPool(CLIENTS)) {
            for (Future<Integer> answer : clients.invokeAll(calls)) {
                answers.add(answer.get());
            }
        }

        assertThat(answers).containsOnly(200, 201);
        assertThat(database.count(
                        "select count(*) from run where athlete_id = ? and status = 'ACTIVE'", athlete.subject()))
                .isEqualTo(RUNS);
        assertThat(database.count("select count(*) from run_record where athlete_id = ?", athlete.subject()))
                .isEqualTo(4L * RUNS);
        assertThat(database.column(
                        "select distinct concat_ws(' ', duration_seconds, distance_metres, rpe) from run"
                                + " where athlete_id = ? and status = 'ACTIVE'",
                        athlete.subject()))
                .as("each has the file's distance and the rating that only JSON tells")
                .containsExactly("2400 8000 5");
        await().untilAsserted(() -> {
            Map<UUID, RunLogged> effects = effects(athlete);
            assertThat(effects).hasSize(RUNS);
            assertThat(effects.values()).extracting(RunLogged::status).containsOnly(FactStatus.ACTIVE);
            assertThat(effects.values()).extracting(RunLogged::distanceMetres).containsOnly(8000.0);
        });
    }

    /** What a consumer has in the end: of each run the newest revision. */
    private static Map<UUID, RunLogged> effects(Caller athlete) {
        Map<UUID, RunLogged> newest = new HashMap<>();
        Events.all(EventType.RUN_LOGGED.topic()).stream()
                .filter(kafka -> athlete.subject().equals(kafka.key()))
                .map(kafka -> read(Objects.requireNonNull(kafka.value())))
                .forEach(event -> newest.merge(
                        event.runId(), event, (known, next) -> next.revision() > known.revision() ? next : known));
        return newest;
    }

    private static RunLogged read(String json) {
        try {
            return EventJson.read(json.getBytes(StandardCharsets.UTF_8), RunLogged.class);
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    private static Instant start(int number) {
        return FIRST.plusSeconds(3 * 3600L * number);
    }

    private static String json(int number) {
        return """
                {"externalId":"g-%d","source":{"provider":"garmin","device":"Forerunner"},"startedAt":"%s",
                 "durationSeconds":%d,"distanceMetres":7900,"rpe":5}""".formatted(number, start(number), SECONDS);
    }

    private static Response file(Caller athlete, int number) {
        byte[] file = FitFixture.file()
                .serial(1000L + number)
                .start(start(number))
                .samples(10, 140, 3f)
                .session(Sport.RUNNING, SubSport.GENERIC, s -> {})
                .bytes();
        return athlete.request()
                .config(CLOSING)
                .multiPart("file", "run.fit", file, "application/octet-stream")
                .post("/api/runs/files");
    }

    private static String export(int number) {
        return """
                {"data":{"workouts":[{"id":"hae-%d","name":"Running","start":"%s","end":"%s","duration":%d,
                 "distance":{"qty":7.8,"units":"km"}}]}}""".formatted(
                number, onTheWall(start(number)), onTheWall(start(number).plusSeconds(SECONDS)), SECONDS);
    }

    private static String onTheWall(Instant moment) {
        return moment.toString().replace("T", " ").replace("Z", " +0000");
    }

    private static String bridge(int number) {
        return """
                {"exercise":[{"uuid":"hc-%d","type":"running","start_time":"%s","end_time":"%s","distance_meters":7850.0,
                 "source":"com.garmin.android"}]}""".formatted(number, start(number).plusSeconds(2), start(number).plusSeconds(SECONDS));
    }

    private static Response hub(String token, String provider, String body) {
        return given().config(CLOSING)
                .auth()
                .oauth2(token)
                .contentType("application/json")
                .body(body)
                .post("/api/integrations/{provider}/webhook", provider);
    }
}

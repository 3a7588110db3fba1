package dev.ironstride.tracking.run;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;

import dev.ironstride.tracking.Caller;
import dev.ironstride.tracking.Database;
import dev.ironstride.tracking.TrackingTest;
import io.restassured.RestAssured;
import io.restassured.config.EncoderConfig;
import io.restassured.http.ContentType;
import jakarta.inject.Inject;
import java.util.Collections;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

@TrackingTest
class RunBatchTest {

    @Inject
    Database database;

    @Test
    void eachRunOfAnArrayIsAnsweredAndABadOneFailsNobodyElse() {
        Caller athlete = Caller.athlete();
        String batch = "[" + run(1) + "," + run(2).replace("1800", "-1") + "," + run(1) + ",{\"rpee\":1},7,null,"
                + run(3) + "]";

        athlete.json(batch)
                .post("/api/runs/batch")
                .then()
                .statusCode(200)
                .body("items.status", contains(201, 400, 200, 400, 400, 400, 201))
                .body("items.index", contains(0, 1, 2, 3, 4, 5, 6))
                .body("items[1].problem.errors[0].field", equalTo("durationSeconds"))
                .body("items[3].problem.errors[0].field", equalTo("rpee"))
                .body("items[0].run.class", equalTo("EASY"))
                .body("created", equalTo(2))
                .body("known", equalTo(1))
                .body("refused", equalTo(4));

        assertThat(database.runs(athlete)).isEqualTo(2);
    }

    @Test
    void linesAreTakenLikeAnArray() {
        Caller athlete = Caller.athlete();

        athlete.request()
                .config(RestAssured.config()
                        .encoderConfig(EncoderConfig.encoderConfig()
                                .encodeContentTypeAs("application/x-ndjson", ContentType.TEXT)))
                .contentType("application/x-ndjson")
                .body(run(1) + "\n\n" + "{broken\n" + run(2) + "\r\n")
                .post("/api/runs/batch")
                .then()
                .statusCode(200)
                .body("items.status", contains(201, 400, 201));
    }

    @Test
    void theLargestBatchIsTakenAndOneMoreIsRefused() {
        Caller athlete = Caller.athlete();

        athlete.json(batch(1000)).post("/api/runs/batch").then().statusCode(200).body("created", equalTo(1000));
        assertThat(database.runs(athlete)).isEqualTo(1000);
        athlete.json(batch(1001))
                .post("/api/runs/batch")
                .then()
                .statusCode(413)
                .body("type", equalTo("https://ironstride.dev/problems/batch-too-large"));
    }

    @Test
    void whatIsNoBatchIsRefused() {
        Caller athlete = Caller.athlete();
        for (String body : List.of("{}", "[]", "", "[", "\"x\"")) {
            athlete.json(body).post("/api/runs/batch").then().statusCode(400).contentType("application/problem+json");
        }
        athlete.json("[" + String.join("", Collections.nCopies(200, "[")))
                .post("/api/runs/batch")
                .then()
                .statusCode(400);
    }

    private static String batch(int size) {
        return IntStream.rangeClosed(1, size).mapToObj(RunBatchTest::run).collect(Collectors.joining(",", "[", "]"));
    }

    private static String run(int number) {
        return "{\"externalId\":\"b" + number + "\",\"source\":{\"provider\":\"test\"},"
                + "\"startedAt\":\"2026-10-01T06:00:00Z\",\"durationSeconds\":1800}";
    }
}

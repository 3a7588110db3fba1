package dev.ironstride.tracking.run;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.ironstride.testkit.TokenIssuer;
import dev.ironstride.tracking.Caller;
import dev.ironstride.tracking.TrackingTest;
import io.restassured.http.Header;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A post that goes the short way is answered as one that goes the long way, letter by letter. */
@TrackingTest
class RunShortWayTest {

    /** Asks for the same in words that the short way leaves to the long one. */
    private static final String LONG_WAY = "application/json;q=0.9, */*;q=0.8";

    private static final String RUN =
            "{\"externalId\":\"s1\",\"source\":{\"provider\":\"test\",\"device\":\"Uhr\"},\"startedAt\":\"2026-09-01T06:00:00Z\",\"durationSeconds\":1800}";

    @Test
    void aRunIsAnsweredTheSame() {
        Caller athlete = signedIn(Caller.athlete());

        Response first = athlete.json(RUN).post("/api/runs");
        Response again = athlete.json(RUN).post("/api/runs");
        Response longWay = longWay(athlete, RUN).post("/api/runs");

        assertThat(first.statusCode()).isEqualTo(201);
        assertThat(again.statusCode()).isEqualTo(200);
        assertThat(first.body().asString()).isEqualTo(again.body().asString());
        assertThat(first.header("Location"))
                .isEqualTo("/api/runs/" + first.jsonPath().getString("id"));
        same(again, longWay);
    }

    @Test
    void aNewRunIsAnsweredWithTheSameHeaders() {
        Caller athlete = signedIn(Caller.athlete());

        Response shortWay = athlete.json(RUN).post("/api/runs");
        Response longWay = longWay(athlete, RUN.replace("\"s1\"", "\"s2\"").replace("T06", "T16"))
                .post("/api/runs");

        assertThat(longWay.statusCode()).isEqualTo(201);
        assertThat(names(shortWay)).isEqualTo(names(longWay));
        assertThat(shortWay.contentType()).isEqualTo(longWay.contentType());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "null",
                "[]",
                "\"run\"",
                "{",
                "{}",
                "{\"startedAt\":1700000000,\"durationSeconds\":60}",
                "{\"startedAt\":\"2026-09-01T06:00:00Z\",\"durationSeconds\":0,\"rpe\":11}",
                "{\"startedAt\":\"2026-09-01T06:00:00Z\",\"durationSeconds\":60,\"unknown\":1}",
                "{\"startedAt\":\"2026-09-01T06:00:00Z\",\"durationSeconds\":60,\"durationSeconds\":61}",
                "{\"startedAt\":\"2026-09-01T06:00:00Z\",\"durationSeconds\":60} trailing",
                "{\"startedAt\":\"2026-09-01T06:00:00Z\",\"durationSeconds\":60,\"distanceMetres\":1e400}",
                "{\"startedAt\":\"2026-09-01T06:00:00Z\",\"durationSeconds\":60,\"distanceMetres\":\"NaN\"}",
                "{\"startedAt\":\"2026-09-01T06:00:00Z\",\"durationSeconds\":60,\"tags\":[null]}",
                "{\"startedAt\":\"2026-09-01T06:00:00Z\",\"durationSeconds\":60,\"tags\":[\"NONE\"]}",
                "{\"startedAt\":\"2026-09-01T06:00:00Z\",\"durationSeconds\":60,\"source\":[[[[[[[[[[1]]]]]]]]]]}"
            })
    void aRefusalIsTheSame(String body) {
        Caller athlete = signedIn(Caller.athlete());

        Response shortWay = athlete.json(body).post("/api/runs");

        assertThat(shortWay.statusCode()).isEqualTo(400);
        same(shortWay, longWay(athlete, body).post("/api/runs"));
    }

    @Test
    void deepNestingIsRefusedTheSame() {
        Caller athlete = signedIn(Caller.athlete());
        String deep = "{\"tags\":" + "[".repeat(60) + "]".repeat(60) + "}";

        same(athlete.json(deep).post("/api/runs"), longWay(athlete, deep).post("/api/runs"));
    }

    @Test
    void whatIsSpecialIsAnsweredByTheLongWay() {
        Caller athlete = signedIn(Caller.athlete());

        assertThat(athlete.json(RUN).queryParam("more", 1).post("/api/runs").statusCode())
                .isEqualTo(400);
        assertThat(athlete.request()
                        .contentType("text/plain")
                        .body(RUN)
                        .post("/api/runs")
                        .statusCode())
                .isEqualTo(415);
        assertThat(athlete.json(" ".repeat(300 << 10)).post("/api/runs").statusCode())
                .isEqualTo(413);
        assertThat(athlete.json(RUN).accept("application/xml").post("/api/runs").statusCode())
                .isEqualTo(406);
        Response keyed = athlete.json(RUN).header("Idempotency-Key", "k").post("/api/runs");
        assertThat(keyed.statusCode()).isEqualTo(201);
        same(keyed, athlete.json(RUN).header("Idempotency-Key", "k").post("/api/runs"));
    }

    @Test
    void aTokenWithoutTheRoleIsRefusedHoweverOften() {
        String subject = "athlete-" + UUID.randomUUID();
        Caller nobody = new Caller(subject, TokenIssuer.token(subject).role().mint());

        for (int i = 0; i < 3; i++) {
            assertThat(nobody.json(RUN).post("/api/runs").statusCode()).isEqualTo(403);
        }
    }

    @Test
    void aTokenThatWasChangedIsRefused() {
        Caller athlete = signedIn(Caller.athlete());

        assertThat(athlete.with(athlete.token() + "x")
                        .json(RUN)
                        .post("/api/runs")
                        .statusCode())
                .isEqualTo(401);
    }

    @Test
    void anIngestTokenIsLookedUpEachTime() {
        Caller athlete = signedIn(Caller.athlete());
        Response made = athlete.json("{\"name\":\"watch\"}").post("/api/ingest-tokens");
        Caller watch = athlete.with(made.jsonPath().getString("token"));
        assertThat(watch.json(RUN).post("/api/runs").statusCode()).isEqualTo(201);

        athlete.request()
                .delete("/api/ingest-tokens/" + made.jsonPath().getString("id"))
                .then()
                .statusCode(204);

        assertThat(watch.json(RUN).post("/api/runs").statusCode()).isEqualTo(401);
    }

    @Test
    void aTokenThatHasExpiredMeanwhileIsRefused() {
        String subject = "athlete-" + UUID.randomUUID();
        Caller athlete = signedIn(new Caller(
                subject,
                TokenIssuer.token(subject).validFor(Duration.ofSeconds(2)).mint()));

        await().atMost(Duration.ofSeconds(20))
                .pollInterval(Duration.ofMillis(500))
                .until(() -> athlete.json(RUN).post("/api/runs").statusCode() == 401);
    }

    /** From now on the token is known. */
    private static Caller signedIn(Caller caller) {
        caller.request().get("/api/ingest-tokens").then().statusCode(200);
        return caller;
    }

    private static RequestSpecification longWay(Caller caller, String body) {
        return caller.json(body).header("Accept", LONG_WAY);
    }

    private static void same(Response one, Response other) {
        assertThat(one.statusCode()).isEqualTo(other.statusCode());
        assertThat(one.body().asString()).isEqualTo(other.body().asString());
        assertThat(headers(one)).isEqualTo(headers(other));
    }

    private static List<String> headers(Response answer) {
        return answer.headers().asList().stream()
                .map(Header::toString)
                .map(header -> header.toLowerCase(Locale.ROOT))
                .sorted()
                .toList();
    }

    private static Set<String> names(Response answer) {
        return answer.headers().asList().stream()
                .map(header -> header.getName().toLowerCase(Locale.ROOT))
                .collect(Collectors.toSet());
    }
}

package dev.ironstride.tracking.run;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import dev.ironstride.tracking.Caller;
import dev.ironstride.tracking.Database;
import dev.ironstride.tracking.TrackingTest;
import dev.ironstride.tracking.fit.FitFixture;
import io.restassured.RestAssured;
import io.restassured.config.EncoderConfig;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What no well-meaning client sends: it gets a 4xx problem all the same, never a 5xx, and nothing is written. */
@TrackingTest
class RunOddInputTest {

    @Inject
    Database database;

    static Stream<Arguments> oddForms() {
        return Stream.of(
                arguments("multipart/form-data", ""),
                arguments("multipart/form-data", "rubbish"),
                arguments("multipart/form-data; boundary=x", "rubbish"),
                arguments("multipart/form-data; boundary=x", "--x"),
                arguments("multipart/form-data; boundary=x", "--x--"),
                arguments(
                        "multipart/form-data; boundary=x",
                        "--x\r\nContent-Disposition: form-data; name=\"file\"\r\n\r\nplain\r\n--x--"),
                arguments("multipart/form-data; boundary=", "--"),
                arguments("multipart", "--"),
                arguments("not a type at all", "--"),
                arguments("text/plain", "a run"),
                arguments("application/json", "{}"),
                arguments("application/xml", "<run/>"));
    }

    @ParameterizedTest
    @MethodSource("oddForms")
    void aFormThatIsNoneIsRefused(String type, String body) {
        Caller athlete = Caller.athlete();

        Response answer = send(athlete, "/api/runs/files", type, bytes(body));

        assertRefused(athlete, answer);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"startedAt\":\"2026-11-25T06:30:00Z\",\"durationSeconds\":1800,\"externalId\":\"a\\u0000b\"}",
                "{\"startedAt\":\"2026-11-25T06:30:00Z\",\"durationSeconds\":1800,\"source\":{\"device\":\"\\u0000\"}}",
                "{\"startedAt\":\"2026-11-25T06:30:00Z\",\"durationSeconds\":1800,\"timeZone\":\"\\u0000\"}",
                "{\"startedAt\":\"2026-11-25T06:30:00Z\",\"durationSeconds\":99999999999999}",
                "{\"startedAt\":\"+999999999-12-31T23:59:59Z\",\"durationSeconds\":1800}",
                "{\"startedAt\":\"-999999999-01-01T00:00:00Z\",\"durationSeconds\":1800}",
                "{\"startedAt\":1764052200,\"durationSeconds\":1800}",
                "{\"startedAt\":\"2026-11-25T06:30:00Z\",\"durationSeconds\":1800,\"durationSeconds\":1801}",
                "{\"startedAt\":\"2026-11-25T06:30:00Z\",\"durationSeconds\":1800,\"distanceMetres\":NaN}",
                "{\"startedAt\":\"2026-11-25T06:30:00Z\",\"durationSeconds\":1800,\"tags\":\"RACE\"}",
                "{\"startedAt\":\"2026-11-25T06:30:00Z\",\"durationSeconds\":1800,\"tags\":[[]]}",
                "{\"startedAt\":\"2026-11-25T06:30:00Z\",\"durationSeconds\":1800,\"source\":\"garmin\"}"
            })
    void aRunThatIsNoneIsRefused(String run) {
        Caller athlete = Caller.athlete();

        assertRefused(athlete, athlete.json(run).post("/api/runs"));
    }

    @Test
    void bytesThatAreNoTextAreRefused() {
        Caller athlete = Caller.athlete();
        byte[] bytes = {'{', '"', (byte) 0xC3, (byte) 0x28, '"', ':', '1', '}'};

        assertRefused(athlete, send(athlete, "/api/runs", "application/json", bytes));
        Response batch = send(athlete, "/api/runs/batch", "application/json", bytes);
        assertRefused(athlete, batch);
    }

    @Test
    void aKeyThatIsTooLongIsRefused() {
        Caller athlete = Caller.athlete();

        assertRefused(
                athlete,
                athlete.json(RunLoggingTest.RUN)
                        .header("Idempotency-Key", "k".repeat(256))
                        .post("/api/runs"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"/api/runs", "/api/sessions"})
    void aCursorOfAnotherListOrNoneAtAllIsRefused(String path) {
        for (String cursor : List.of("AAAA", "%00", "eA", "x".repeat(2000))) {
            Response answer =
                    Caller.athlete().request().urlEncodingEnabled(false).get(path + "?cursor=" + cursor);

            assertThat(answer.statusCode()).as(cursor).isEqualTo(400);
        }
    }

    @Test
    void aFormMaySayEverythingInItsFields() {
        Caller athlete = Caller.athlete();

        Response answer = athlete.request()
                .multiPart("file", "run.fit", FitFixture.run().bytes(), "application/octet-stream")
                .multiPart("rpe", "7.5")
                .multiPart("tags", "RACE,HILLS")
                .post("/api/runs/files");

        assertThat(answer.statusCode()).isEqualTo(201);
        assertThat(answer.<Float>path("rpe")).isEqualTo(7.5f);
        assertThat(answer.<List<String>>path("tags")).containsExactly("RACE", "HILLS");
        assertThat(answer.<String>path("class")).isEqualTo("RACE");
    }

    private void assertRefused(Caller athlete, Response answer) {
        assertThat(answer.statusCode()).as(answer.asString()).isBetween(400, 499);
        assertThat(answer.contentType()).startsWith("application/problem+json");
        assertThat(database.runs(athlete)).isZero();
    }

    private static Response send(Caller athlete, String path, String type, byte[] body) {
        return athlete.request()
                .config(RestAssured.config()
                        .encoderConfig(EncoderConfig.encoderConfig()
                                .encodeContentTypeAs(type, ContentType.BINARY)
                                .appendDefaultContentCharsetToContentTypeIfUndefined(false)))
                .header("Content-Type", type)
                .body(body)
                .post(path);
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}

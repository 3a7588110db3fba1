package dev.ironstride.tracking.run;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;

import dev.ironstride.testkit.TokenIssuer;
import dev.ironstride.tracking.Caller;
import dev.ironstride.tracking.Database;
import dev.ironstride.tracking.TrackingTest;
import io.restassured.RestAssured;
import io.restassured.http.ContentType;
import jakarta.inject.Inject;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.regex.Matcher;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Each wrong input gets its 4xx problem naming the field, and nothing is written. */
@TrackingTest
class RunRefusalTest {

    private static final String PROBLEM = "application/problem+json";

    @Inject
    Database database;

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "\"distanceMeters\":11000|distanceMeters",
                "\"distanceMetres\":-1|distanceMetres",
                "\"distanceMetres\":1000001|distanceMetres",
                "\"distanceMetres\":1e999|distanceMetres",
                "\"distanceMetres\":\"11\"|distanceMetres",
                "\"durationSeconds\":0|durationSeconds",
                "\"durationSeconds\":-5|durationSeconds",
                "\"durationSeconds\":604801|durationSeconds",
                "\"durationSeconds\":12.5|durationSeconds",
                "\"durationSeconds\":null|durationSeconds",
                "\"movingSeconds\":3301|movingSeconds",
                "\"movingSeconds\":-1|movingSeconds",
                "\"ascentMetres\":-1|ascentMetres",
                "\"descentMetres\":-1|descentMetres",
                "\"averageHeartRate\":19|averageHeartRate",
                "\"averageHeartRate\":261|averageHeartRate",
                "\"maxHeartRate\":261|maxHeartRate",
                "\"maxHeartRate\":160|averageHeartRate",
                "\"rpe\":-0.1|rpe",
                "\"rpe\":10.1|rpe",
                "\"rpe\":\"hard\"|rpe",
                "\"startedAt\":\"1989-12-31T23:59:59Z\"|startedAt",
                "\"startedAt\":\"2400-01-01T00:00:00Z\"|startedAt",
                "\"startedAt\":\"yesterday\"|startedAt",
                "\"startedAt\":null|startedAt",
                "\"timeZone\":\"Europe/Nowhere\"|timeZone",
                "\"timeZone\":\"+01:00\"|timeZone",
                "\"type\":\"CYCLING\"|type",
                "\"type\":\"running\"|type",
                "\"tags\":[\"FAST\"]|tags[0]",
                "\"tags\":[null]|tags",
                "\"externalId\":\"\"|externalId",
                "\"source\":{\"provider\":\"gar min\"}|source.provider",
                "\"source\":{\"provider\":\"garmin\",\"serial\":1}|source.serial"
            })
    void aWrongFieldIsNamedAndNothingIsWritten(String change, String field) {
        Caller athlete = Caller.athlete();

        athlete.json(with(change))
                .post("/api/runs")
                .then()
                .statusCode(400)
                .contentType(PROBLEM)
                .body("type", equalTo("https://ironstride.dev/problems/invalid-request"))
                .body("errors.field", hasItem(field));

        assertThat(database.runs(athlete)).isZero();
        assertThat(database.count("select count(*) from outbox where key = ?", athlete.subject()))
                .isZero();
    }

    @Test
    void everyWrongFieldIsNamedAtOnce() {
        Caller.athlete()
                .json("{\"durationSeconds\":0,\"rpe\":11}")
                .post("/api/runs")
                .then()
                .statusCode(400)
                .body("errors.field", equalTo(List.of("startedAt", "durationSeconds", "rpe")));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {"|400", "null|400", "[]|400", "{|400", "{}{}|400", "\"run\"|400"})
    void aBodyThatIsNoRunIsRefused(String body, int status) {
        Caller.athlete()
                .json(body == null ? "" : body)
                .post("/api/runs")
                .then()
                .statusCode(status)
                .contentType(PROBLEM);
    }

    @Test
    void anotherContentTypeIsRefused() {
        Caller.athlete()
                .request()
                .contentType("text/csv")
                .body("a,b")
                .post("/api/runs")
                .then()
                .statusCode(415)
                .contentType(PROBLEM);
    }

    @Test
    void withoutATokenNothingIsTaken() {
        given().contentType(ContentType.JSON)
                .body(RunLoggingTest.RUN)
                .post("/api/runs")
                .then()
                .statusCode(401)
                .contentType(PROBLEM)
                .body("type", equalTo("https://ironstride.dev/problems/sign-in-required"));
    }

    @Test
    void anExpiredTokenIsRefused() {
        Caller athlete = Caller.athlete();

        athlete.with(TokenIssuer.token(athlete.subject()).expired().mint())
                .json(RunLoggingTest.RUN)
                .post("/api/runs")
                .then()
                .statusCode(401)
                .contentType(PROBLEM)
                .header("WWW-Authenticate", containsString("Bearer"));

        assertThat(database.runs(athlete)).isZero();
    }

    @Test
    void aTokenForSomebodyElseIsRefused() {
        Caller athlete = Caller.athlete();

        for (String token : List.of(
                TokenIssuer.token(athlete.subject()).wrongAudience().mint(),
                TokenIssuer.token(athlete.subject()).wrongIssuer().mint(),
                TokenIssuer.token(athlete.subject()).wrongSignature().mint())) {
            athlete.with(token)
                    .json(RunLoggingTest.RUN)
                    .post("/api/runs")
                    .then()
                    .statusCode(401);
        }

        assertThat(database.runs(athlete)).isZero();
    }

    @Test
    void aTokenWithoutARoleMayNotWrite() {
        Caller athlete = Caller.athlete();

        athlete.with(TokenIssuer.token(athlete.subject()).role().mint())
                .json(RunLoggingTest.RUN)
                .post("/api/runs")
                .then()
                .statusCode(403)
                .contentType(PROBLEM);
    }

    @ParameterizedTest
    @CsvSource({"/api/runs,20000000", "/api/runs,300000", "/api/runs/batch,5000000"})
    void aBodyThatIsTooLargeIsRefused(String path, int bytes) {
        Caller athlete = Caller.athlete();

        athlete.request()
                .contentType("application/json")
                .body(new byte[bytes])
                .post(path)
                .then()
                .statusCode(413)
                .contentType(PROBLEM)
                .body("type", equalTo("https://ironstride.dev/problems/body-too-large"));

        assertThat(database.runs(athlete)).isZero();
    }

    @Test
    void aFileThatSaysItIsTooLargeIsRefused() throws IOException, InterruptedException {
        Caller athlete = Caller.athlete();
        long length = 65L << 20;
        try (HttpClient client = HttpClient.newHttpClient()) {
            HttpResponse<String> answer = client.send(
                    HttpRequest.newBuilder(URI.create("http://localhost:" + RestAssured.port + "/api/runs/files"))
                            .header("Authorization", "Bearer " + athlete.token())
                            .header("Content-Type", "application/octet-stream")
                            .POST(HttpRequest.BodyPublishers.fromPublisher(
                                    HttpRequest.BodyPublishers.ofInputStream(() -> new Zeroes(length)), length))
                            .build(),
                    HttpResponse.BodyHandlers.ofString());

            assertThat(answer.statusCode()).isEqualTo(413);
            assertThat(answer.body()).contains("https://ironstride.dev/problems/body-too-large", "65536 KiB");
        }
        assertThat(database.runs(athlete)).isZero();
    }

    @Test
    void aFileOfUnknownLengthThatIsTooLargeIsRefused() {
        Caller.athlete()
                .request()
                .contentType("application/octet-stream")
                .body(new Zeroes(65L << 20))
                .post("/api/runs/files")
                .then()
                .statusCode(413);
    }

    /** A large body without its memory. */
    private static final class Zeroes extends InputStream {

        private long left;

        Zeroes(long length) {
            left = length;
        }

        @Override
        public int read() {
            return left-- > 0 ? 0 : -1;
        }

        @Override
        public int read(byte[] into, int offset, int length) {
            int count = (int) Math.min(left, length);
            left -= count;
            return count == 0 && length > 0 ? -1 : count;
        }
    }

    @Test
    void aBodyOfUnknownLengthIsCountedWhileItIsRead() {
        Caller athlete = Caller.athlete();
        byte[] padded = (" ".repeat(300 << 10) + RunLoggingTest.RUN).getBytes(StandardCharsets.UTF_8);

        athlete.request()
                .contentType("application/json")
                .body(new ByteArrayInputStream(padded))
                .post("/api/runs")
                .then()
                .statusCode(413)
                .contentType(PROBLEM);

        assertThat(database.runs(athlete)).isZero();
    }

    @Test
    void someoneElsesRunIsAnsweredLikeOneThatNeverWas() {
        Caller owner = Caller.athlete();
        Caller other = Caller.athlete();
        String id = owner.json(RunLoggingTest.RUN).post("/api/runs").path("id");

        String foreign = other.request()
                .get("/api/runs/{id}", id)
                .then()
                .statusCode(404)
                .extract()
                .asString();
        String missing = other.request()
                .get("/api/runs/{id}", "019ab8f0-0000-7000-8000-000000000000")
                .then()
                .statusCode(404)
                .extract()
                .asString();
        String nonsense = other.request()
                .get("/api/runs/{id}", "none")
                .then()
                .statusCode(404)
                .extract()
                .asString();

        assertThat(foreign).isEqualTo(missing).isEqualTo(nonsense);
    }

    /** The good run with one field changed, or added at the end. */
    private static String with(String change) {
        String name = change.substring(0, change.indexOf(':') + 1);
        if (RunLoggingTest.RUN.contains(name)) {
            String value = "(\\{[^}]*}|\\[[^]]*]|\"[^\"]*\"|[^,}]*)";
            return RunLoggingTest.RUN.replaceFirst(name + value, Matcher.quoteReplacement(change));
        }
        return RunLoggingTest.RUN.substring(0, RunLoggingTest.RUN.lastIndexOf('}')) + "," + change + "}";
    }
}

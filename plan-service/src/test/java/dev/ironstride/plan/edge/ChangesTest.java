package dev.ironstride.plan.edge;

import static dev.ironstride.plan.edge.Runner.eventually;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

import dev.ironstride.testkit.TokenIssuer;
import io.restassured.RestAssured;
import jakarta.inject.Inject;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import javax.sql.DataSource;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Watching a plan. These tests run on the real clock, as the tokens that end a stream do. */
@ServiceTest
class ChangesTest {
    private static final String PATH = "/api/plans/current/changes";

    @Inject
    DataSource database;

    private final List<Stream> open = new ArrayList<>();
    private final HttpClient http =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private final String start = LocalDate.now(Runner.ZONE).toString();
    private Runner runner = Runner.someone();

    private record Stream(HttpResponse<InputStream> answer, List<String> lines) {
        List<String> events() {
            return lines.stream().filter(line -> line.startsWith("data:")).toList();
        }
    }

    @BeforeEach
    void aPlan() {
        CatalogueFixture.store(database);
        runner = Runner.someone().plans(Runner.W2, start);
    }

    @AfterEach
    void hangUp() throws Exception {
        for (var stream : open) {
            stream.answer().body().close();
        }
        http.shutdownNow();
    }

    private Stream watch(String query, Duration tokenLife, String... headers) throws Exception {
        var request = HttpRequest.newBuilder(URI.create("http://localhost:" + RestAssured.port + PATH + query))
                .header(
                        "Authorization",
                        "Bearer "
                                + TokenIssuer.token(runner.id())
                                        .validFor(tokenLife)
                                        .mint())
                .header("Accept", "text/event-stream");
        for (int i = 0; i < headers.length; i += 2) {
            request.header(headers[i], headers[i + 1]);
        }
        var answer = http.send(request.build(), HttpResponse.BodyHandlers.ofInputStream());
        var stream = new Stream(answer, new CopyOnWriteArrayList<>());
        Thread.ofVirtual().start(() -> read(stream));
        open.add(stream);
        return stream;
    }

    private static void read(Stream stream) {
        try (var lines =
                new BufferedReader(new InputStreamReader(stream.answer().body(), UTF_8))) {
            lines.lines().forEach(stream.lines()::add);
            stream.lines().add("end");
        } catch (IOException | UncheckedIOException closed) {
            stream.lines().add("closed");
        }
    }

    private Stream watch(String query) throws Exception {
        return watch(query, Duration.ofHours(1));
    }

    @Test
    void aChangeIsToldByItsRevision() throws Exception {
        var stream = watch("");
        eventually().untilAsserted(() -> assertThat(stream.lines()).contains("id:1"));
        assertThat(stream.answer().headers().firstValue("Content-Type"))
                .hasValueSatisfying(type -> assertThat(type).startsWith("text/event-stream"));
        assertThat(stream.events()).isEmpty();

        runner.asksForPlan(start).statusCode(201);

        eventually().untilAsserted(() -> assertThat(stream.events()).hasSize(1));
        assertThat(stream.lines()).contains("event:plan-changed", "id:2");
        assertThat(stream.events().getFirst())
                .contains("\"revision\":2")
                .contains("\"planId\":\"" + runner.plan().getString("id") + "\"")
                .contains("\"decisions\":[]");
    }

    @Test
    void aChangeThatAnotherInstanceMadeIsToldToo() throws Exception {
        var stream = watch("");
        eventually().untilAsserted(() -> assertThat(stream.lines()).contains("id:1"));

        Database.execute(database, "update plan set revision = 5 where athlete_id = '" + runner.id() + "' and current");

        eventually().untilAsserted(() -> assertThat(stream.lines()).contains("id:5"));
    }

    @Test
    void whoComesBackIsToldAtOnceWhatWasMissed() throws Exception {
        runner.asksForPlan(start).statusCode(201);

        var back = watch("", Duration.ofHours(1), "Last-Event-ID", "1");
        var upToDate = watch("", Duration.ofHours(1), "Last-Event-ID", "2");
        var first = watch("?since=1");

        eventually().untilAsserted(() -> assertThat(back.events()).hasSize(1));
        eventually().untilAsserted(() -> assertThat(first.events()).hasSize(1));
        runner.asksForPlan(start).statusCode(201);
        eventually().untilAsserted(() -> assertThat(upToDate.events()).hasSize(1));
        assertThat(upToDate.events().getFirst()).contains("\"revision\":3");
    }

    @Test
    void nobodyHearsOfSomeoneElsesPlan() throws Exception {
        var stream = watch("");
        eventually().untilAsserted(() -> assertThat(stream.lines()).contains("id:1"));

        Runner.someone().plans(Runner.W2, start);
        runner.asksForPlan(start).statusCode(201);

        eventually().untilAsserted(() -> assertThat(stream.events()).isNotEmpty());
        assertThat(stream.events()).hasSize(1);
        assertThat(stream.events().getFirst()).contains("\"revision\":2");
    }

    @Test
    void aStreamEndsWithItsToken() throws Exception {
        var stream = watch("", Duration.ofSeconds(2));

        eventually().untilAsserted(() -> assertThat(stream.lines()).contains("end"));
    }

    @Test
    void silenceIsBrokenByAComment() throws Exception {
        var stream = watch("");

        // The heartbeat of tests is a second.
        eventually()
                .untilAsserted(() -> assertThat(stream.lines())
                        .filteredOn(line -> line.startsWith(":"))
                        .hasSizeGreaterThan(2));
    }

    @Test
    void streamsOfOneRunnerAreBounded() throws Exception {
        for (int i = 0; i < 6; i++) {
            assertThat(watch("").answer().statusCode()).isEqualTo(200);
        }

        var refused = watch("");

        assertThat(refused.answer().statusCode()).isEqualTo(429);
        eventually().untilAsserted(() -> assertThat(refused.lines().toString()).contains("too-many-streams"));
        open.removeFirst().answer().body().close();
        eventually()
                .untilAsserted(() -> assertThat(watch("").answer().statusCode()).isEqualTo(200));
    }

    @Test
    void anEventIdThatIsNoRevisionIsRefused() {
        runner.says()
                .header("Last-Event-ID", "yesterday")
                .get(PATH)
                .then()
                .statusCode(400)
                .body("errors[0].field", equalTo("Last-Event-ID"));
    }
}

package dev.ironstride.system.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.garmin.fit.Sport;
import dev.ironstride.local.api.Answer;
import dev.ironstride.local.api.IngestTokens;
import dev.ironstride.system.runner.Json;
import dev.ironstride.system.runner.Profiles;
import dev.ironstride.system.runner.Runner;
import dev.ironstride.system.runner.WatchFile;
import dev.ironstride.system.stack.OnTheStack;
import dev.ironstride.system.stack.Stack;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Wrong input through the gateway: the right refusal, the field named, and nothing written anywhere. */
@OnTheStack
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class RefusalIT {
    private static final String JSON = "application/json";
    private static final String FIT = "application/vnd.ant.fit";
    private static final Map<String, List<String>> TABLES = Map.of(
            "tracking", List.of("run", "session", "session_set", "ingest_token", "idempotency_key"),
            "plan", List.of("profile", "plan", "plan_override", "idempotency_key"));

    private final Stack stack;
    private final Runner runner;
    private final Runner other;
    private final String othersRun;
    private Map<String, Long> before = Map.of();

    RefusalIT(Stack stack) throws InterruptedException {
        this.stack = stack;
        this.runner = Runner.someone(stack);
        this.other = Runner.someone(stack);
        this.othersRun = other.logs(Runner.hardRun(Runner.start(), "others"));
    }

    @BeforeEach
    void countRows() {
        before = rows();
    }

    @AfterEach
    void nothingWasWritten() {
        assertThat(rows()).isEqualTo(before);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            shoes           | "old"
            distanceMetres  | -1
            durationSeconds | 0
            rpe             | 11
            type            | "SWIMMING"
            timeZone        | "Mars/Olympus"
            startedAt       | "1970-01-01T00:00:00Z"
            averageHeartRate| 300
            """)
    void a_run_with_a_wrong_field(String field, String value) throws Exception {
        var run = Runner.hardRun(Runner.start(), "wrong");
        run.set(field, Json.object("{\"value\":" + value + "}").path("value"));

        var refused = send("POST", "/api/runs", JSON, run.toString());

        assertThat(refused.status()).isEqualTo(400);
        assertNames(refused, field);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            shoes          | "old"
            strengthMonths | -1
            timeZone       | "Mars/Olympus"
            birthYear      | 1800
            """)
    void a_profile_with_a_wrong_field(String field, String value) throws Exception {
        var profile = Profiles.intermediate();
        profile.set(field, Json.object("{\"value\":" + value + "}").path("value"));

        var refused = send("PUT", "/api/athletes/me", JSON, profile.toString());

        assertThat(refused.status()).isEqualTo(400);
        assertNames(refused, field);
    }

    @Test
    void somebody_elses_run_is_as_unknown_as_one_that_does_not_exist() throws Exception {
        for (var method : List.of("GET", "DELETE", "PATCH")) {
            var body = method.equals("PATCH") ? "{\"rpe\":1}" : "";
            var type = method.equals("PATCH") ? "application/merge-patch+json" : JSON;
            var theirs = send(method, "/api/runs/" + othersRun, type, body);
            var nobodys = send(method, "/api/runs/" + UUID.randomUUID(), type, body);

            assertProblem(theirs, 404);
            assertThat(theirs.body()).isEqualTo(nobodys.body());
        }
        assertThat(other.api().get("/api/runs/" + othersRun).body().path("rpe").asInt())
                .isEqualTo(8);
    }

    @Test
    void a_decision_and_a_session_of_nobody() throws Exception {
        assertProblem(send("POST", "/api/decisions/" + UUID.randomUUID() + "/undo", JSON, ""), 404);
        assertProblem(send("POST", "/api/planned-sessions/" + UUID.randomUUID() + "/missed", JSON, ""), 404);
        assertProblem(send("GET", "/api/nothing/here", JSON, ""), 404);
    }

    @Test
    void no_token_and_a_forged_one() throws Exception {
        var run = Runner.hardRun(Runner.start(), "unknown").toString();
        var token = stack.token(runner.user());
        var forged = token.substring(0, token.length() - 8) + "AAAAAAAA";

        for (var bearer : new @Nullable String[] {null, forged, "irn_" + "A".repeat(43), "nonsense"}) {
            assertProblem(as(bearer).send("POST", "/api/runs", JSON, bytes(run)), 401);
            assertProblem(as(bearer).send("GET", "/api/athletes/me", JSON, new byte[0]), 401);
        }
    }

    @Test
    void an_expired_token() throws Exception {
        var client = Json.object("""
                {"clientId":"short-lived","protocol":"openid-connect","enabled":true,"publicClient":true,
                 "directAccessGrantsEnabled":true,"standardFlowEnabled":false,"fullScopeAllowed":true,
                 "attributes":{"access.token.lifespan":"1"},
                 "defaultClientScopes":["basic","profile","roles","ironstride-api"]}""");
        stack.keycloakAdmin().post("/admin/realms/ironstride/clients", client).expect(201, 409);
        var token = stack.token(runner.user(), "short-lived");
        assertThat(as(token).send("GET", "/api/runs", JSON, new byte[0]).status())
                .isEqualTo(200);

        await("it expires, and the grace of five seconds ends")
                .atMost(Duration.ofSeconds(20))
                .until(() ->
                        as(token).send("GET", "/api/runs", JSON, new byte[0]).status() == 401);

        var run = Runner.hardRun(Runner.start(), "late").toString();
        assertProblem(as(token).send("POST", "/api/runs", JSON, bytes(run)), 401);
        assertProblem(
                as(token)
                        .send(
                                "PUT",
                                "/api/athletes/me",
                                JSON,
                                bytes(Profiles.beginner().toString())),
                401);
    }

    @ParameterizedTest
    @ValueSource(strings = {"/api/runs", "/api/runs/batch", "/api/runs/files", "/api/plans"})
    void a_body_that_is_too_large(String path) throws Exception {
        boolean file = path.endsWith("files");
        // A file may have 64 MB.
        var body = new byte[(file ? 66 : 20) * 1024 * 1024];
        Arrays.fill(body, (byte) ' ');

        var refused = as(runner).send("POST", path, file ? FIT : JSON, body);

        assertProblem(refused, 413);
    }

    @Test
    void a_file_that_is_no_run_says_what_it_is() throws Exception {
        var ride = new WatchFile(Runner.start().atTime(7, 0).atZone(Runner.ZONE).toInstant(), Duration.ofMinutes(40))
                .of(Sport.CYCLING);
        var cut = Arrays.copyOf(ride, ride.length / 2);

        var noRun = as(runner).send("POST", "/api/runs/files?rpe=8", FIT, ride);
        var unreadable = as(runner).send("POST", "/api/runs/files?rpe=8", FIT, cut);

        assertProblem(noRun, 422);
        assertThat(noRun.body().path("type").asText()).endsWith("/not-a-run");
        assertThat(noRun.sentence()).contains("ride");
        assertProblem(unreadable, 422);
        assertThat(unreadable.body().path("type").asText()).endsWith("/unreadable-file");
    }

    @Test
    void a_watchs_token_reads_nothing() throws Exception {
        var token = new IngestTokens(runner.api()).create("watch");
        countRows();

        assertProblem(as(token.secret()).send("GET", "/api/runs", JSON, new byte[0]), 403);
        assertProblem(as(token.secret()).send("GET", "/api/ingest-tokens", JSON, new byte[0]), 403);
    }

    private Answer send(String method, String path, String mediaType, String body) throws Exception {
        return as(runner).send(method, path, mediaType, bytes(body));
    }

    private Raw as(Runner someone) throws InterruptedException {
        return as(stack.token(someone.user()));
    }

    private Raw as(@Nullable String bearer) {
        return new Raw(stack.addresses().gateway(), bearer);
    }

    private Map<String, Long> rows() {
        return TABLES.entrySet().stream()
                .flatMap(database -> database.getValue().stream()
                        .map(table -> Map.entry(
                                database.getKey() + "." + table,
                                stack.count(database.getKey(), "select count(*) from " + table))))
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    private static void assertNames(Answer refused, String field) {
        assertProblem(refused, 400);
        assertThat(refused.body().path("errors")).singleElement().satisfies(error -> {
            assertThat(error.path("field").asText()).isEqualTo(field);
            assertThat(error.path("message").asText()).isNotBlank();
        });
    }

    private static void assertProblem(Answer refused, int status) {
        assertThat(refused.status()).as(refused.toString()).isEqualTo(status);
        assertThat(refused.request()).as("media type").startsWith("application/problem+json");
        assertThat(refused.body().path("type").asText()).startsWith("https://ironstride.dev/problems/");
        assertThat(refused.body().path("title").asText()).isNotBlank();
        assertThat(refused.body().path("status").asInt()).isEqualTo(status);
        assertThat(refused.body().path("detail").asText()).isNotBlank();
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}

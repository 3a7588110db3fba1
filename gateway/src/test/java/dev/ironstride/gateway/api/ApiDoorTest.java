package dev.ironstride.gateway.api;

import static dev.ironstride.gateway.neighbours.Caller.json;
import static org.assertj.core.api.Assertions.assertThat;

import dev.ironstride.gateway.GatewayTest;
import dev.ironstride.gateway.neighbours.Caller;
import io.vertx.core.json.JsonObject;
import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.util.function.UnaryOperator;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@GatewayTest
class ApiDoorTest {

    private static final String INGEST = "Bearer irn_0123456789012345678901234567890123456789012";

    @ConfigProperty(name = "test.url")
    URI door;

    @ParameterizedTest
    @CsvSource({
        "/api/athletes/me, plan-service",
        "/api/plans/current/weeks/2026-W48, plan-service",
        "/api/decisions/1/undo, plan-service",
        "/api/planned-sessions/1/missed, plan-service",
        "/api/planned-runs/import, plan-service",
        "/api/calendar/token.ics, plan-service",
        "/api/coach/athletes, plan-service",
        "/api/ops/rebuild, plan-service",
        "/api/ops/athletes/someone, plan-service",
        "/api/exercises, exercise-service",
        "/api/exercises/bw_squat, exercise-service",
        "/api/guide, exercise-service",
        "/api/runs, tracking-service",
        "/api/runs/files, tracking-service",
        "/api/imports/1, tracking-service",
        "/api/sessions/1/sets/2, tracking-service",
        "/api/readiness, tracking-service",
        "/api/load, tracking-service",
        "/api/records, tracking-service",
        "/api/ingest-tokens, tracking-service",
        "/api/integrations/garmin/webhook, tracking-service"
    })
    void eachPathGoesToTheServiceThatOwnsIt(String path, String service) {
        // Given
        Caller script = new Caller(door);

        // When
        JsonObject seen = json(script.send(path + "?from=2026-11-23&q=%C3%A4", with("Authorization", INGEST)));

        // Then
        assertThat(seen.getString("service")).isEqualTo(service);
        assertThat(seen.getString("uri")).isEqualTo(path + "?from=2026-11-23&q=%C3%A4");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/api", "/api/", "/api/unknown", "/api/runsaway", "/api/runs/../../api/secret", "/nowhere"})
    void aPathThatNobodyOwnsIsAProblem(String path) {
        // Given
        Caller script = new Caller(door);

        // When
        HttpResponse<String> answer = script.send(path, with("Authorization", INGEST));

        // Then
        assertProblem(answer, 404, "not-found");
    }

    @Test
    void dotsInAPathAreResolvedBeforeTheServiceIsChosen() {
        // Given
        Caller script = new Caller(door);

        JsonObject seen = json(script.send("/api/exercises/../runs", with("Authorization", INGEST)));
        assertThat(seen.getString("service")).isEqualTo("tracking-service");
        assertThat(seen.getString("uri")).isEqualTo("/api/runs");
    }

    @Test
    void withoutSessionAndHeaderTheAnswerIsAProblemAndNeverARedirect() {
        // Given
        Caller script = new Caller(door);

        // When
        HttpResponse<String> answer = script.get("/api/runs");

        // Then
        assertProblem(answer, 401, "sign-in-required");
        assertThat(answer.headers().firstValue("WWW-Authenticate")).hasValue("Bearer");
        assertThat(answer.headers().firstValue("Location")).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"forged", "eyJhbGciOiJkaXIifQ..a.b.c"})
    void aSessionThatCannotBeReadIsAProblemAndNeverARedirect(String value) {
        // Given
        Caller browser = new Caller(door);
        browser.withCookie("__Host-q_session", value);

        // When
        HttpResponse<String> answer = browser.get("/api/runs");

        // Then
        assertProblem(answer, 401, "session-ended");
        assertThat(answer.headers().firstValue("Location")).isEmpty();
    }

    @Test
    void aCallersOwnHeaderIsPassedOnUntouchedAndItsSessionIsNot() {
        // Given
        Caller browser = new Caller(door);
        browser.signIn();

        // When
        JsonObject headers = headersSeen(browser.send("/api/runs", with("Authorization", INGEST)));

        // Then
        assertThat(headers.getString("authorization")).isEqualTo(INGEST);
        assertThat(headers.containsKey("cookie")).isFalse();
    }

    @Test
    void aSessionBecomesABearerTokenAndItsCookiesStayHere() {
        // Given
        Caller browser = new Caller(door);
        browser.signIn();
        browser.withCookie("other", "1");

        // When
        JsonObject headers = headersSeen(browser.get("/api/runs"));

        // Then
        assertThat(headers.getString("authorization")).startsWith("Bearer ey");
        assertThat(headers.containsKey("cookie")).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"POST", "PUT", "PATCH", "DELETE"})
    void aSessionChangesNothingWithoutThePagesHeader(String method) {
        // Given
        Caller browser = new Caller(door);
        browser.signIn();

        // When
        HttpResponse<String> answer =
                browser.send("/api/runs", request -> request.method(method, BodyPublishers.ofString("{}")));

        // Then
        assertProblem(answer, 403, "page-header-required");
    }

    @Test
    void aSessionChangesThingsWithThePagesHeader() {
        // Given
        Caller browser = new Caller(door);
        browser.signIn();

        // When
        JsonObject seen = json(browser.post("/api/runs", "{\"a\":1}", "X-Ironstride", "1"));

        // Then
        assertThat(seen.getString("method")).isEqualTo("POST");
        assertThat(seen.getLong("bytes")).isEqualTo(7);
        assertThat(seen.getJsonObject("headers").containsKey("x-ironstride")).isFalse();
    }

    @Test
    void aScriptNeedsNoPageHeader() {
        // Given
        Caller script = new Caller(door);

        assertThat(json(script.post("/api/runs", "{}", "Authorization", INGEST)).getString("method"))
                .isEqualTo("POST");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/api/exercises", "/api/guide", "/api/calendar/feed.ics"})
    void whatIsPublicCanBeReadWithoutSigningIn(String path) {
        // Given
        Caller script = new Caller(door);

        assertThat(script.get(path).statusCode()).isEqualTo(200);
        assertThat(headersSeen(script.get(path)).containsKey("authorization")).isFalse();
    }

    @Test
    void whatIsPublicCannotBeWrittenWithoutSigningIn() {
        // Given
        Caller script = new Caller(door);

        assertProblem(script.post("/api/exercises", "{}"), 401, "sign-in-required");
    }

    @Test
    void aWebhookProvesItselfToItsService() {
        // Given
        Caller script = new Caller(door);

        // When
        JsonObject seen = json(script.post(
                "/api/integrations/suunto/webhook/key?hub.mode=subscribe",
                "{ \"a\" : 1 }",
                "X-HMAC-SHA256-Signature",
                "00ff"));

        // Then
        assertThat(seen.getString("uri")).isEqualTo("/api/integrations/suunto/webhook/key?hub.mode=subscribe");
        assertThat(seen.getLong("bytes")).isEqualTo(11);
        assertThat(seen.getJsonObject("headers").getString("x-hmac-sha256-signature"))
                .isEqualTo("00ff");
    }

    @Test
    void whatACallerClaimsAboutItsOriginIsNotBelieved() {
        // Given
        Caller script = new Caller(door);

        // When
        JsonObject headers = headersSeen(script.send(
                "/api/runs",
                request -> request.headers(
                        "Authorization", INGEST,
                        "X-Forwarded-For", "203.0.113.9",
                        "X-Forwarded-Proto", "https",
                        "X-Forwarded-Host", "evil.example",
                        "X-Forwarded-Prefix", "/admin",
                        "Forwarded", "for=203.0.113.9",
                        "X-Real-IP", "203.0.113.9",
                        "X-Ironstride-Athlete", "bob",
                        "X-HTTP-Method-Override", "DELETE",
                        "TE", "trailers")));

        // Then
        assertThat(headers.getString("x-forwarded-for")).isEqualTo("127.0.0.1");
        assertThat(headers.getString("x-forwarded-proto")).isEqualTo("http");
        assertThat(headers.getString("x-forwarded-host")).isEqualTo(door.getAuthority());
        assertThat(headers.fieldNames())
                .doesNotContain(
                        "x-forwarded-prefix",
                        "forwarded",
                        "x-real-ip",
                        "x-ironstride-athlete",
                        "x-http-method-override",
                        "te");
    }

    @Test
    void theReadersLanguageReachesTheServiceAndTheAnswersComesBack() {
        // Given
        Caller browser = new Caller(door);

        // When
        HttpResponse<String> answer =
                browser.send("/api/exercises/language", with("Accept-Language", "de-AT,de;q=0.9,en;q=0.5"));

        // Then
        assertThat(headersSeen(answer).getString("accept-language")).isEqualTo("de-AT,de;q=0.9,en;q=0.5");
        assertThat(answer.headers().firstValue("Content-Language")).hasValue("de");
        assertThat(answer.headers().allValues("Vary")).contains("Accept-Language");
    }

    @Test
    void aServiceSetsNoCookiesOnThisHost() {
        // Given
        Caller script = new Caller(door);

        // When
        HttpResponse<String> answer = script.send("/api/runs/cookie", with("Authorization", INGEST));

        // Then
        assertThat(answer.headers().allValues("Set-Cookie")).isEmpty();
        assertThat(answer.headers().firstValue("Server")).isEmpty();
    }

    private static UnaryOperator<HttpRequest.Builder> with(String name, String value) {
        return request -> request.header(name, value);
    }

    private static JsonObject headersSeen(HttpResponse<String> answer) {
        return json(answer).getJsonObject("headers");
    }

    private static void assertProblem(HttpResponse<String> answer, int status, String slug) {
        assertThat(answer.statusCode()).isEqualTo(status);
        assertThat(answer.headers().firstValue("Content-Type")).hasValue("application/problem+json");
        JsonObject problem = json(answer);
        assertThat(problem.getString("type")).isEqualTo("https://ironstride.dev/problems/" + slug);
        assertThat(problem.getInteger("status")).isEqualTo(status);
        assertThat(problem.getString("title")).isNotBlank();
        assertThat(problem.getString("detail")).isNotBlank();
    }
}

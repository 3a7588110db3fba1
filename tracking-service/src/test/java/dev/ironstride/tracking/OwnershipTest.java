package dev.ironstride.tracking;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.ironstride.testkit.TokenIssuer;
import dev.ironstride.tracking.activityfile.Packing;
import dev.ironstride.tracking.fit.FitFixture;
import io.quarkus.test.common.http.TestHTTPResource;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.URL;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.Test;

/** Every route of the API document, so that a new one cannot be forgotten. */
@TrackingTest
class OwnershipTest {

    private record Route(String method, String path, String contentType) {}

    private static final String UNKNOWN = "019ab8f0-0000-7000-8000-000000000000";

    @Inject
    ObjectMapper json;

    @SuppressWarnings("NullAway.Init") // set by Quarkus
    @TestHTTPResource(value = "/openapi?format=json", management = true)
    URL document;

    @Test
    void withoutATokenEveryRouteAnswers401() throws IOException {
        for (Route route : routes()) {
            Response answer = call(given(), route, UNKNOWN);

            assertThat(answer.statusCode()).as(route.toString()).isEqualTo(401);
            assertThat(answer.contentType()).as(route.toString()).startsWith("application/problem+json");
        }
    }

    @Test
    void withAnExpiredTokenEveryRouteAnswers401() throws IOException {
        String expired = TokenIssuer.token("somebody").expired().mint();
        for (Route route : routes()) {
            assertThat(call(given().auth().oauth2(expired), route, UNKNOWN).statusCode())
                    .as(route.toString())
                    .isEqualTo(401);
        }
    }

    @Test
    void withoutARoleEveryRouteAnswers403() throws IOException {
        String plain = TokenIssuer.token("somebody").role().mint();
        for (Route route : routes()) {
            assertThat(call(given().auth().oauth2(plain), route, UNKNOWN).statusCode())
                    .as(route.toString())
                    .isEqualTo(403);
        }
    }

    @Test
    void whatIsSomeoneElsesIsAnsweredLikeWhatNeverWasOnEveryRouteWithAnId() throws IOException {
        Caller owner = Caller.athlete();
        Caller other = Caller.athlete();
        String run = owner.json("{\"startedAt\":\"2026-11-25T06:30:00Z\",\"durationSeconds\":1800}")
                .post("/api/runs")
                .path("id");
        String session = owner.json("{}").post("/api/sessions").path("id");
        String report = owner.json("{\"soreness\":2}").post("/api/readiness").path("id");
        String token =
                owner.json("{\"name\":\"watch\"}").post("/api/ingest-tokens").path("id");
        String imported = owner.request()
                .multiPart("file", "export.zip", anExport(), "application/zip")
                .post("/api/imports")
                .path("id");
        Map<String, String> ids = Map.of(
                "runs", run, "sessions", session, "readiness", report, "ingest-tokens", token, "imports", imported);

        List<Route> withId = routes().stream()
                .filter(route -> route.path().contains("{id}") && !namedByClients(route))
                .toList();
        assertThat(withId).hasSizeGreaterThanOrEqualTo(7);
        for (Route route : withId) {
            String id = ids.get(route.path().split("/", -1)[2]);

            Response foreign = call(other.request(), route, Objects.requireNonNull(id, route.path()));
            Response missing = call(other.request(), route, UNKNOWN);

            assertThat(foreign.statusCode()).as(route.toString()).isEqualTo(404);
            assertThat(missing.statusCode()).as(route.toString()).isEqualTo(404);
            assertThat(foreign.asString()).as(route.toString()).isEqualTo(missing.asString());
        }
        owner.request().get("/api/runs/{id}", run).then().statusCode(200);
        owner.request().get("/api/sessions/{id}", session).then().statusCode(200);
        owner.request().get("/api/readiness/{id}", report).then().statusCode(200);
        owner.request().get("/api/imports/{id}", imported).then().statusCode(200);
    }

    private static byte[] anExport() {
        return Packing.archive().file("run.fit", FitFixture.run().bytes()).zip();
    }

    @Test
    void aSessionIdThatIsSomeoneElsesIsFreeForMeAndTheirsStays() {
        Caller owner = Caller.athlete();
        Caller other = Caller.athlete();
        String start = "{\"startedAt\":\"2026-11-25T17:00:00Z\"}";
        String id = owner.json(start).post("/api/sessions").path("id");

        other.json("{\"startedAt\":\"2026-11-26T17:00:00Z\"}")
                .put("/api/sessions/{id}", id)
                .then()
                .statusCode(201);

        owner.json(start).put("/api/sessions/{id}", id).then().statusCode(200);
        other.request()
                .get("/api/sessions/{id}", id)
                .then()
                .statusCode(200)
                .body("startedAt", equalTo("2026-11-26T17:00:00Z"));
    }

    /** Ids that clients choose are each athlete's own: nobody can tell from the answer whether someone else has one. */
    private static boolean namedByClients(Route route) {
        return route.method().equals("PUT") && route.path().equals("/api/sessions/{id}");
    }

    private static Response call(RequestSpecification request, Route route, String id) {
        String path = route.path()
                .replace("{id}", id)
                .replace("{number}", "1")
                .replace("{source}", id)
                .replace("{exerciseId}", "squat")
                .replace("{provider}", "strava");
        RequestSpecification ready = switch (route.contentType()) {
            case "" -> request;
            case "multipart/form-data" -> request.multiPart("rpe", "5");
            case "application/json", "application/merge-patch+json" ->
                request.contentType("application/json").body(body(path));
            default -> request.header("Content-Type", route.contentType()).body(new byte[] {1});
        };
        return ready.request(route.method(), URI.create(path).toString());
    }

    /** A body that would be taken, so that only the owner can be what is refused. */
    private static String body(String path) {
        return path.contains("/sets/") ? "{\"exerciseId\":\"squat\",\"reps\":5}" : "{}";
    }

    private List<Route> routes() throws IOException {
        List<Route> routes = new ArrayList<>();
        JsonNode paths;
        try (InputStream served = document.openStream()) {
            paths = json.readTree(served).get("paths");
        }
        paths.properties()
                .forEach(path -> path.getValue().properties().forEach(operation -> {
                    JsonNode content = operation.getValue().path("requestBody").path("content");
                    List<String> types = new ArrayList<>();
                    content.fieldNames().forEachRemaining(types::add);
                    if (types.isEmpty()) {
                        types.add("");
                    }
                    types.forEach(type ->
                            routes.add(new Route(operation.getKey().toUpperCase(Locale.ROOT), path.getKey(), type)));
                }));
        // Vendors have no token: each proves itself by what it sends.
        routes.removeIf(route -> route.path().contains("/webhook"));
        assertThat(routes).hasSizeGreaterThanOrEqualTo(15);
        return routes;
    }
}

package dev.ironstride.tracking.ingesttoken;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.matchesPattern;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

import dev.ironstride.testkit.TokenIssuer;
import dev.ironstride.tracking.Caller;
import dev.ironstride.tracking.Database;
import dev.ironstride.tracking.TrackingTest;
import dev.ironstride.tracking.fit.FitFixture;
import jakarta.inject.Inject;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@TrackingTest
class IngestTokenTest {

    private static final String RUN = "{\"startedAt\":\"2026-11-25T06:30:00Z\",\"durationSeconds\":1800}";

    @Inject
    Database database;

    @Test
    void aTokenIsShownOnceAndKeptAsAHash() {
        Caller athlete = Caller.athlete();

        String secret = athlete.json("{\"name\":\"watch\"}")
                .post("/api/ingest-tokens")
                .then()
                .statusCode(201)
                .body("name", equalTo("watch"))
                .body("token", matchesPattern("irn_[A-Za-z0-9_-]{43}"))
                .body("createdAt", notNullValue())
                .body("id", notNullValue())
                .extract()
                .path("token");

        athlete.request()
                .get("/api/ingest-tokens")
                .then()
                .statusCode(200)
                .body("items.name", contains("watch"))
                .body("items[0].token", nullValue())
                .body("items[0].lastUsedAt", nullValue());
        assertThat(database.column("select t::text from ingest_token t where athlete_id = ?", athlete.subject()))
                .singleElement()
                .asString()
                .doesNotContain(secret)
                .doesNotContain(secret.substring(4));
    }

    @Test
    void aTokenWritesRunsAndReadinessForItsAthlete() {
        Caller athlete = Caller.athlete();
        Caller watch = watchOf(athlete);

        watch.json(RUN).post("/api/runs").then().statusCode(201);
        watch.json("[" + RUN + "]").post("/api/runs/batch").then().statusCode(200);
        watch.request()
                .multiPart("file", "run.fit", FitFixture.run().bytes(), "application/octet-stream")
                .post("/api/runs/files")
                .then()
                .statusCode(201);

        watch.json("{\"hrvMillis\":61.5}").post("/api/readiness").then().statusCode(201);

        athlete.request().get("/api/runs").then().body("items", hasSize(2));
        athlete.request().get("/api/readiness").then().body("items.hrvMillis", contains(61.5f));
        athlete.request().get("/api/ingest-tokens").then().body("items[0].lastUsedAt", notNullValue());
    }

    @ParameterizedTest
    @CsvSource({
        "GET,/api/runs",
        "GET,/api/runs/019ab8f0-0000-7000-8000-000000000000",
        "PATCH,/api/runs/019ab8f0-0000-7000-8000-000000000000",
        "DELETE,/api/runs/019ab8f0-0000-7000-8000-000000000000",
        "GET,/api/readiness",
        "GET,/api/readiness/019ab8f0-0000-7000-8000-000000000000",
        "PATCH,/api/readiness/019ab8f0-0000-7000-8000-000000000000",
        "DELETE,/api/readiness/019ab8f0-0000-7000-8000-000000000000",
        "GET,/api/sessions",
        "POST,/api/sessions",
        "GET,/api/sessions/019ab8f0-0000-7000-8000-000000000000",
        "PUT,/api/sessions/019ab8f0-0000-7000-8000-000000000000",
        "PATCH,/api/sessions/019ab8f0-0000-7000-8000-000000000000",
        "DELETE,/api/sessions/019ab8f0-0000-7000-8000-000000000000",
        "PUT,/api/sessions/019ab8f0-0000-7000-8000-000000000000/sets/1",
        "DELETE,/api/sessions/019ab8f0-0000-7000-8000-000000000000/sets/1",
        "POST,/api/sessions/019ab8f0-0000-7000-8000-000000000000/abandon",
        "POST,/api/sessions/019ab8f0-0000-7000-8000-000000000000/complete",
        "GET,/api/ingest-tokens",
        "POST,/api/ingest-tokens",
        "DELETE,/api/ingest-tokens/019ab8f0-0000-7000-8000-000000000000",
        "GET,/api/integrations",
        "POST,/api/integrations/strava/connect",
        "DELETE,/api/integrations/strava"
    })
    void aTokenMayDoNothingElse(String method, String path) {
        var request = watchOf(Caller.athlete()).request();
        if (!method.equals("GET") && !method.equals("DELETE")) {
            request = request.contentType("application/json").body("{}");
        }

        request.request(method, path)
                .then()
                .statusCode(403)
                .contentType("application/problem+json")
                .body("type", equalTo("https://ironstride.dev/problems/forbidden"));
    }

    @Test
    void aRevokedTokenIsRefusedAtOnce() {
        Caller athlete = Caller.athlete();
        Caller watch = watchOf(athlete);
        watch.json(RUN).post("/api/runs").then().statusCode(201);
        String id = athlete.request().get("/api/ingest-tokens").path("items[0].id");

        athlete.request().delete("/api/ingest-tokens/{id}", id).then().statusCode(204);

        watch.json(RUN)
                .post("/api/runs")
                .then()
                .statusCode(401)
                .contentType("application/problem+json")
                .header("WWW-Authenticate", notNullValue());
        athlete.request().get("/api/ingest-tokens").then().body("items", hasSize(0));
        athlete.request().delete("/api/ingest-tokens/{id}", id).then().statusCode(404);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "irn_AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA",
                "irn_",
                "irn_short",
                "irn_ÄÖÜ",
                "not-a-token",
                "e30.e30.e30"
            })
    void anUnknownTokenIsRefused(String secret) {
        Caller.athlete()
                .with(secret)
                .json(RUN)
                .post("/api/runs")
                .then()
                .statusCode(401)
                .contentType("application/problem+json");
    }

    @Test
    void someoneElsesTokenCannotBeSeenOrRevoked() {
        Caller owner = Caller.athlete();
        Caller watch = watchOf(owner);
        String id = owner.request().get("/api/ingest-tokens").path("items[0].id");
        Caller other = Caller.athlete();

        other.request().get("/api/ingest-tokens").then().body("items.id", not(hasItem(id)));
        other.request().delete("/api/ingest-tokens/{id}", id).then().statusCode(404);
        watch.json(RUN).post("/api/runs").then().statusCode(201);
    }

    @Test
    void aTokenWithTheScopeToWriteRunsMayDoTheSame() {
        Caller athlete = Caller.athlete();
        Caller integration = athlete.with(TokenIssuer.token(athlete.subject())
                .role()
                .scope("openid", "runs:write")
                .mint());

        integration.json(RUN).post("/api/runs").then().statusCode(201);
        integration.request().get("/api/runs").then().statusCode(403);
        athlete.with(TokenIssuer.token(athlete.subject())
                        .role()
                        .scope("runs:read")
                        .mint())
                .json(RUN)
                .post("/api/runs")
                .then()
                .statusCode(403);
    }

    @ParameterizedTest
    @ValueSource(strings = {"{}", "{\"name\":\"\"}", "{\"name\":\"  \"}", "{\"name\":null}", "{\"title\":\"x\"}"})
    void aTokenNeedsAName(String body) {
        Caller athlete = Caller.athlete();

        athlete.json(body).post("/api/ingest-tokens").then().statusCode(400).body("errors", hasSize(1));

        assertThat(database.count("select count(*) from ingest_token where athlete_id = ?", athlete.subject()))
                .isZero();
    }

    @Test
    void thereIsAnEndToTokens() {
        Caller athlete = Caller.athlete();
        for (int i = 0; i < IngestTokens.MOST; i++) {
            athlete.json("{\"name\":\"t\"}").post("/api/ingest-tokens").then().statusCode(201);
        }

        athlete.json("{\"name\":\"t\"}")
                .post("/api/ingest-tokens")
                .then()
                .statusCode(409)
                .body("type", equalTo("https://ironstride.dev/problems/too-many-tokens"));
    }

    private static Caller watchOf(Caller athlete) {
        return athlete.with(
                athlete.json("{\"name\":\"watch\"}").post("/api/ingest-tokens").path("token"));
    }
}

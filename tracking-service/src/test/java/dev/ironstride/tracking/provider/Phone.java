package dev.ironstride.tracking.provider;

import static io.restassured.RestAssured.given;

import dev.ironstride.tracking.Caller;
import io.restassured.response.ValidatableResponse;
import java.util.UUID;

/** An app in the athlete's own hand, which posts with an ingest token. */
record Phone(Caller athlete, String token) {

    /** With a token of its own. */
    static Phone of(Caller athlete) {
        return new Phone(
                athlete,
                athlete.json("{\"name\":\"phone\"}").post("/api/ingest-tokens").path("token"));
    }

    /** Posts to a provider's address; each delivery has another session id, as Health Auto Export sends it. */
    ValidatableResponse post(Provider provider, String body) {
        return given().auth()
                .oauth2(token)
                .header("automation-id", "a-1")
                .header("automation-period", "Since Last Sync")
                .header("session-id", UUID.randomUUID().toString())
                .contentType("application/json")
                .body(body)
                .post("/api/integrations/{provider}/webhook", provider.slug())
                .then();
    }

    /** The athlete takes the token back. */
    void lost() {
        String id = athlete.request().get("/api/ingest-tokens").path("items[0].id");
        athlete.request().delete("/api/ingest-tokens/{id}", id).then().statusCode(204);
    }
}

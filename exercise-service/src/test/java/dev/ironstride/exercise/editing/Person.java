package dev.ironstride.exercise.editing;

import static io.restassured.RestAssured.given;

import com.fasterxml.jackson.databind.JsonNode;
import dev.ironstride.testkit.TokenIssuer;
import io.restassured.http.ContentType;
import io.restassured.path.json.JsonPath;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import java.util.UUID;

/** Somebody signed in. */
public record Person(String id, String token) {

    /** Somebody new with these roles. */
    public static Person with(String... roles) {
        var id = "person-" + UUID.randomUUID();
        return new Person(id, TokenIssuer.token(id).role(roles).mint());
    }

    public static Person editor() {
        return with("athlete", "editor");
    }

    public static Person coach() {
        return with("athlete", "coach");
    }

    public static Person athlete() {
        return with("athlete");
    }

    public RequestSpecification says() {
        return given().auth().oauth2(token).contentType(ContentType.JSON);
    }

    public ValidatableResponse makes(JsonNode exercise) {
        return says().body(exercise.toString()).post("/api/exercises").then();
    }

    /** Changes an exercise, having seen what stands. */
    public ValidatableResponse changes(String id, JsonNode exercise) {
        return changes(id, exercise, tag(id));
    }

    public ValidatableResponse changes(String id, JsonNode exercise, String tag) {
        return says().header("If-Match", tag)
                .body(exercise.toString())
                .put("/api/exercises/" + id)
                .then();
    }

    public ValidatableResponse withdraws(String id) {
        return says().delete("/api/exercises/" + id).then();
    }

    /** The tag that a change of an exercise has to name. */
    public String tag(String id) {
        return says().header("Accept-Language", "en")
                .get("/api/exercises/" + id)
                .then()
                .statusCode(200)
                .extract()
                .header("ETag");
    }

    /** All versions of an exercise. */
    public JsonPath history(String id) {
        return says().get("/api/exercises/" + id + "/versions")
                .then()
                .statusCode(200)
                .extract()
                .jsonPath();
    }
}

package dev.ironstride.tracking;

import static io.restassured.RestAssured.given;

import dev.ironstride.testkit.TokenIssuer;
import io.restassured.http.ContentType;
import io.restassured.specification.RequestSpecification;
import java.util.UUID;

/**
 * Someone who calls the API. A fresh one per test keeps tests out of each other's rows.
 *
 * @param subject the token's {@code sub}
 */
public record Caller(String subject, String token) {

    /** An athlete nobody has seen before. */
    public static Caller athlete() {
        String subject = "athlete-" + UUID.randomUUID();
        return new Caller(subject, TokenIssuer.token(subject).mint());
    }

    /** The same person with another token. */
    public Caller with(String otherToken) {
        return new Caller(subject, otherToken);
    }

    /** A request without a body. */
    public RequestSpecification request() {
        return given().auth().oauth2(token);
    }

    /** A request with a JSON body. */
    public RequestSpecification json(String body) {
        return request().contentType(ContentType.JSON).body(body);
    }
}

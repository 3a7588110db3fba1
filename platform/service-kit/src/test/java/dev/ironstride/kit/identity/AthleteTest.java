package dev.ironstride.kit.identity;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.startsWith;

import dev.ironstride.kit.toy.ServiceTest;
import dev.ironstride.testkit.Token;
import dev.ironstride.testkit.TokenIssuer;
import io.restassured.response.ValidatableResponse;
import java.time.Duration;
import java.util.stream.Stream;
import org.junit.jupiter.api.Named;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

@ServiceTest
class AthleteTest {

    private static ValidatableResponse get(String path, Token token) {
        return given().auth().oauth2(token.mint()).get(path).then();
    }

    private static Token alice() {
        return TokenIssuer.token("alice");
    }

    @Test
    void theAthleteIsTheTokensSubject() {
        get("/toys/mine", alice().claim("upn", "someone-else").claim("preferred_username", "someone-else"))
                .statusCode(200)
                .body(equalTo("alice"));
    }

    @Test
    void noTokenIsAskedToSignIn() {
        given().get("/toys/mine")
                .then()
                .statusCode(401)
                .contentType("application/problem+json")
                .header("WWW-Authenticate", startsWith("Bearer"))
                .body("type", equalTo("https://ironstride.dev/problems/sign-in-required"));
    }

    static Stream<Named<String>> badTokens() {
        return Stream.of(
                Named.of("expired", alice().expired().mint()),
                Named.of(
                        "just expired, beyond the grace of 5 s",
                        alice().validFor(Duration.ofSeconds(-7)).mint()),
                Named.of("meant for someone else", alice().wrongAudience().mint()),
                Named.of("meant for nobody", alice().without("aud").mint()),
                Named.of("of another issuer", alice().wrongIssuer().mint()),
                Named.of("signed with another key", alice().wrongSignature().mint()),
                Named.of("not a token", "irn_something"),
                Named.of("unsigned", "eyJhbGciOiJub25lIn0.eyJzdWIiOiJhbGljZSJ9."));
    }

    @ParameterizedTest
    @MethodSource("badTokens")
    void aBadTokenIsRefused(String token) {
        given().auth()
                .oauth2(token)
                .get("/toys/mine")
                .then()
                .statusCode(401)
                .contentType("application/problem+json")
                .header("WWW-Authenticate", startsWith("Bearer"))
                .body("type", equalTo("https://ironstride.dev/problems/invalid-token"));
    }

    @Test
    void aTokenThatNamesNobodyIsRefused() {
        get("/toys/mine", alice().without("sub")).statusCode(401).contentType("application/problem+json");
    }

    @Test
    void aSubjectNobodyCanHaveIsRefusedAndTheLongestIsNot() {
        get("/toys/mine", TokenIssuer.token("x".repeat(256)))
                .statusCode(401)
                .contentType("application/problem+json")
                .body("type", equalTo("https://ironstride.dev/problems/sign-in-required"));
        get("/toys/mine", TokenIssuer.token("x".repeat(255))).statusCode(200);
    }

    @Test
    void aRoleOpensWhatItIncludes() {
        get("/toys/editors", alice().role("athlete", "editor")).statusCode(200).body(equalTo("alice"));
    }

    @Test
    void withoutTheRoleItIsForbidden() {
        get("/toys/editors", alice())
                .statusCode(403)
                .contentType("application/problem+json")
                .body("type", equalTo("https://ironstride.dev/problems/forbidden"));
    }

    @Test
    void anEndpointNobodyAnnotatedIsClosed() {
        get("/forgotten", alice()).statusCode(403).contentType("application/problem+json");
        given().get("/forgotten").then().statusCode(401).contentType("application/problem+json");
    }
}

package dev.ironstride.plan.edge;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

import dev.ironstride.testkit.Token;
import dev.ironstride.testkit.TokenIssuer;
import io.restassured.http.ContentType;
import io.restassured.http.Method;
import jakarta.inject.Inject;
import java.util.UUID;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Every route asks who is there, and shows nobody what is not theirs. */
@ServiceTest
class OwnershipTest {

    @Inject
    DataSource database;

    static Stream<Arguments> routes() {
        var someId = UUID.randomUUID();
        return Stream.of(
                Arguments.of(Method.GET, "/api/athletes/me"),
                Arguments.of(Method.PUT, "/api/athletes/me"),
                Arguments.of(Method.DELETE, "/api/athletes/me"),
                Arguments.of(Method.DELETE, "/api/ops/athletes/" + someId),
                Arguments.of(Method.GET, "/api/athletes/me/coaches"),
                Arguments.of(Method.PUT, "/api/athletes/me/coaches/" + someId),
                Arguments.of(Method.DELETE, "/api/athletes/me/coaches/" + someId),
                Arguments.of(Method.POST, "/api/plans"),
                Arguments.of(Method.POST, "/api/plans/preview"),
                Arguments.of(Method.GET, "/api/plans/current"),
                Arguments.of(Method.GET, "/api/plans/current/weeks/2026-W48"),
                Arguments.of(Method.GET, "/api/plans/current/decisions"),
                Arguments.of(Method.GET, "/api/plans/current/changes"),
                Arguments.of(Method.GET, "/api/decisions/" + someId),
                Arguments.of(Method.GET, "/api/decisions/" + someId + "/reproduction"),
                Arguments.of(Method.POST, "/api/decisions/" + someId + "/undo"),
                Arguments.of(Method.POST, "/api/decisions/" + someId + "/keep"),
                Arguments.of(Method.POST, "/api/decisions/" + someId + "/approve"),
                Arguments.of(Method.POST, "/api/decisions/" + someId + "/reject"),
                Arguments.of(Method.POST, "/api/decisions/" + someId + "/lower-class"),
                Arguments.of(Method.POST, "/api/plans/current/what-if"),
                Arguments.of(Method.PUT, "/api/planned-sessions/" + someId + "/pin"),
                Arguments.of(Method.DELETE, "/api/planned-sessions/" + someId + "/pin"),
                Arguments.of(Method.POST, "/api/planned-sessions/" + someId + "/move"),
                Arguments.of(Method.GET, "/api/coach/decisions"),
                Arguments.of(Method.POST, "/api/coach/decisions/" + someId + "/approve"),
                Arguments.of(Method.POST, "/api/coach/decisions/" + someId + "/reject"),
                Arguments.of(Method.POST, "/api/ops/rebuild"),
                Arguments.of(Method.GET, "/api/ops/rebuild/" + someId),
                Arguments.of(Method.GET, "/api/planned-sessions/" + someId + "/workout.fit"),
                Arguments.of(Method.GET, "/api/planned-sessions/" + someId + "/alternatives"),
                Arguments.of(Method.GET, "/api/plans/current/readiness"),
                Arguments.of(Method.GET, "/api/plans/current/why"),
                Arguments.of(Method.GET, "/api/plans/current/weeks/2026-W48/why"),
                Arguments.of(Method.GET, "/api/plans/current/print"),
                Arguments.of(Method.GET, "/api/plans/current/print.css"),
                Arguments.of(Method.POST, "/api/athletes/me/calendar-feed"),
                Arguments.of(Method.GET, "/api/athletes/me/calendar-feed"),
                Arguments.of(Method.DELETE, "/api/athletes/me/calendar-feed"),
                Arguments.of(Method.POST, "/api/planned-sessions/" + someId + "/missed"));
    }

    @ParameterizedTest
    @MethodSource("routes")
    void nobodyGetsInWithoutAToken(Method method, String path) {
        given().contentType(ContentType.JSON)
                .body("{}")
                .request(method, path)
                .then()
                .statusCode(401)
                .contentType("application/problem+json")
                .header("WWW-Authenticate", "Bearer")
                .body("type", equalTo("https://ironstride.dev/problems/sign-in-required"));
    }

    @ParameterizedTest
    @MethodSource("routes")
    void aTokenThatIsNotRightOpensNothing(Method method, String path) {
        Stream.<UnaryOperator<Token>>of(Token::expired, Token::wrongAudience, Token::wrongIssuer, Token::wrongSignature)
                .forEach(spoil -> given().auth()
                        .oauth2(spoil.apply(TokenIssuer.token("mallory")).mint())
                        .contentType(ContentType.JSON)
                        .body("{}")
                        .request(method, path)
                        .then()
                        .statusCode(401)
                        .contentType("application/problem+json"));
    }

    @ParameterizedTest
    @MethodSource("routes")
    void whoIsNoAthleteHasNoPlanHere(Method method, String path) {
        given().auth()
                .oauth2(TokenIssuer.token("machine").role().mint())
                .contentType(ContentType.JSON)
                .body("{}")
                .request(method, path)
                .then()
                .statusCode(403)
                .contentType("application/problem+json");
    }

    @Test
    void twoRunnersSeeTwoPlans() {
        CatalogueFixture.store(database);
        var alice = Runner.someone().plans(Runner.W2, "2026-11-23");
        var bob = Runner.someone();

        bob.says().get("/api/athletes/me").then().statusCode(404);
        bob.says().get("/api/plans/current").then().statusCode(404);
        bob.plans(Runner.W2, "2026-11-23");

        assertThat(bob.plan().getString("id")).isNotEqualTo(alice.plan().getString("id"));
        assertThat(bob.plan().<String>getList("weeks.sessions.id.flatten()"))
                .doesNotContainAnyElementsOf(alice.plan().getList("weeks.sessions.id.flatten()"));
    }

    @Test
    void aBodyOfTwentyMegabytesIsRefused() {
        var runner = Runner.someone();

        runner.tells("{\"timeZone\":\"" + "x".repeat(20 << 20) + "\"}").statusCode(413);

        runner.says().get("/api/athletes/me").then().statusCode(404);
    }
}

package dev.ironstride.tracking.signin;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.ironstride.testkit.TokenIssuer;
import dev.ironstride.tracking.Caller;
import dev.ironstride.tracking.TrackingTest;
import java.time.Duration;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** A token that was good a moment ago. */
@TrackingTest
class CheckedTokensTest {

    private static final String ROUTE = "/api/ingest-tokens";

    @Test
    void isGoodAgainAndForTheSamePersonOnly() {
        Caller one = Caller.athlete();
        Caller other = Caller.athlete();
        for (Caller caller : new Caller[] {one, other, one, other}) {
            caller.json("{\"name\":\"%s\"}".formatted(caller.subject()))
                    .post(ROUTE)
                    .then()
                    .statusCode(201);
        }

        assertThat(one.request().get(ROUTE).jsonPath().getList("items.name", String.class))
                .containsOnly(one.subject())
                .hasSize(2);
    }

    @Test
    void isRefusedOnceItHasExpired() {
        // Five seconds of grace are the service's own.
        String subject = "athlete-" + UUID.randomUUID();
        Caller athlete = new Caller(
                subject,
                TokenIssuer.token(subject).validFor(Duration.ofSeconds(1)).mint());
        athlete.request().get(ROUTE).then().statusCode(200);

        await().atMost(Duration.ofSeconds(20))
                .pollInterval(Duration.ofMillis(500))
                .until(() -> athlete.request().get(ROUTE).statusCode() == 401);
    }

    @Test
    void isNoGoodWithOtherClaims() {
        Caller athlete = Caller.athlete();
        athlete.request().get(ROUTE).then().statusCode(200);
        String[] parts = athlete.token().split("\\.", -1);
        String foreign = Caller.athlete().token().split("\\.", -1)[1];

        athlete.with(parts[0] + "." + foreign + "." + parts[2])
                .request()
                .get(ROUTE)
                .then()
                .statusCode(401);
        athlete.with(athlete.token() + "x").request().get(ROUTE).then().statusCode(401);
    }

    @Test
    void opensNoMoreThanItsRoles() {
        String subject = "athlete-" + UUID.randomUUID();
        Caller nobody = new Caller(subject, TokenIssuer.token(subject).role().mint());

        for (int i = 0; i < 2; i++) {
            nobody.request().get(ROUTE).then().statusCode(403);
        }
    }
}

package dev.ironstride.kit.toy;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

import dev.ironstride.kit.id.UuidV7;
import dev.ironstride.kit.outbox.Outbox;
import dev.ironstride.kit.outbox.OutboxMessage;
import dev.ironstride.testkit.OidcResource;
import dev.ironstride.testkit.PostgresResource;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import jakarta.inject.Inject;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** The toy service started while no broker answers. */
@QuarkusTest
@TestProfile(WithoutKafkaTest.NoBroker.class)
@WithTestResource(PostgresResource.class)
@WithTestResource(OidcResource.class)
@SuppressWarnings("NullAway.Init") // injected
class WithoutKafkaTest {
    @TestHTTPResource(value = "/", management = true)
    URI management;

    @Inject
    Outbox outbox;

    public static class NoBroker implements QuarkusTestProfile {
        @Override
        public Map<String, String> getConfigOverrides() {
            return Map.of("kafka.bootstrap.servers", "localhost:9"); // the port that discards: nobody listens
        }
    }

    @Test
    void itIsReadyAndAlive() {
        given().get(management.resolve("/q/health/ready"))
                .then()
                .statusCode(200)
                .body("status", equalTo("UP"));
        given().get(management.resolve("/q/health/live")).then().statusCode(200).body("status", equalTo("UP"));
        given().get(management.resolve("/q/health/started"))
                .then()
                .statusCode(200)
                .body("status", equalTo("UP"));
    }

    @Test
    void itAcceptsWhatItWillTellLater() {
        // Given
        var message = new OutboxMessage("toys", "k", "toy.v1", "toy", "k", UuidV7.next(), Instant.now(), "{}");

        // When
        var committed = outbox.transaction(t -> outbox.add(t, message).replaceWith(true));

        // Then
        assertThat(committed.await().atMost(Duration.ofSeconds(5))).isTrue();
        given().get("/toys").then().statusCode(200);
    }
}

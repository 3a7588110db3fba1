package dev.ironstride.tracking.provider;

import static org.hamcrest.Matchers.equalTo;

import dev.ironstride.tracking.Caller;
import dev.ironstride.tracking.TrackingTest;
import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A server without credentials: providers are off and say so. */
@TrackingTest
class ProvidersOffTest {

    @ParameterizedTest
    @ValueSource(strings = {"open-wearables", "strava", "garmin", "polar", "suunto", "intervals-icu"})
    void aProviderWithoutCredentialsIsOffAndSaysSo(String provider) {
        Caller athlete = Caller.athlete();

        athlete.request()
                .get("/api/integrations")
                .then()
                .statusCode(200)
                .body("items.find { it.provider == '" + provider + "' }.state", equalTo("OFF"))
                .body(
                        "items.find { it.provider == '" + provider + "' }.detail",
                        equalTo("Off: not configured on this server."));
        athlete.request()
                .post("/api/integrations/{provider}/connect", provider)
                .then()
                .statusCode(503)
                .contentType("application/problem+json")
                .body("type", equalTo("https://ironstride.dev/problems/provider-off"));
        Hook.post(provider + "/webhook", "{\"event\":\"PING\"}", Map.of())
                .statusCode(503)
                .contentType("application/problem+json")
                .body("type", equalTo("https://ironstride.dev/problems/provider-off"));
    }
}

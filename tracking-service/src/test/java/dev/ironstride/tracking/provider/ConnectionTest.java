package dev.ironstride.tracking.provider;

import static dev.ironstride.tracking.Patience.await;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.notNullValue;

import dev.ironstride.events.EventType;
import dev.ironstride.testkit.Events;
import dev.ironstride.testkit.MutableClock;
import dev.ironstride.tracking.Caller;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Connecting an account elsewhere, and ending it. */
@ProviderTest
class ConnectionTest {

    @SuppressWarnings("NullAway.Init") // set by its resource
    Vendor vendor;

    @Inject
    Shelf shelf;

    @Inject
    MutableClock clock;

    @AfterEach
    void theClockRunsAgain() {
        clock.reset();
    }

    @ParameterizedTest
    @EnumSource(
            value = Provider.class,
            names = {"STRAVA", "INTERVALS", "GARMIN", "POLAR", "SUUNTO"})
    void anAccountIsConnectedByTheAthleteWhoSetOut(Provider provider) {
        Linked linked = Linked.at(vendor, provider);

        linked.athlete()
                .request()
                .get("/api/integrations")
                .then()
                .statusCode(200)
                .body("items.provider", hasItems("strava", "garmin", "health-auto-export"))
                .body("items.find { it.provider == '" + provider.slug() + "' }.state", equalTo("CONNECTED"))
                .body("items.find { it.provider == '" + provider.slug() + "' }.connectedAt", notNullValue())
                .body("items.find { it.provider == 'health-auto-export' }.state", equalTo("INGEST_TOKEN"))
                .body(
                        "items.find { it.provider == 'health-auto-export' }.webhook",
                        equalTo("/api/integrations/health-auto-export/webhook"));
        assertThat(shelf.column(
                        "select tokens from provider_link where athlete_id = ?",
                        linked.athlete().subject()))
                .singleElement()
                .asString()
                .doesNotContain(linked.token());
    }

    @Test
    void theAddressToAgreeAtNamesOurAppAndKeepsItsSecretToItself() {
        Map<String, String> query = Linked.query(Linked.start(Caller.athlete(), Provider.GARMIN));

        assertThat(query)
                .containsEntry("response_type", "code")
                .containsEntry("client_id", "client-of-garmin")
                .containsEntry("redirect_uri", "https://ironstride.example/api/integrations/garmin/callback")
                .containsEntry("code_challenge_method", "S256")
                .doesNotContainValue(VendorResource.CLIENT_SECRET);
        assertThat(query.get("state")).hasSizeGreaterThanOrEqualTo(43);
        assertThat(query.get("code_challenge")).hasSize(43);
    }

    @Test
    void aWayBackCountsOnceInTimeAndForNobodyElse() {
        Caller athlete = Caller.athlete();
        Caller other = Caller.athlete();
        String state = state(athlete);
        vendor.answers("/token#code-x", 200, Linked.tokens(Vendor.number(), "t-" + UUID.randomUUID(), "r", 3600));

        Linked.finish(other, Provider.STRAVA, state, "code-x").then().statusCode(403);
        Linked.finish(athlete, Provider.SUUNTO, state, "code-x").then().statusCode(403);
        Linked.finish(athlete, Provider.STRAVA, "guess", "code-x").then().statusCode(403);
        Linked.finish(athlete, Provider.STRAVA, state, "code-x")
                .then()
                .statusCode(303)
                .header("Location", "https://ironstride.example/?connected=strava");
        Linked.finish(athlete, Provider.STRAVA, state, "code-x").then().statusCode(403);

        String late = state(athlete);
        clock.advance(Duration.ofMinutes(16));
        Linked.finish(athlete, Provider.STRAVA, late, "code-x").then().statusCode(403);
        assertThat(shelf.linked(other)).isFalse();
    }

    @Test
    void aVendorThatDoesNotConfirmConnectsNothing() {
        Caller athlete = Caller.athlete();
        vendor.answers("/token#code-bad", 400, "{\"error\":\"invalid_grant\"}");
        vendor.answers("/token#code-busy", 503, "");
        vendor.answers("/token#code-odd", 200, "no json");

        Linked.finish(athlete, Provider.STRAVA, state(athlete), "code-bad")
                .then()
                .statusCode(422);
        Linked.finish(athlete, Provider.STRAVA, state(athlete), "code-busy")
                .then()
                .statusCode(503);
        Linked.finish(athlete, Provider.STRAVA, state(athlete), "code-odd")
                .then()
                .statusCode(422);
        athlete.request()
                .get("/api/integrations/strava/callback?error=access_denied&state=x")
                .then()
                .statusCode(422);

        assertThat(shelf.linked(athlete)).isFalse();
    }

    @Test
    void anAccountBelongsToOneAthlete() {
        Linked first = Linked.at(vendor, Provider.STRAVA);
        Caller second = Caller.athlete();
        vendor.answers("/token#code-same", 200, Linked.tokens(first.userId(), "t-" + UUID.randomUUID(), "r", 3600));

        Linked.finish(second, Provider.STRAVA, state(second), "code-same")
                .then()
                .statusCode(409)
                .body("type", equalTo("https://ironstride.dev/problems/account-taken"));

        assertThat(shelf.linked(second)).isFalse();
        assertThat(shelf.linked(first.athlete())).isTrue();
    }

    @Test
    void endingAConnectionTellsTheVendor() {
        Linked strava = Linked.at(vendor, Provider.STRAVA);
        Linked garmin = Linked.at(vendor, Provider.GARMIN);

        strava.athlete().request().delete("/api/integrations/strava").then().statusCode(204);
        garmin.athlete()
                .request()
                .delete("/api/integrations/garmin?erase=true")
                .then()
                .statusCode(204);
        garmin.athlete().request().delete("/api/integrations/garmin").then().statusCode(404);

        assertThat(vendor.asked("/revoke")).anyMatch(asked -> asked.body().contains(strava.token()));
        assertThat(vendor.asked("/wellness-api/rest/user/registration"))
                .anyMatch(asked ->
                        asked.method().equals("DELETE") && asked.authorization().equals("Bearer " + garmin.token()));
        assertThat(shelf.linked(strava.athlete())).isFalse();
        assertThat(shelf.linked(garmin.athlete())).isFalse();
    }

    @Test
    void whoIsErasedIsSaidGoodbyeForEverywhereAndNoNoticeBringsAnythingBack() {
        Linked strava = Linked.at(vendor, Provider.STRAVA);
        String id = strava.athlete().subject();
        vendor.answers("/revoke", 200, "{}");

        Events.send(
                EventType.ATHLETE_CHANGED.topic(), EventType.ATHLETE_CHANGED.cloudEventType(), id, """
                {"athleteId":"%s","revision":1,"status":"DELETED","timeZone":"UTC","sex":null,"heart":null,
                 "thresholdPaceSecondsPerKm":null,"runWeek":[]}""".formatted(id));

        await().untilAsserted(() -> assertThat(shelf.linked(strava.athlete())).isFalse());
        assertThat(vendor.asked("/revoke")).anyMatch(asked -> asked.body().contains(strava.token()));
        Hook.post("strava/webhook", """
                {"object_type":"activity","object_id":77,"aspect_type":"create","updates":{},
                 "owner_id":%s,"subscription_id":120475,"event_time":1516126040}""".formatted(strava.userId()), Map.of()).statusCode(200);
        assertThat(shelf.column("select event_key from provider_event where provider_user_id = ?", strava.userId()))
                .isEmpty();
    }

    @Test
    void whatCannotBeConnectedSaysSo() {
        Caller athlete = Caller.athlete();

        athlete.request()
                .post("/api/integrations/health-auto-export/connect")
                .then()
                .statusCode(409);
        athlete.request().post("/api/integrations/myspace/connect").then().statusCode(404);
        athlete.request()
                .delete("/api/integrations/strava?erase=perhaps")
                .then()
                .statusCode(400);
    }

    private static String state(Caller athlete) {
        return Objects.requireNonNull(
                Linked.query(Linked.start(athlete, Provider.STRAVA)).get("state"));
    }
}

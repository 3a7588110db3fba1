package dev.ironstride.tracking.provider;

import static dev.ironstride.tracking.Patience.await;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

import dev.ironstride.testkit.MutableClock;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Strava: handshake, events that carry ids only, and everything fetched back with the athlete's token. */
@ProviderTest
class StravaTest {

    private static final String HOOK = "strava/webhook";

    @SuppressWarnings("NullAway.Init") // set by its resource
    Vendor vendor;

    @Inject
    Shelf shelf;

    @Inject
    MutableClock clock;

    @AfterEach
    void theClockRunsAgain() {
        clock.reset();
        shelf.forgetBudgets();
    }

    @Test
    void theHandshakeIsAnsweredWithTheChallengeAlone() {
        given().queryParam("hub.mode", "subscribe")
                .queryParam("hub.challenge", "15f7d1a91c1f40f8a748fd134752feb3")
                .queryParam("hub.verify_token", VendorResource.VERIFY_TOKEN)
                .get("/api/integrations/strava/webhook")
                .then()
                .statusCode(200)
                .contentType("application/json")
                .body(equalTo("{\"hub.challenge\":\"15f7d1a91c1f40f8a748fd134752feb3\"}"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"x", "wrong", "verify-toke", "verify-tokens"})
    void aHandshakeWithAnotherTokenIsRefused(String token) {
        given().queryParam("hub.mode", "subscribe")
                .queryParam("hub.challenge", "x")
                .queryParam("hub.verify_token", token)
                .get("/api/integrations/strava/webhook")
                .then()
                .statusCode(403)
                .contentType("application/problem+json");
    }

    @Test
    void anEventBringsTheRunThatIsFetchedBack() {
        Linked linked = Linked.at(vendor, Provider.STRAVA);
        String id = activity(linked, 3300);

        event(linked, id, "create").statusCode(200);

        shelf.awaitRuns(linked.athlete(), "strava " + id + " ACTIVE 1");
        linked.athlete()
                .request()
                .get("/api/runs")
                .then()
                .body("items[0].averageHeartRate", equalTo(151))
                .body("items[0].timeZone", equalTo("Europe/Berlin"))
                .body("items[0].tags", equalTo(List.of("INTERVAL")));
        assertThat(vendor.asked("/api/v3/activities/" + id))
                .extracting(Vendor.Asked::authorization)
                .containsExactly("Bearer " + linked.token());
    }

    @Test
    void theSameEventAgainIsAnsweredAndChangesNothing() {
        Linked linked = Linked.at(vendor, Provider.STRAVA);
        String id = activity(linked, 3300);

        for (int i = 0; i < 4; i++) {
            event(linked, id, "create").statusCode(200);
        }

        assertThat(shelf.outcomes(linked.userId(), 1)).containsExactly("created");
        assertThat(vendor.asked("/api/v3/activities/" + id)).hasSize(1);
    }

    @Test
    void eventsInAnyOrderEndInWhatStravaHasNow() {
        Linked deleted = Linked.at(vendor, Provider.STRAVA);
        Linked changed = Linked.at(vendor, Provider.STRAVA);
        String gone = Vendor.number();
        String there = activity(changed, 3600);

        List.of("delete", "update", "create")
                .forEach(aspect -> event(deleted, gone, aspect).statusCode(200));
        List.of("update", "create")
                .forEach(aspect -> event(changed, there, aspect).statusCode(200));

        assertThat(shelf.outcomes(deleted.userId(), 3)).containsOnly("absent");
        assertThat(shelf.runs(deleted.athlete())).isEmpty();
        assertThat(shelf.outcomes(changed.userId(), 2)).containsExactly("created", "known");
        assertThat(shelf.runs(changed.athlete())).containsExactly("strava " + there + " ACTIVE 1");
    }

    @Test
    void aRunThatIsChangedHiddenAndShownAgainFollows() {
        Linked linked = Linked.at(vendor, Provider.STRAVA);
        String id = activity(linked, 3300);
        event(linked, id, "create").statusCode(200);
        shelf.awaitRuns(linked.athlete(), "strava " + id + " ACTIVE 1");

        activity(linked, id, 3600);
        event(linked, id, "update", 1516126040 + 1).statusCode(200);
        shelf.awaitRuns(linked.athlete(), "strava " + id + " ACTIVE 2");

        vendor.answers("/api/v3/activities/" + id, 404, "{}");
        event(linked, id, "update", 1516126040 + 2).statusCode(200);
        shelf.awaitRuns(linked.athlete(), "strava " + id + " DELETED 3");

        activity(linked, id, 3600);
        event(linked, id, "update", 1516126040 + 3).statusCode(200);
        shelf.awaitRuns(linked.athlete(), "strava " + id + " ACTIVE 4");
    }

    @Test
    void aRunTheRunnerDeletedHereStaysDeleted() {
        Linked linked = Linked.at(vendor, Provider.STRAVA);
        String id = activity(linked, 3300);
        event(linked, id, "create").statusCode(200);
        shelf.awaitRuns(linked.athlete(), "strava " + id + " ACTIVE 1");
        String ours = linked.athlete().request().get("/api/runs").path("items[0].id");
        linked.athlete().request().delete("/api/runs/{id}", ours).then().statusCode(204);

        event(linked, id, "update").statusCode(200);

        assertThat(shelf.outcomes(linked.userId(), 2)).containsExactly("created", "known");
        assertThat(shelf.runs(linked.athlete())).containsExactly("strava " + id + " DELETED 2");
    }

    @Test
    void aForgedEventForSomebodyElseHasNoEffect() {
        Linked victim = Linked.at(vendor, Provider.STRAVA);
        Linked other = Linked.at(vendor, Provider.STRAVA);
        String mine = activity(victim, 3300);
        String foreign = activity(other, 3300);
        event(victim, mine, "create").statusCode(200);
        shelf.awaitRuns(victim.athlete(), "strava " + mine + " ACTIVE 1");
        vendor.answers("/api/v3/athlete Bearer " + victim.token(), 200, "{\"id\":" + victim.userId() + "}");

        event(victim, mine, "delete").statusCode(200); // it is still there
        event(victim, foreign, "create").statusCode(200); // it is another athlete's
        deauthorise(victim, "update").statusCode(200); // the token still works
        deauthorise(victim, "delete").statusCode(200);

        assertThat(shelf.outcomes(victim.userId(), 5))
                .containsExactlyInAnyOrder("created", "known", "not-theirs", "ignored", "ignored");
        assertThat(shelf.runs(victim.athlete())).containsExactly("strava " + mine + " ACTIVE 1");
        assertThat(shelf.linked(victim.athlete())).isTrue();
    }

    @Test
    void ofAnAthleteNobodyHereKnowsNothingIsKept() {
        Hook.post(HOOK, eventOf("987654321987", "1", "create"), Map.of()).statusCode(200);

        assertThat(shelf.count("select count(*) from provider_event where provider_user_id = '987654321987'"))
                .isZero();
    }

    @ParameterizedTest
    @ValueSource(strings = {"update", "delete"})
    void anAthleteWhoLeavesStravaIsForgotten(String aspect) {
        Linked linked = Linked.at(vendor, Provider.STRAVA);
        String id = activity(linked, 3300);
        event(linked, id, "create").statusCode(200);
        shelf.awaitRuns(linked.athlete(), "strava " + id + " ACTIVE 1");
        linked.athlete()
                .json("{\"startedAt\":\"2026-11-25T06:30:00Z\",\"durationSeconds\":1800}")
                .post("/api/runs")
                .then()
                .statusCode(201);
        vendor.refuses(linked.token());
        vendor.answers("/token#refresh_token=refresh-" + linked.token(), 400, "{\"message\":\"Bad Request\"}");

        deauthorise(linked, aspect).statusCode(200);

        await().untilAsserted(() -> assertThat(shelf.linked(linked.athlete())).isFalse());
        assertThat(shelf.column(
                        "select provider from run where athlete_id = ?",
                        linked.athlete().subject()))
                .containsExactly("manual");
        assertThat(shelf.count("select count(*) from provider_event where provider_user_id = ?", linked.userId()))
                .isZero();
    }

    @Test
    void aTokenThatHasRunOutIsRenewedOnceForManyEvents() {
        Linked linked = Linked.at(vendor, Provider.STRAVA);
        List<String> ids =
                IntStream.range(0, 6).mapToObj(i -> activity(linked, 3300)).toList();
        String next = "token-" + UUID.randomUUID();
        vendor.refuses(linked.token());
        vendor.answers(
                "/token#refresh_token=refresh-" + linked.token(),
                200,
                Linked.tokens(linked.userId(), next, "refresh-" + next, 21600));

        ids.forEach(id -> event(linked, id, "create").statusCode(200));

        assertThat(shelf.outcomes(linked.userId(), 6)).containsOnly("created");
        assertThat(vendor.asked("/token"))
                .filteredOn(asked -> asked.body().contains("refresh-" + linked.token()))
                .hasSize(1);
    }

    @Test
    void aVendorInTroubleIsAskedAgainLater() {
        Linked linked = Linked.at(vendor, Provider.STRAVA);
        String id = Vendor.number();
        vendor.answers("/api/v3/activities/" + id, 503, "{}");
        event(linked, id, "create").statusCode(200);
        await().untilAsserted(() -> assertThat(
                        shelf.column("select outcome from provider_event where provider_user_id = ?", linked.userId()))
                .containsExactly("no-answer"));

        activity(linked, id, 3300);
        clock.advance(Duration.ofSeconds(20));

        shelf.awaitRuns(linked.athlete(), "strava " + id + " ACTIVE 1");
    }

    @Test
    void whenStravaSaysTooManyNobodyAsksUntilTheNextQuarter() {
        clock.set(quarter().plusSeconds(60));
        Linked linked = Linked.at(vendor, Provider.STRAVA);
        String id = Vendor.number();
        String second = activity(linked, 3300);
        vendor.answers(
                "/api/v3/activities/" + id,
                new Vendor.Reply(429, "{}", Map.of("X-RateLimit-Limit", "200,2000", "X-RateLimit-Usage", "200,1500")));

        event(linked, id, "create").statusCode(200);
        await().untilAsserted(() ->
                assertThat(vendor.asked("/api/v3/activities/" + id)).hasSize(1));
        event(linked, second, "create").statusCode(200);
        await().untilAsserted(() -> assertThat(shelf.column(
                        "select outcome from provider_event where provider_user_id = ? and subject like ?",
                        linked.userId(),
                        "%" + second))
                .containsExactly("budget"));
        assertThat(vendor.asked("/api/v3/activities/" + second)).isEmpty();

        activity(linked, id, 3300);
        clock.set(quarter().plus(Duration.ofMinutes(16)));

        assertThat(shelf.outcomes(linked.userId(), 2)).containsOnly("created");
    }

    @Test
    void aSignatureIsCheckedWhereThereIsOne() {
        Linked linked = Linked.at(vendor, Provider.STRAVA);
        String id = activity(linked, 3300);
        String body = eventOf(linked.userId(), id, "create");
        String now = Long.toString(clock.instant().getEpochSecond());
        String old = Long.toString(clock.instant().getEpochSecond() - 600);
        String good = Hook.hex(VendorResource.CLIENT_SECRET, now + "." + body);

        for (String forged : List.of(
                "t=" + now + ",v1=" + "0".repeat(64),
                "t=" + now + ",v1=" + Hook.hex("another secret", now + "." + body),
                "t=" + old + ",v1=" + Hook.hex(VendorResource.CLIENT_SECRET, old + "." + body),
                "v1=" + good,
                "")) {
            Hook.post(HOOK, body, Map.of("X-Strava-Signature", forged)).statusCode(401);
        }
        Hook.post(
                        HOOK,
                        body.replace("\"create\"", "\"delete\""),
                        Map.of("X-Strava-Signature", "t=" + now + ",v1=" + good))
                .statusCode(401);
        assertThat(shelf.count("select count(*) from provider_event where provider_user_id = ?", linked.userId()))
                .isZero();

        Hook.post(HOOK, body, Map.of("X-Strava-Signature", "t=" + now + ",v1=" + good))
                .statusCode(200);
        shelf.awaitRuns(linked.athlete(), "strava " + id + " ACTIVE 1");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "[]", "{", "7", "null", "\"x\"", "{}{}"})
    void whatIsNoEventIsRefusedOrPassedOver(String body) {
        int status = Hook.post(HOOK, body, Map.of()).extract().statusCode();

        assertThat(status).isIn(200, 400);
    }

    private static Instant quarter() {
        long now = Instant.now().getEpochSecond();
        return Instant.ofEpochSecond(now - now % 900 + 900);
    }

    private ValidatableResponse event(Linked linked, String activity, String aspect, long at) {
        String body = eventOf(linked.userId(), activity, aspect).replace("1516126040", Long.toString(at));
        return Hook.post(HOOK, body, Map.of());
    }

    private ValidatableResponse event(Linked linked, String activity, String aspect) {
        return Hook.post(HOOK, eventOf(linked.userId(), activity, aspect), Map.of());
    }

    private ValidatableResponse deauthorise(Linked linked, String aspect) {
        return Hook.post(HOOK, """
                {"object_type":"athlete","object_id":%1$s,"aspect_type":"%2$s","updates":{"authorized":"false"},
                 "owner_id":%1$s,"subscription_id":"120475","event_time":1516126040}""".formatted(linked.userId(), aspect), Map.of());
    }

    private static String eventOf(String owner, String activity, String aspect) {
        return """
                {"object_type":"activity","object_id":%s,"aspect_type":"%s","updates":{"title":"x"},"owner_id":%s,
                 "subscription_id":120475,"event_time":1516126040}""".formatted(activity, aspect, owner);
    }

    private String activity(Linked linked, int seconds) {
        String id = Vendor.number();
        activity(linked, id, seconds);
        return id;
    }

    private void activity(Linked linked, String id, int seconds) {
        vendor.answers("/api/v3/activities/" + id, 200, """
                {"id":%s,"sport_type":"Run","start_date":"2026-10-05T10:30:00Z","timezone":"(GMT+01:00) Europe/Berlin",
                 "utc_offset":7200.0,"distance":11000.4,"moving_time":3240,"elapsed_time":%d,"total_elevation_gain":120,
                 "average_heartrate":150.6,"max_heartrate":171.0,"has_heartrate":true,"workout_type":3,
                 "athlete":{"id":%s}}""".formatted(id, seconds, linked.userId()));
    }
}

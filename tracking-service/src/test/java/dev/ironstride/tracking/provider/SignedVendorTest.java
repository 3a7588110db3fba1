package dev.ironstride.tracking.provider;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

import jakarta.inject.Inject;
import java.util.Base64;
import java.util.HexFormat;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Polar, Suunto and intervals.icu: what carries our secret is believed, anything else has no effect. */
@ProviderTest
class SignedVendorTest {

    private static final String POLAR = "polar/webhook";
    private static final String SUUNTO = "suunto/webhook";
    private static final String INTERVALS = "intervals-icu/webhook";

    @SuppressWarnings("NullAway.Init") // set by its resource
    Vendor vendor;

    @Inject
    Shelf shelf;

    @Test
    void polarsKnockIsAnsweredAndMeansNothing() {
        Hook.post(POLAR, "{\"timestamp\":\"2026-10-05T06:00:00Z\",\"event\":\"PING\"}", Map.of())
                .statusCode(200);
        Hook.post(POLAR, "{\"event\":\"PING\"}", Map.of("Polar-Webhook-Signature", "00"))
                .statusCode(401);
        Hook.post(POLAR, "{\"event\":\"EXERCISE\",\"user_id\":1,\"entity_id\":\"x\"}", Map.of())
                .statusCode(401);
    }

    @ParameterizedTest
    @ValueSource(strings = {VendorResource.SECRET, VendorResource.OLD_SECRET})
    void aSignedNoticeOfPolarsBringsTheExercise(String secret) {
        Linked linked = Linked.at(vendor, Provider.POLAR);
        String id = "E" + linked.userId();
        exercise(id);
        String body = polar(linked, id, vendor.url() + "/v3/exercises/" + id);

        for (int i = 0; i < 3; i++) {
            Hook.post(POLAR, body, Map.of("Polar-Webhook-Signature", Hook.hex(secret, body)))
                    .statusCode(200);
        }

        assertThat(shelf.outcomes(linked.userId(), 1)).containsExactly("created");
        assertThat(shelf.runs(linked.athlete())).containsExactly("polar " + id + " ACTIVE 1");
        linked.athlete()
                .request()
                .get("/api/runs")
                .then()
                .body("items[0].startedAt", equalTo("2026-10-05T04:30:00Z"))
                .body("items[0].durationSeconds", equalTo(3300));
    }

    @Test
    void aForgedNoticeOfPolarsHasNoEffect() {
        Linked linked = Linked.at(vendor, Provider.POLAR);
        String body = polar(linked, "E1", vendor.url() + "/v3/exercises/E1");
        String good = Hook.hex(VendorResource.SECRET, body);

        Hook.post(POLAR, body.replace("E1", "E2"), Map.of("Polar-Webhook-Signature", good))
                .statusCode(401);
        Hook.post(POLAR, body, Map.of("Polar-Webhook-Signature", good.substring(2)))
                .statusCode(401);
        Hook.post(POLAR, body, Map.of("Polar-Webhook-Signature", Hook.hex("guess", body)))
                .statusCode(401);
        Hook.post(POLAR, body, Map.of("Polar-Webhook-Signature", "")).statusCode(401);
        String elsewhere = polar(linked, "E1", "http://evil.example/v3/exercises/E1");
        Hook.post(POLAR, elsewhere, Map.of("Polar-Webhook-Signature", Hook.hex(VendorResource.SECRET, elsewhere)))
                .statusCode(403);

        assertThat(nothingKept(linked)).isTrue();
    }

    @Test
    void anExerciseThatPolarNoLongerHasIsGoneWhateverTheOrder() {
        Linked linked = Linked.at(vendor, Provider.POLAR);
        String id = "E" + linked.userId();
        exercise(id);
        String first = polar(linked, id, vendor.url() + "/v3/exercises/" + id);
        Hook.post(POLAR, first, Map.of("Polar-Webhook-Signature", Hook.hex(VendorResource.SECRET, first)))
                .statusCode(200);
        shelf.awaitRuns(linked.athlete(), "polar " + id + " ACTIVE 1");
        vendor.answers("/v3/exercises/" + id, 404, "{}");
        String later = first.replace("2026-10-05T07:40:00Z", "2026-10-05T07:41:00Z");

        Hook.post(POLAR, later, Map.of("Polar-Webhook-Signature", Hook.hex(VendorResource.SECRET, later)))
                .statusCode(200);
        Hook.post(POLAR, first, Map.of("Polar-Webhook-Signature", Hook.hex(VendorResource.SECRET, first)))
                .statusCode(200);

        shelf.awaitRuns(linked.athlete(), "polar " + id + " DELETED 2");
        assertThat(shelf.outcomes(linked.userId(), 2)).containsExactly("created", "withdrawn");
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void aSignedWorkoutOfSuuntosIsARun(boolean hex) {
        Linked linked = Linked.at(vendor, Provider.SUUNTO);
        String body = suunto(linked, "key-" + linked.userId(), 1);
        String code = Hook.hex(VendorResource.SECRET, body);
        String written =
                hex ? code : Base64.getEncoder().encodeToString(HexFormat.of().parseHex(code));

        for (int i = 0; i < 3; i++) {
            Hook.post(SUUNTO, body, Map.of("X-HMAC-SHA256-Signature", written)).statusCode(200);
        }

        assertThat(shelf.outcomes(linked.userId(), 1)).containsExactly("created");
        assertThat(shelf.runs(linked.athlete())).containsExactly("suunto key-" + linked.userId() + " ACTIVE 1");
    }

    @Test
    void aForgedWorkoutOfSuuntosHasNoEffectAndAnotherSportIsNoRun() {
        Linked linked = Linked.at(vendor, Provider.SUUNTO);
        String body = suunto(linked, "key-1", 1);
        String good = Hook.hex(VendorResource.SECRET, body);

        Hook.post(SUUNTO, body.replace("3600", "9999"), Map.of("X-HMAC-SHA256-Signature", good))
                .statusCode(401);
        Hook.post(SUUNTO, body.replace(" ", ""), Map.of("X-HMAC-SHA256-Signature", good))
                .statusCode(401);
        Hook.post(SUUNTO, body, Map.of()).statusCode(401);
        assertThat(nothingKept(linked)).isTrue();

        String skiing = suunto(linked, "key-2", 3);
        Hook.post(SUUNTO, skiing, Map.of("X-HMAC-SHA256-Signature", Hook.hex(VendorResource.SECRET, skiing)))
                .statusCode(200);
        assertThat(shelf.outcomes(linked.userId(), 1)).containsExactly("other-sport");
        assertThat(shelf.runs(linked.athlete())).isEmpty();
    }

    @Test
    void intervalsNamesAnActivityThatIsFetchedBackInAnyOrder() {
        Linked linked = Linked.at(vendor, Provider.INTERVALS);
        String id = "i" + linked.userId();
        vendor.answers("/api/v1/activity/" + id, 200, """
                {"id":"%s","icu_athlete_id":"%s","start_date":"2026-10-05T04:30:00Z","timezone":"Europe/Berlin","type":"Run",
                 "moving_time":3240,"elapsed_time":3300,"distance":11000.0,"average_heartrate":150,"max_heartrate":171}""".formatted(id, linked.userId()));

        for (String kind : new String[] {"ACTIVITY_ANALYZED", "ACTIVITY_UPLOADED", "ACTIVITY_UPLOADED"}) {
            Hook.post(INTERVALS, intervals(linked, VendorResource.SECRET, kind, id), Map.of())
                    .statusCode(200);
        }
        assertThat(shelf.outcomes(linked.userId(), 2)).containsExactly("created", "known");

        Hook.post(INTERVALS, intervals(linked, "guess", "ACTIVITY_DELETED", id), Map.of())
                .statusCode(401);
        vendor.answers("/api/v1/activity/" + id, 404, "{}");
        Hook.post(INTERVALS, intervals(linked, VendorResource.OLD_SECRET, "ACTIVITY_DELETED", id), Map.of())
                .statusCode(200);

        shelf.awaitRuns(linked.athlete(), "intervals-icu " + id + " DELETED 2");
    }

    private boolean nothingKept(Linked linked) {
        return shelf.count("select count(*) from provider_event where provider_user_id = ?", linked.userId()) == 0
                && shelf.runs(linked.athlete()).isEmpty();
    }

    private void exercise(String id) {
        vendor.answers("/v3/exercises/" + id, 200, """
                {"id":"%s","upload_time":"2026-10-05T07:40:00Z","device":"Polar Vantage V2","start_time":"2026-10-05T06:30:00",
                 "start_time_utc_offset":120,"duration":"PT55M0.4S","distance":11000.0,"calories":700,
                 "heart_rate":{"average":150,"maximum":171},"sport":"RUNNING","detailed_sport_info":"ROAD_RUNNING"}""".formatted(id));
    }

    private static String polar(Linked linked, String id, String url) {
        return """
                {"event":"EXERCISE","user_id":%s,"entity_id":"%s","timestamp":"2026-10-05T07:40:00Z","url":"%s"}""".formatted(linked.userId(), id, url);
    }

    private static String suunto(Linked linked, String key, int activity) {
        return """
                {"type":"WORKOUT_CREATED","username":"%s","workout":{"workoutKey":"%s","activityId":%d,
                 "startTime":1702729200000,"totalTime":3600,"totalDistance":10000,"stepCount":8500,"energyConsumption":500,
                 "totalAscent":120.5,"totalDescent":110.3,"hrdata":{"workoutAvgHR":145,"workoutMaxHR":175},"avgSpeed":2.78,
                 "maxSpeed":6,"timeOffsetInMinutes":120},"gear":{"manufacturer":"Suunto","name":"Race"}}""".formatted(linked.userId(), key, activity);
    }

    private static String intervals(Linked linked, String secret, String kind, String id) {
        return """
                {"secret":"%s","events":[{"athlete_id":"%s","type":"%s","timestamp":"2026-10-05T07:40:00Z",
                 "activity":{"id":"%s"}}]}""".formatted(secret, linked.userId(), kind, id);
    }
}

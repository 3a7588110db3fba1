package dev.ironstride.tracking.provider;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.oneOf;

import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Polar: a recorded notice and the exercise it names, and what may become of them on their way. */
@ProviderTest
class PolarContractTest {

    private static final String HOOK = "polar/webhook";

    private static final String TOLD = "polar/Polar Vantage V2 r%d %s RUNNING 2026-10-05T06:30+02:00"
            + " for 3300/null s, 11000.0 m +null -null, 150/171 bpm, rpe null";

    @SuppressWarnings("NullAway.Init") // set by its resource
    Vendor vendor;

    @Inject
    Shelf shelf;

    @Inject
    Broker broker;

    @SuppressWarnings("NullAway.Init") // before each
    private Linked linked;

    private final String id = "E" + Vendor.number();

    @BeforeEach
    void connect() {
        linked = Linked.at(vendor, Provider.POLAR);
        shows(exercise());
    }

    @Test
    void aRecordedExerciseIsTheRunItTellsAndToldOnceHoweverOftenItIsNamed() {
        for (int minute = 0; minute < 3; minute++) {
            post(notice("2026-10-05T07:4" + minute + ":00Z")).statusCode(200);
            post(notice("2026-10-05T07:40:00Z")).statusCode(200);
        }

        assertThat(shelf.outcomes(linked.userId(), 3)).containsExactly("created", "known", "known");
        assertThat(broker.runs(linked.athlete())).containsExactly(TOLD.formatted(1, "ACTIVE"));
    }

    @Test
    void anExerciseThatBecameAnotherSportIsNoRunAnyMore() {
        post(notice("2026-10-05T07:40:00Z")).statusCode(200);
        shelf.awaitRuns(linked.athlete(), "polar " + id + " ACTIVE 1");
        shows(exercise().replace("ROAD_RUNNING", "HIKING").replace("\"RUNNING\"", "\"HIKING\""));

        post(notice("2026-10-05T07:50:00Z")).statusCode(200);

        assertThat(shelf.outcomes(linked.userId(), 2)).containsExactly("created", "withdrawn");
        assertThat(broker.runs(linked.athlete()))
                .containsExactly(TOLD.formatted(1, "ACTIVE"), TOLD.formatted(2, "DELETED"));
    }

    @ParameterizedTest
    @ValueSource(strings = {VendorResource.SECRET, VendorResource.OLD_SECRET})
    void bothSecretsCountWhileOneReplacesTheOther(String secret) {
        String body = notice("2026-10-05T07:40:00Z");

        post(body, Hook.hex(secret, body)).statusCode(200);

        shelf.awaitRuns(linked.athlete(), "polar " + id + " ACTIVE 1");
    }

    @Test
    void aForgedNoticeHasNoEffect() {
        String body = notice("2026-10-05T07:40:00Z");
        String good = Hook.hex(VendorResource.SECRET, body);

        post(body.replace(id, "E2"), good).statusCode(401);
        for (String forged : List.of(good.substring(2), Hook.hex("guess", body), "00", "")) {
            post(body, forged).statusCode(401);
        }
        Hook.post(HOOK, body, Map.of()).statusCode(401);
        post(body.replace(vendor.url(), "http://evil.example")).statusCode(403);

        assertThat(shelf.kept(linked.userId())).isZero();
        assertThat(shelf.runs(linked.athlete())).isEmpty();
    }

    @Test
    void polarsKnockIsAnsweredAndMeansNothing() {
        Hook.post(HOOK, "{\"timestamp\":\"2026-10-05T06:00:00Z\",\"event\":\"PING\"}", Map.of())
                .statusCode(200);
        post("{\"event\":\"PING\"}", "00").statusCode(401);
    }

    @Test
    void anExerciseThatPolarNoLongerHasIsGoneWhateverComesLate() {
        String first = notice("2026-10-05T07:40:00Z");
        post(first).statusCode(200);
        shelf.awaitRuns(linked.athlete(), "polar " + id + " ACTIVE 1");
        vendor.answers("/v3/exercises/" + id, 404, "{}");

        post(notice("2026-10-05T07:41:00Z")).statusCode(200);
        post(first).statusCode(200);

        assertThat(shelf.outcomes(linked.userId(), 2)).containsExactly("created", "withdrawn");
        assertThat(broker.runs(linked.athlete()))
                .containsExactly(TOLD.formatted(1, "ACTIVE"), TOLD.formatted(2, "DELETED"));
    }

    @ParameterizedTest
    @ValueSource(ints = {401, 403, 404})
    void anExerciseThatPolarDoesNotShowUsIsNoRun(int status) {
        vendor.answers("/v3/exercises/" + id, status, "{}");
        vendor.answers("/token#refresh_token=refresh-" + linked.token(), 400, "{}");

        post(notice("2026-10-05T07:40:00Z")).statusCode(200);

        assertThat(shelf.outcomes(linked.userId(), 1)).containsExactly(status == 404 ? "absent" : "not-allowed");
        assertThat(shelf.runs(linked.athlete())).isEmpty();
    }

    @Test
    void ofAUserNobodyHereHasNothingIsKept() {
        String stranger = Vendor.number();

        post(notice("2026-10-05T07:40:00Z").replace(linked.userId(), stranger)).statusCode(200);

        assertThat(shelf.kept(stranger)).isZero();
    }

    @Test
    void whateverStandsInAFieldTheAnswerIsCalm() {
        for (String body : Hostile.versions(notice("2026-10-05T07:40:00Z"))) {
            post(body).statusCode(is(oneOf(200, 400, 403)));
        }
        int minute = 0;
        for (String exercise : Hostile.versions(exercise())) {
            String named = id + "x" + minute++;
            vendor.answers("/v3/exercises/" + named, 200, exercise);
            post(notice("2026-10-05T07:40:00Z").replace(id, named)).statusCode(200);
        }

        shelf.awaitQuiet(linked.userId());
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "[]", "7", "{", "{}{}"})
    void whatIsSignedAndNoDocumentIsRefused(String body) {
        post(body).statusCode(400);
    }

    private void shows(String exercise) {
        vendor.answers("/v3/exercises/" + id, 200, exercise);
    }

    private static ValidatableResponse post(String body) {
        return post(body, Hook.hex(VendorResource.SECRET, body));
    }

    private static ValidatableResponse post(String body, String signature) {
        return Hook.post(HOOK, body, Map.of("Polar-Webhook-Signature", signature));
    }

    private String notice(String at) {
        return """
                {"event":"EXERCISE","user_id":%s,"entity_id":"%s","timestamp":"%s","url":"%s/v3/exercises/%s"}""".formatted(linked.userId(), id, at, vendor.url(), id);
    }

    private String exercise() {
        return """
                {"id":"%s","upload_time":"2026-10-05T07:40:00Z","device":"Polar Vantage V2","start_time":"2026-10-05T06:30:00",
                 "start_time_utc_offset":120,"duration":"PT55M0.4S","distance":11000.0,"calories":700,
                 "heart_rate":{"average":150,"maximum":171},"sport":"RUNNING","detailed_sport_info":"ROAD_RUNNING",
                 "training_load":143.2,"running-index":51,"training_load_pro":{"cardio-load":120.1,"muscle-load":50.2,
                 "perceived-load":90,"user-rpe":"RPE_5"}}""".formatted(id);
    }
}

package dev.ironstride.tracking.provider;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.oneOf;

import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Strava: a recorded event and the activity it names, and what may become of them on their way. Forged ones are in
 * {@link StravaTest}: anybody may send an event.
 */
@ProviderTest
class StravaContractTest {

    private static final String TOLD = "strava/Garmin Forerunner 255 r%d %s RUNNING 2026-10-05T12:30+02:00"
            + " for 3300/3240 s, 11000.4 m +120.0 -null, 151/171 bpm, rpe null";

    @SuppressWarnings("NullAway.Init") // set by its resource
    Vendor vendor;

    @Inject
    Shelf shelf;

    @Inject
    Broker broker;

    @SuppressWarnings("NullAway.Init") // before each
    private Linked linked;

    private final String id = Vendor.number();

    @BeforeEach
    void connect() {
        linked = Linked.at(vendor, Provider.STRAVA);
        shows(activity());
    }

    @AfterEach
    void othersHaveABudgetToo() {
        shelf.forgetBudgets();
    }

    @Test
    void aRecordedActivityIsTheRunItTellsAndToldOnceHoweverOftenItIsNamed() {
        for (int second = 0; second < 3; second++) {
            post(event("create").replace("1516126040", "151612604" + second)).statusCode(200);
            post(event("create").replace("120475", "\"120475\"")).statusCode(200); // as text, as it was in 2017
        }

        assertThat(shelf.outcomes(linked.userId(), 3)).containsExactly("created", "known", "known");
        assertThat(broker.runs(linked.athlete())).containsExactly(TOLD.formatted(1, "ACTIVE"));
    }

    @Test
    void anActivityThatBecameAnotherSportIsNoRunAnyMoreAndOneAgainWhenItIsOne() {
        post(event("create")).statusCode(200);
        shelf.awaitRuns(linked.athlete(), "strava " + id + " ACTIVE 1");

        shows(activity().replace("\"sport_type\":\"Run\"", "\"sport_type\":\"Hike\""));
        post(event("update")).statusCode(200);
        shelf.awaitRuns(linked.athlete(), "strava " + id + " DELETED 2");
        shows(activity());
        post(event("update").replace("1516126040", "1516126041")).statusCode(200);
        shelf.awaitRuns(linked.athlete(), "strava " + id + " ACTIVE 3");

        assertThat(broker.runs(linked.athlete()))
                .containsExactly(
                        TOLD.formatted(1, "ACTIVE"), TOLD.formatted(2, "DELETED"), TOLD.formatted(3, "ACTIVE"));
    }

    @Test
    void aCreationThatComesAfterTheDeletionBringsNothingBack() {
        post(event("create")).statusCode(200);
        shelf.awaitRuns(linked.athlete(), "strava " + id + " ACTIVE 1");
        vendor.answers("/api/v3/activities/" + id, 404, "{}");

        post(event("delete")).statusCode(200);
        post(event("create").replace("1516126040", "1516126041")).statusCode(200);

        assertThat(shelf.outcomes(linked.userId(), 3)).containsExactly("created", "withdrawn", "absent");
        assertThat(broker.runs(linked.athlete())).hasSize(2).last().asString().contains(" DELETED ");
    }

    @Test
    void whateverStandsInAnEventTheAnswerIsCalm() {
        vendor.answers("/api/v3/athlete Bearer " + linked.token(), 200, "{\"id\":" + linked.userId() + "}");

        for (String event : Hostile.versions(event("create"))) {
            post(event).statusCode(is(oneOf(200, 400)));
        }
        shelf.awaitQuiet(linked.userId());
        shelf.forgetBudgets(); // each costs a look
        for (String event : Hostile.versions(event("create").replace("activity", "athlete"))) {
            post(event).statusCode(is(oneOf(200, 400)));
        }

        shelf.awaitQuiet(linked.userId());
        assertThat(shelf.linked(linked.athlete())).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "[]", "7", "{", "{}{}"})
    void whatIsNoEventIsRefused(String body) {
        post(body).statusCode(400);
    }

    private void shows(String activity) {
        vendor.answers("/api/v3/activities/" + id, 200, activity);
    }

    private static ValidatableResponse post(String body) {
        return Hook.post("strava/webhook", body, Map.of());
    }

    private String event(String aspect) {
        return """
                {"object_type":"activity","object_id":%s,"aspect_type":"%s","updates":{"title":"x","type":"Run","private":true},
                 "owner_id":%s,"subscription_id":120475,"event_time":1516126040}""".formatted(id, aspect, linked.userId());
    }

    private String activity() {
        return """
                {"id":%s,"name":"Lunch","type":"Run","sport_type":"Run","start_date":"2026-10-05T10:30:00Z",
                 "start_date_local":"2026-10-05T12:30:00Z","timezone":"(GMT+01:00) Europe/Berlin","utc_offset":7200.0,
                 "distance":11000.4,"moving_time":3240,"elapsed_time":3300,"total_elevation_gain":120,"elev_high":80.2,
                 "elev_low":34.1,"average_speed":3.39,"max_speed":5.1,"average_heartrate":150.6,"max_heartrate":171.0,
                 "has_heartrate":true,"average_cadence":84.1,"average_watts":250,"weighted_average_watts":260,
                 "kilojoules":800,"calories":700,"suffer_score":60,"workout_type":3,"trainer":false,"commute":false,
                 "manual":false,"private":false,"gear_id":"g1","device_name":"Garmin Forerunner 255",
                 "external_id":"garmin_push_1","upload_id":99,"athlete":{"id":%s},"map":{"id":"a1"}}""".formatted(id, linked.userId());
    }
}

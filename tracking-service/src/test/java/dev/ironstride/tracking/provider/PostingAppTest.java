package dev.ironstride.tracking.provider;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

import dev.ironstride.testkit.TokenIssuer;
import dev.ironstride.tracking.Caller;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Health Auto Export, a Health Connect bridge and intervals.icu, posting with the athlete's ingest token. */
@ProviderTest
class PostingAppTest {

    private static final String EXPORT = "/api/integrations/health-auto-export/webhook";

    private static final String BATCH = """
            {"data":{"workouts":[
              {"id":"w-1","name":"Running","start":"2026-10-05 07:00:00 -0800","end":"2026-10-05 07:50:00 -0800",
               "duration":2880,"distance":{"qty":6.2137119,"units":"mi"},"avgHeartRate":{"qty":152,"units":"bpm"}},
              {"id":"w-2","name":"Cycling","start":"2026-10-05 17:00:00 -0800","duration":2880},
              {"id":"w-3","name":"Running","start":"some day","duration":2880}],
             "metrics":[
              {"name":"resting_heart_rate","units":"count/min","data":[{"date":"2026-10-05 00:00:00 -0800","qty":58}]},
              {"name":"heart_rate_variability","units":"ms","data":[{"date":"2026-10-05 00:00:00 -0800","qty":62.5}]},
              {"name":"sleep_analysis","units":"hr","data":[{"date":"2026-10-05 00:00:00 -0800","totalSleep":7.25}]}]}}""";

    @Inject
    Shelf shelf;

    @Test
    void aBatchIsAnsweredByWhatBecameOfIt() {
        Caller athlete = Caller.athlete();

        post(athlete, BATCH)
                .statusCode(200)
                .body("outcomes.created", equalTo(1))
                .body("outcomes.'other-sport'", equalTo(1))
                .body("outcomes.unreadable", equalTo(1))
                .body("outcomes.'readiness-created'", equalTo(3));

        assertThat(shelf.runs(athlete)).containsExactly("health-auto-export w-1 ACTIVE 1");
        assertThat(shelf.column(
                        "select concat_ws(' ', external_id, day, told ->> 'restingHeartRate', told ->> 'hrvMillis',"
                                + " told ->> 'sleepMinutes') from readiness where athlete_id = ? order by external_id",
                        athlete.subject()))
                .containsExactly(
                        "hrv:2026-10-05 2026-10-05 62.5",
                        "resting:2026-10-05 2026-10-05 58",
                        "sleep:2026-10-05 2026-10-05 435");
    }

    @Test
    void aBatchThatRepeatsChangesNothingAndOneThatDiffersCorrects() {
        Caller athlete = Caller.athlete();
        post(athlete, BATCH).statusCode(200);

        post(athlete, BATCH).body("outcomes.known", equalTo(1)).body("outcomes.'readiness-known'", equalTo(3));
        post(athlete, BATCH.replace("152", "154")).body("outcomes.corrected", equalTo(1));

        assertThat(shelf.runs(athlete)).containsExactly("health-auto-export w-1 ACTIVE 2");
    }

    @ParameterizedTest
    @ValueSource(strings = {"1950", "2950"})
    void aRunOfATimeThatCannotBeKeepsNoOtherAway(String year) {
        Caller athlete = Caller.athlete();
        String impossible = BATCH.replace("\"some day\"", "\"" + year + "-10-05 07:00:00 -0800\"");

        post(athlete, impossible)
                .statusCode(200)
                .body("outcomes.created", equalTo(1))
                .body("outcomes.unreadable", equalTo(1))
                .body("outcomes.'readiness-created'", equalTo(3));

        assertThat(shelf.runs(athlete)).containsExactly("health-auto-export w-1 ACTIVE 1");
    }

    @Test
    void aHeaderOfTheUsersOwnIsAsGoodAsTheUsualOne() {
        Caller athlete = Caller.athlete();
        String token = token(athlete);

        given().header("X-Api-Key", token)
                .contentType("application/json")
                .body(BATCH)
                .post(EXPORT)
                .then()
                .statusCode(200);

        assertThat(shelf.runs(athlete)).hasSize(1);
    }

    @ParameterizedTest
    @ValueSource(strings = {"health-auto-export", "health-connect"})
    void withoutATokenOrWithAWrongOneNothingHappens(String provider) {
        String path = "/api/integrations/" + provider + "/webhook";
        String forged = "irn_" + "A".repeat(43);

        given().contentType("application/json")
                .body(BATCH)
                .post(path)
                .then()
                .statusCode(401)
                .contentType("application/problem+json");
        given().auth()
                .oauth2(forged)
                .contentType("application/json")
                .body(BATCH)
                .post(path)
                .then()
                .statusCode(401);
        given().header("X-Api-Key", forged)
                .contentType("application/json")
                .body(BATCH)
                .post(path)
                .then()
                .statusCode(401);
        given().auth()
                .oauth2(TokenIssuer.token("somebody").role().mint())
                .contentType("application/json")
                .body(BATCH)
                .post(path)
                .then()
                .statusCode(403);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "{", "7", "\"x\"", "{}{}"})
    void whatIsNoDocumentIsRefused(String body) {
        post(Caller.athlete(), body).statusCode(400).contentType("application/problem+json");
    }

    @ParameterizedTest
    @ValueSource(strings = {"{}", "[]", "{\"data\":[]}", "{\"data\":{\"workouts\":{},\"metrics\":[7,null,{}]}}"})
    void whatSaysNothingIsAnswered(String body) {
        post(Caller.athlete(), body).statusCode(200).body("outcomes.size()", equalTo(0));
    }

    @Test
    void tooMuchAtOnceIsRefused() {
        String many = "{\"data\":{\"workouts\":[" + String.join(",", Collections.nCopies(2001, "{}")) + "]}}";

        post(Caller.athlete(), many).statusCode(413);
        post(Caller.athlete(), "{\"x\":\"" + "a".repeat(5 << 20) + "\"}").statusCode(413);
    }

    @Test
    void aBridgeOfHealthConnectAndIntervalsPostLikewise() {
        Caller athlete = Caller.athlete();
        String token = token(athlete);

        given().auth()
                .oauth2(token)
                .contentType("application/json")
                .body("""
                        {"exercise":[{"uuid":"hc-1","type":"running","start_time":"2026-10-05T06:00:00Z",
                          "end_time":"2026-10-05T07:00:00Z","duration_seconds":3600,"distance_meters":11000.0}],
                         "heart_rate_variability":[{"rmssd_millis":42.5,"time":"2026-10-05T04:30:00Z"}]}""")
                .post("/api/integrations/health-connect/webhook")
                .then()
                .statusCode(200)
                .body("outcomes.created", equalTo(1))
                .body("outcomes.'readiness-created'", equalTo(1));
        given().auth()
                .oauth2(token)
                .contentType("application/json")
                .body("""
                        {"activities":[{"id":"i1","type":"Run","start_date":"2026-10-07T06:00:00Z","elapsed_time":3300},
                                       {"id":"i2","type":"Ride","start_date":"2026-10-08T06:00:00Z","elapsed_time":3300}]}""")
                .post("/api/integrations/intervals-icu/webhook")
                .then()
                .statusCode(200)
                .body("outcomes.created", equalTo(1))
                .body("outcomes.'other-sport'", equalTo(1));

        assertThat(shelf.runs(athlete)).isEqualTo(List.of("health-connect hc-1 ACTIVE 1", "intervals-icu i1 ACTIVE 1"));
    }

    @Test
    void ourOwnSessionThatAHubBringsBackIsRecognised() {
        Caller athlete = Caller.athlete();
        String lifted = """
                {"data":{"workouts":[{"id":"w-9","name":"Traditional Strength Training",
                 "start":"2026-10-05 07:05:00 -0800","end":"2026-10-05 07:55:00 -0800","duration":3000}]}}""";
        post(athlete, lifted).body("outcomes.'other-sport'", equalTo(1));
        String session = athlete.json("{\"startedAt\":\"2026-10-05T15:00:00Z\"}")
                .post("/api/sessions")
                .path("id");
        athlete.json("{\"endedAt\":\"2026-10-05T16:00:00Z\",\"rpe\":7}")
                .post("/api/sessions/{id}/complete", session)
                .then()
                .statusCode(200);

        post(athlete, lifted).body("outcomes.'own-session'", equalTo(1));

        athlete.request().get("/api/sessions").then().body("items.size()", equalTo(1));
        assertThat(shelf.runs(athlete)).isEmpty();
    }

    private static ValidatableResponse post(Caller athlete, String body) {
        return given().auth()
                .oauth2(token(athlete))
                .header("automation-id", "a-1")
                .header("automation-period", "Since Last Sync")
                .header("session-id", "s-1")
                .contentType("application/json")
                .body(body)
                .post(EXPORT)
                .then();
    }

    private static String token(Caller athlete) {
        return athlete.json("{\"name\":\"phone\"}").post("/api/ingest-tokens").path("token");
    }
}

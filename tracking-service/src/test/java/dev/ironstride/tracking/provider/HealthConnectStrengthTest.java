package dev.ironstride.tracking.provider;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;

import dev.ironstride.tracking.Caller;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import org.junit.jupiter.api.Test;

/** A strength session of Health Connect: what its segments say was done is logged, once, for whoever may log sessions. */
@ProviderTest
class HealthConnectStrengthTest {

    private static final String BODY = """
            {"exerciseSessions":[{"metadata":{"id":"gym-1"},"exerciseType":70,"title":"Legs",
              "startTime":"2026-10-05T16:00:00Z","startZoneOffset":"+02:00","endTime":"2026-10-05T16:40:00Z",
              "plannedExerciseSessionId":null,"laps":[],"segments":[
               {"startTime":"2026-10-05T16:12:00Z","endTime":"2026-10-05T16:12:40Z","segmentType":41,"repetitions":0,"setIndex":0},
               {"startTime":"2026-10-05T16:05:00Z","endTime":"2026-10-05T16:06:00Z","segmentType":11,"repetitions":5,
                "weight":80,"setIndex":0,"rateOfPerceivedExertion":7},
               {"startTime":"2026-10-05T16:06:00Z","endTime":"2026-10-05T16:08:00Z","segmentType":44,"repetitions":0},
               {"startTime":"2026-10-05T16:08:00Z","endTime":"2026-10-05T16:09:00Z","segmentType":51,"repetitions":8,
                "weight":{"inKilograms":60},"setIndex":1}]}]}""";

    @Inject
    Shelf shelf;

    private final Caller athlete = Caller.athlete();

    @Test
    void itsSegmentsAreTheSetsOfALoggedSession() {
        post(BODY).body("outcomes.'session-created'", equalTo(1));

        String id = athlete.request().get("/api/sessions").path("items[0].id");
        athlete.request()
                .get("/api/sessions/{id}", id)
                .then()
                .body("startedAt", equalTo("2026-10-05T16:00:00Z"))
                .body("endedAt", equalTo("2026-10-05T16:40:00Z"))
                .body("outcome", equalTo("COMPLETED"))
                .body("rpe", nullValue())
                .body("sets.exerciseId", contains("deadlift", "health-connect-squat", "plank"))
                .body("sets.reps", contains(5, 8, null))
                .body("sets.seconds", contains(null, null, 40))
                .body("sets.loadKg", contains(80f, 60f, null))
                .body("sets.rpe", contains(nullValue(), nullValue(), nullValue()));
        assertThat(shelf.runs(athlete)).isEmpty();
    }

    @Test
    void theSamePostAgainIsTheSameSession() {
        post(BODY).body("outcomes.'session-created'", equalTo(1));

        post(BODY).body("outcomes.'session-known'", equalTo(1));

        sessions(1);
    }

    @Test
    void ourOwnSessionThatComesBackIsRecognised() {
        String own = athlete.json("{\"startedAt\":\"2026-10-05T15:58:00Z\"}")
                .post("/api/sessions")
                .path("id");
        athlete.json("{\"endedAt\":\"2026-10-05T16:41:00Z\",\"rpe\":7}")
                .post("/api/sessions/{id}/complete", own)
                .then()
                .statusCode(200);

        post(BODY).body("outcomes.'session-known'", equalTo(1));

        sessions(1).body("items[0].id", equalTo(own));
    }

    @Test
    void anIngestTokenWritesNoSession() {
        Phone.of(athlete).post(Provider.HEALTH_CONNECT, BODY).body("outcomes.'other-sport'", equalTo(1));

        sessions(0);
    }

    @Test
    void aSessionWithoutASetIsNotLogged() {
        String rests = BODY.replaceAll("\"segmentType\":\\d+", "\"segmentType\":44");

        post(rests).body("outcomes.'other-sport'", equalTo(1));

        sessions(0);
    }

    @Test
    void whateverStandsInAFieldTheAnswerIsCalm() {
        for (String body : Hostile.versions(BODY)) {
            post(body).statusCode(200);
        }

        assertThat(shelf.count(
                        "select count(*) from session where athlete_id = ? and started_at not between '1990-01-01' and '2030-01-01'",
                        athlete.subject()))
                .isZero();
    }

    private ValidatableResponse post(String body) {
        return athlete.json(body)
                .post("/api/integrations/health-connect/webhook")
                .then()
                .statusCode(200);
    }

    private ValidatableResponse sessions(int count) {
        return athlete.request().get("/api/sessions").then().body("items", hasSize(count));
    }
}

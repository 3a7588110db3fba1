package dev.ironstride.tracking.records;

import static dev.ironstride.tracking.Patience.await;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

import dev.ironstride.kit.paging.Cursor;
import dev.ironstride.tracking.Caller;
import dev.ironstride.tracking.Database;
import dev.ironstride.tracking.Told;
import dev.ironstride.tracking.TrackingTest;
import jakarta.inject.Inject;
import org.junit.jupiter.api.Test;

@TrackingTest
class RecordsTest {

    @Inject
    Database database;

    @Test
    void w9TheBestOfEachExerciseWithItsDateAndWhereItStands() {
        Caller athlete = Caller.athlete();
        String first = session(athlete, "2026-11-23", """
                {"exerciseId":"back_squat","reps":5,"loadKg":60,"rpe":8},
                {"exerciseId":"plank","seconds":40},{"exerciseId":"plank","seconds":55},
                {"exerciseId":"push_up","reps":12}""");
        String second = session(athlete, "2026-11-25", """
                {"exerciseId":"back_squat","reps":12,"loadKg":50,"rpe":10},
                {"exerciseId":"back_squat","reps":3,"loadKg":70,"rpe":7,"done":false}""");

        athlete.request()
                .get("/api/records")
                .then()
                .statusCode(200)
                .body("items.exerciseId", contains("back_squat", "plank", "push_up"))
                .body("items[0].sessions", equalTo(2))
                .body("items[0].lastDoneOn", equalTo("2026-11-25"))
                .body("items[0].bestE1rm.kg", equalTo(73f))
                .body("items[0].bestE1rm.lowConfidence", equalTo(false))
                .body("items[0].bestE1rm.from.sessionId", equalTo(first))
                .body("items[0].bestE1rm.from.set", equalTo(1))
                .body("items[0].bestE1rm.from.date", equalTo("2026-11-23"))
                .body("items[0].e1rm.kg", equalTo(73f))
                .body("items[0].mostReps.loadKg", contains(60f, 50f))
                .body("items[0].mostReps[1].sessionId", equalTo(second))
                .body("items[1].longestHold.seconds", equalTo(55))
                .body("items[1].longestHold.set", equalTo(3))
                .body("items[1].bestE1rm", nullValue())
                .body("items[2].mostReps[0].reps", equalTo(12))
                .body("next", nullValue());
        athlete.request()
                .get("/api/records/back_squat")
                .then()
                .statusCode(200)
                .body("items.sessionId", contains(second, first))
                .body("items[0].observed.lowConfidence", equalTo(true))
                .body("items.e1rm", contains(73f, 73f))
                .body("items[1].volumeKg", equalTo(300f))
                .body("items[1].topLoadKg", equalTo(60f));
    }

    @Test
    void theyComeInPages() {
        Caller athlete = Caller.athlete();
        session(athlete, "2026-11-23", "{\"exerciseId\":\"a\",\"reps\":5},{\"exerciseId\":\"b\",\"reps\":5}");
        session(athlete, "2026-11-24", "{\"exerciseId\":\"a\",\"reps\":6}");

        String next = athlete.request()
                .get("/api/records?limit=1")
                .then()
                .body("items.exerciseId", contains("a"))
                .extract()
                .path("next");
        athlete.request()
                .queryParam("cursor", next)
                .get("/api/records?limit=1")
                .then()
                .body("items.exerciseId", contains("b"))
                .body("next", nullValue());
        String more = athlete.request()
                .get("/api/records/a?limit=1")
                .then()
                .body("items.date", contains("2026-11-24"))
                .body("next", notNullValue())
                .extract()
                .path("next");
        athlete.request()
                .queryParam("cursor", more)
                .get("/api/records/a?limit=1")
                .then()
                .body("items.date", contains("2026-11-23"))
                .body("next", nullValue());
    }

    @Test
    void whatWasDeletedOrIsUnderWayIsNoRecord() {
        Caller athlete = Caller.athlete();
        String gone =
                session(athlete, "2026-11-23", "{\"exerciseId\":\"a\",\"reps\":5},{\"exerciseId\":\"b\",\"reps\":5}");
        athlete.request().delete("/api/sessions/{id}/sets/1", gone).then().statusCode(204);
        athlete.request().get("/api/records").then().body("items.exerciseId", contains("b"));
        athlete.request().delete("/api/sessions/{id}", gone).then().statusCode(204);
        String open = athlete.json("{}").post("/api/sessions").path("id");
        athlete.json("{\"exerciseId\":\"c\",\"reps\":5}")
                .put("/api/sessions/{id}/sets/1", open)
                .then()
                .statusCode(200);

        athlete.request().get("/api/records").then().body("items", hasSize(0));
        athlete.request().get("/api/records/b").then().statusCode(404);
        Caller.athlete().request().get("/api/records/b").then().statusCode(404);
    }

    @Test
    void ofBodyweightNoMaximumIsEstimated() {
        String bodyweight = Told.exercise(1.0);
        await().untilAsserted(() -> assertThat(database.count(
                        "select count(*) from exercise where exercise_id = ? and modality = 'BODYWEIGHT'", bodyweight))
                .isEqualTo(1));
        Caller athlete = Caller.athlete();
        session(athlete, "2026-11-23", "{\"exerciseId\":\"" + bodyweight + "\",\"reps\":5,\"loadKg\":10,\"rpe\":8}");

        athlete.request()
                .get("/api/records")
                .then()
                .body("items[0].bestE1rm", nullValue())
                .body("items[0].e1rm", nullValue())
                .body("items[0].mostReps[0].loadKg", equalTo(10f));
    }

    @Test
    void whatCannotBeTheIdOfAnExerciseIsNotThere() {
        Caller athlete = Caller.athlete();

        athlete.request()
                .urlEncodingEnabled(false)
                .get("/api/records/squat%00")
                .then()
                .statusCode(404);
        athlete.request()
                .queryParam("cursor", Cursor.of("\0").toString())
                .get("/api/records")
                .then()
                .statusCode(400)
                .body("errors.field", contains("cursor"));
    }

    private static String session(Caller athlete, String day, String sets) {
        String id = athlete.json("{\"startedAt\":\"" + day + "T17:00:00Z\",\"timeZone\":\"Europe/Berlin\"}")
                .post("/api/sessions")
                .path("id");
        athlete.json("{\"endedAt\":\"" + day + "T17:50:00Z\",\"rpe\":6,\"sets\":[" + sets + "]}")
                .post("/api/sessions/{id}/complete", id)
                .then()
                .statusCode(200);
        return id;
    }
}

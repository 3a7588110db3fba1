package dev.ironstride.tracking.session;

import static dev.ironstride.tracking.Patience.await;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;

import dev.ironstride.events.EventJson;
import dev.ironstride.events.EventType;
import dev.ironstride.events.Load;
import dev.ironstride.events.SessionCompleted;
import dev.ironstride.testkit.Events;
import dev.ironstride.tracking.Caller;
import dev.ironstride.tracking.Database;
import dev.ironstride.tracking.Told;
import dev.ironstride.tracking.TrackingTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@TrackingTest
class SessionTest {

    private static final String START = "{\"startedAt\":\"2026-11-25T17:00:00Z\",\"timeZone\":\"Europe/Berlin\"}";
    private static final String END = """
            {"endedAt":"2026-11-25T17:50:00Z","rpe":6,"enjoyment":4,"pain":[{"site":"AK","score":2}]}""";

    @Inject
    Database database;

    @Test
    void w16ASessionIsWeighedByTheLegWeightsOfItsSets() {
        String legs = Told.exercise(1.0);
        String core = Told.exercise(0.3);
        String upper = Told.exercise(0.0);
        await().untilAsserted(() -> assertThat(database.count(
                        "select count(*) from exercise where exercise_id in (?, ?, ?)", legs, core, upper))
                .isEqualTo(3));
        Caller athlete = Caller.athlete();
        String id = started(athlete);
        for (int set = 1; set <= 14; set++) {
            String exercise = set <= 10 ? legs : set <= 12 ? core : upper;
            put(athlete, id, set, exercise).then().statusCode(200);
        }

        athlete.json(END)
                .post("/api/sessions/{id}/complete", id)
                .then()
                .statusCode(200)
                .header("ETag", "\"1\"")
                .body("load.au", equalTo(300.0f))
                .body("load.legAu", equalTo(227.1f))
                .body("load.imputed", equalTo(false))
                .body("outcome", equalTo("COMPLETED"))
                .body("sets", hasSize(14))
                .body("pain[0].site", equalTo("AK"));

        SessionCompleted event = events(athlete, 1).getFirst();
        assertThat(event.load()).isEqualTo(new Load(300, 227.1, false));
        assertThat(event.sets()).hasSize(14);
        assertThat(event.enjoyment()).isEqualTo(4);
        assertThat(event.timeZone().getId()).isEqualTo("Europe/Berlin");
    }

    @Test
    void completingTwiceIsAnsweredTheSameAndToldOnce() {
        Caller athlete = Caller.athlete();
        String id = started(athlete);
        String first = athlete.json(END).post("/api/sessions/{id}/complete", id).asString();

        String second = athlete.json(END)
                .post("/api/sessions/{id}/complete", id)
                .then()
                .statusCode(200)
                .extract()
                .asString();

        assertThat(second).isEqualTo(first);
        assertThat(events(athlete, 1)).hasSize(1);
        assertThat(database.count("select revision from session where athlete_id = ?", athlete.subject()))
                .isEqualTo(1);
    }

    @Test
    void completingWithoutAnEndTwiceKeepsTheFirst() {
        Caller athlete = Caller.athlete();
        String id = athlete.json("{}").post("/api/sessions").path("id");
        String first = athlete.json("{\"rpe\":5}")
                .post("/api/sessions/{id}/complete", id)
                .asString();

        assertThat(athlete.json("{\"rpe\":5}")
                        .post("/api/sessions/{id}/complete", id)
                        .asString())
                .isEqualTo(first);
    }

    @Test
    void completingWithOtherContentIsACorrection() {
        Caller athlete = Caller.athlete();
        String id = started(athlete);
        athlete.json(END).post("/api/sessions/{id}/complete", id).then().statusCode(200);

        athlete.json(END.replace("\"rpe\":6", "\"rpe\":8"))
                .post("/api/sessions/{id}/complete", id)
                .then()
                .statusCode(200)
                .body("revision", equalTo(2))
                .body("load.au", equalTo(400.0f));

        assertThat(events(athlete, 2)).extracting(SessionCompleted::revision).containsExactly(1L, 2L);
    }

    @Test
    void setsMayComeWithTheCompletion() {
        Caller athlete = Caller.athlete();
        String id = started(athlete);
        put(athlete, id, 1, "squat").then().statusCode(200);

        athlete.json("""
                        {"endedAt":"2026-11-25T17:30:00Z","rpe":6,"sets":[
                          {"exerciseId":"squat","reps":6,"loadKg":60},
                          {"exerciseId":"plank","seconds":40},
                          {"exerciseId":"row","reps":8,"done":false}]}""")
                .post("/api/sessions/{id}/complete", id)
                .then()
                .statusCode(200)
                .body("sets.set", contains(1, 2, 3))
                .body("sets[0].reps", equalTo(6))
                .body("sets[2].done", equalTo(false));

        assertThat(events(athlete, 1).getFirst().sets())
                .extracting(SessionCompleted.SetDone::exerciseId)
                .containsExactly("squat", "plank");
    }

    @Test
    void aSetPutTwiceIsOneSetAndAfterCompletionAChangeIsTold() {
        Caller athlete = Caller.athlete();
        String id = started(athlete);
        put(athlete, id, 1, "squat").then().statusCode(200);
        put(athlete, id, 1, "squat").then().statusCode(200).body("set", equalTo(1));
        athlete.json(END)
                .post("/api/sessions/{id}/complete", id)
                .then()
                .statusCode(200)
                .body("sets", hasSize(1));

        put(athlete, id, 1, "squat").then().statusCode(200);
        assertThat(database.count("select revision from session where athlete_id = ?", athlete.subject()))
                .isEqualTo(1);

        put(athlete, id, 2, "squat").then().statusCode(200);
        assertThat(events(athlete, 2).getLast().sets()).hasSize(2);
    }

    @Test
    void ofAPlannedSessionTheTargetIsImputedAndALeftOutSetMakesItPartial() {
        Caller athlete = Caller.athlete();
        UUID planned = Told.plan(athlete.subject(), 1);
        await().untilAsserted(() -> assertThat(
                        database.count("select count(*) from plan where athlete_id = ?", athlete.subject()))
                .isEqualTo(1));
        String id = athlete.json(
                        "{\"plannedSessionId\":\"%s\",\"startedAt\":\"2026-11-25T17:00:00Z\"}".formatted(planned))
                .post("/api/sessions")
                .then()
                .statusCode(201)
                .body("plannedSessionId", equalTo(planned.toString()))
                .extract()
                .path("id");
        put(athlete, id, 1, "goblet_squat").then().statusCode(200);

        athlete.json("{\"endedAt\":\"2026-11-25T18:00:00Z\"}")
                .post("/api/sessions/{id}/complete", id)
                .then()
                .statusCode(200)
                .body("outcome", equalTo("PARTIAL"))
                .body("rpe", nullValue())
                .body("load.au", equalTo(420.0f))
                .body("load.imputed", equalTo(true));
    }

    @Test
    void aPlannedSessionThatNoPlanHasToldOfYetIsTaken() {
        Caller athlete = Caller.athlete();
        UUID planned = UUID.randomUUID();

        athlete.json("{\"plannedSessionId\":\"" + planned + "\"}")
                .post("/api/sessions")
                .then()
                .statusCode(201)
                .body("plannedSessionId", equalTo(planned.toString()));
    }

    @Test
    void aSessionUnderWayIsShownAndListed() {
        Caller athlete = Caller.athlete();
        String id = started(athlete);

        athlete.request()
                .get("/api/sessions/{id}", id)
                .then()
                .statusCode(200)
                .body("revision", equalTo(0))
                .body("endedAt", nullValue())
                .body("load", nullValue());
        athlete.request()
                .queryParam("from", "2026-11-25")
                .queryParam("to", "2026-11-25")
                .get("/api/sessions")
                .then()
                .body("items.id", contains(id))
                .body("next", nullValue());
        athlete.request()
                .queryParam("from", "2026-11-26")
                .get("/api/sessions")
                .then()
                .body("items", hasSize(0));
    }

    @Test
    void theSameKeyStartsOneSession() {
        Caller athlete = Caller.athlete();
        String first = athlete.json(START)
                .header("Idempotency-Key", "s")
                .post("/api/sessions")
                .path("id");

        assertThat(athlete.json(START)
                        .header("Idempotency-Key", "s")
                        .post("/api/sessions")
                        .<String>path("id"))
                .isEqualTo(first);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{\"reps\":5}|exerciseId",
                "{\"exerciseId\":\"squat\"}|reps",
                "{\"exerciseId\":\"squat\",\"reps\":5,\"seconds\":5}|reps",
                "{\"exerciseId\":\"squat\",\"reps\":-1}|reps",
                "{\"exerciseId\":\"squat\",\"reps\":5,\"loadKg\":-1}|loadKg",
                "{\"exerciseId\":\"squat\",\"reps\":5,\"loadKg\":1001}|loadKg",
                "{\"exerciseId\":\"squat\",\"reps\":5,\"rpe\":11}|rpe",
                "{\"exerciseId\":\"squat\",\"reps\":5,\"set\":2}|set",
                "{\"exerciseId\":\"squat\",\"reps\":5,\"weight\":20}|weight"
            })
    void aWrongSetIsRefusedByItsField(String set, String field) {
        Caller athlete = Caller.athlete();
        String id = started(athlete);

        athlete.json(set)
                .put("/api/sessions/{id}/sets/1", id)
                .then()
                .statusCode(400)
                .contentType("application/problem+json")
                .body("errors.field", hasItem(field));

        assertThat(database.count("select count(*) from session_set where athlete_id = ?", athlete.subject()))
                .isZero();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{\"endedAt\":\"2026-11-25T17:00:00Z\"}|endedAt",
                "{\"endedAt\":\"2026-11-26T17:00:01Z\"}|endedAt",
                "{\"endedAt\":\"2026-11-25T17:50:00Z\",\"rpe\":11}|rpe",
                "{\"endedAt\":\"2026-11-25T17:50:00Z\",\"enjoyment\":0}|enjoyment",
                "{\"endedAt\":\"2026-11-25T17:50:00Z\",\"pain\":[{\"site\":\"XX\",\"score\":1}]}|pain[0].site",
                "{\"endedAt\":\"2026-11-25T17:50:00Z\",\"pain\":[{\"site\":\"AK\",\"score\":11}]}|pain[0].score",
                "{\"endedAt\":\"2026-11-25T17:50:00Z\",\"pain\":[{\"site\":\"AK\"}]}|pain[0]",
                "{\"endedAt\":\"2026-11-25T17:50:00Z\",\"sets\":[{\"reps\":5}]}|sets[0].exerciseId"
            })
    void aWrongCompletionIsRefusedByItsFieldAndTellsNothing(String completion, String field) {
        Caller athlete = Caller.athlete();
        String id = started(athlete);

        athlete.json(completion)
                .post("/api/sessions/{id}/complete", id)
                .then()
                .statusCode(400)
                .body("errors.field", hasItem(field));

        athlete.request().get("/api/sessions/{id}", id).then().body("revision", equalTo(0));
    }

    private static String started(Caller athlete) {
        return athlete.json(START)
                .post("/api/sessions")
                .then()
                .statusCode(201)
                .extract()
                .path("id");
    }

    private static Response put(Caller athlete, String id, int set, String exercise) {
        return athlete.json("{\"exerciseId\":\"" + exercise + "\",\"reps\":5,\"loadKg\":40,\"rpe\":7,\"done\":true}")
                .put("/api/sessions/{id}/sets/{n}", id, set);
    }

    private static List<SessionCompleted> events(Caller athlete, int count) {
        return Events.awaitKey(EventType.SESSION_COMPLETED.topic(), athlete.subject(), count).stream()
                .map(kafka -> {
                    try {
                        return EventJson.read(
                                Objects.requireNonNull(kafka.value()).getBytes(StandardCharsets.UTF_8),
                                SessionCompleted.class);
                    } catch (IOException broken) {
                        throw new IllegalStateException(broken);
                    }
                })
                .toList();
    }
}

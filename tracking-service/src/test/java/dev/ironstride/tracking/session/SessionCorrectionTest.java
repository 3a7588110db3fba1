package dev.ironstride.tracking.session;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.ironstride.events.EventType;
import dev.ironstride.testkit.Events;
import dev.ironstride.tracking.Caller;
import dev.ironstride.tracking.Database;
import dev.ironstride.tracking.TrackingTest;
import jakarta.inject.Inject;
import java.io.IOException;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@TrackingTest
class SessionCorrectionTest {

    private static final String END = "{\"endedAt\":\"2026-11-25T17:50:00Z\",\"rpe\":6,\"notes\":\"cold gym\"}";

    @Inject
    Database database;

    @Test
    void aSetTellsSideReserveMissedRepsPainFormAndNotes() throws IOException {
        Caller athlete = Caller.athlete();
        String id = started(athlete);

        athlete.json("""
                        {"id":"019ab8f0-0000-7000-8000-000000000001","exerciseId":"step_up","reps":8,"loadKg":12.5,"rir":1.5,
                         "side":"LEFT","missedReps":true,"form":4,"notes":"wobbly\\nat the end",
                         "pain":[{"site":"AK","score":3,"side":"LEFT","signs":["RISING"]}]}""")
                .put("/api/sessions/{id}/sets/1", id)
                .then()
                .statusCode(200)
                .body("rpe", equalTo(8.5f))
                .body("rir", nullValue())
                .body("side", equalTo("LEFT"))
                .body("missedReps", equalTo(true))
                .body("form", equalTo(4))
                .body("notes", equalTo("wobbly\nat the end"))
                .body("pain[0].signs", contains("RISING"));
        athlete.json(END)
                .post("/api/sessions/{id}/complete", id)
                .then()
                .statusCode(200)
                .body("notes", equalTo("cold gym"))
                .body("pain", hasSize(0))
                .body("sets[0].id", equalTo("019ab8f0-0000-7000-8000-000000000001"));

        JsonNode told = event(athlete, 1);
        assertThat(told.at("/sets/0/side").asText()).isEqualTo("LEFT");
        assertThat(told.at("/sets/0/rpe").asDouble()).isEqualTo(8.5);
        assertThat(told.at("/sets/0/missedReps").asBoolean()).isTrue();
        assertThat(told.at("/pain/0/site").asText()).isEqualTo("AK");
        assertThat(told.at("/pain/0/signs/0").asText()).isEqualTo("RISING");
    }

    @Test
    void whatEndedIsCorrectedAndToldAgain() throws IOException {
        Caller athlete = Caller.athlete();
        String id = ended(athlete);

        athlete.json("{\"rpe\":8,\"endedAt\":\"2026-11-25T18:00:00Z\",\"outcome\":\"PARTIAL\",\"notes\":null,"
                        + "\"pain\":[{\"site\":\"AK\",\"score\":2,\"signs\":[\"NIGHT\"]}]}")
                .header("If-Match", "\"1\"")
                .patch("/api/sessions/{id}", id)
                .then()
                .statusCode(200)
                .header("ETag", "\"2\"")
                .body("load.au", equalTo(480f))
                .body("outcome", equalTo("PARTIAL"))
                .body("notes", nullValue())
                .body("pain[0].signs", contains("NIGHT"));

        JsonNode told = event(athlete, 2);
        assertThat(told.get("revision").asInt()).isEqualTo(2);
        assertThat(told.get("outcome").asText()).isEqualTo("PARTIAL");
        assertThat(told.at("/load/au").asDouble()).isEqualTo(480);
    }

    @Test
    void aCorrectionThatChangesNothingIsNoneAndOneOfAnotherRevisionIsRefused() {
        Caller athlete = Caller.athlete();
        String id = ended(athlete);

        athlete.json("{\"rpe\":6}")
                .patch("/api/sessions/{id}", id)
                .then()
                .statusCode(200)
                .body("revision", equalTo(1));
        athlete.json("{\"rpe\":7}")
                .header("If-Match", "\"4\"")
                .patch("/api/sessions/{id}", id)
                .then()
                .statusCode(412);
    }

    @Test
    void aSessionUnderWayCanBeMovedAndDeletedWithoutAWordToAnybody() {
        Caller athlete = Caller.athlete();
        String id = started(athlete);

        athlete.json("{\"startedAt\":\"2026-11-25T16:30:00Z\"}")
                .patch("/api/sessions/{id}", id)
                .then()
                .statusCode(200)
                .body("revision", equalTo(0))
                .body("startedAt", equalTo("2026-11-25T16:30:00Z"));
        athlete.request().delete("/api/sessions/{id}", id).then().statusCode(204);

        athlete.request().get("/api/sessions/{id}", id).then().statusCode(404);
        athlete.request().get("/api/sessions").then().body("items", hasSize(0));
        assertThat(database.count("select count(*) from outbox where key = ?", athlete.subject()))
                .isZero();
    }

    @Test
    void aDeletedSessionIsWithdrawnAndNothingThatComesLateRevivesIt() throws IOException {
        Caller athlete = Caller.athlete();
        String id = ended(athlete);

        athlete.request()
                .header("If-Match", "\"7\"")
                .delete("/api/sessions/{id}", id)
                .then()
                .statusCode(412);
        athlete.request().delete("/api/sessions/{id}", id).then().statusCode(204);

        JsonNode told = event(athlete, 2);
        assertThat(told.get("status").asText()).isEqualTo("DELETED");
        assertThat(told.get("revision").asInt()).isEqualTo(2);
        athlete.json("{}").put("/api/sessions/{id}", id).then().statusCode(404);
        athlete.json("{\"exerciseId\":\"squat\",\"reps\":5,\"session\":{}}")
                .put("/api/sessions/{id}/sets/1", id)
                .then()
                .statusCode(404);
        athlete.json(END).post("/api/sessions/{id}/complete", id).then().statusCode(404);
        athlete.request().delete("/api/sessions/{id}", id).then().statusCode(404);
    }

    @Test
    void aSessionGivenUpCountsForWhatWasDone() throws IOException {
        Caller athlete = Caller.athlete();
        String id = started(athlete);

        athlete.json("{\"endedAt\":\"2026-11-25T17:10:00Z\",\"rpe\":4}")
                .post("/api/sessions/{id}/abandon", id)
                .then()
                .statusCode(200)
                .body("outcome", equalTo("ABANDONED"))
                .body("load.au", equalTo(40f));

        assertThat(event(athlete, 1).get("outcome").asText()).isEqualTo("ABANDONED");
        String bare = athlete.json("{}").post("/api/sessions").path("id");
        athlete.request()
                .contentType("application/json")
                .post("/api/sessions/{id}/abandon", bare)
                .then()
                .statusCode(200);
        athlete.json("{\"outcome\":\"COMPLETED\"}")
                .post("/api/sessions/{id}/abandon", bare)
                .then()
                .statusCode(400)
                .body("errors.field", contains("outcome"));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{\"exerciseId\":\"squat\",\"reps\":5,\"rpe\":8,\"rir\":2}|rir",
                "{\"exerciseId\":\"squat\",\"reps\":5,\"rir\":9.5}|rir",
                "{\"exerciseId\":\"squat\",\"reps\":5,\"rir\":-1}|rir",
                "{\"exerciseId\":\"squat\",\"reps\":5,\"side\":\"BOTH\"}|side",
                "{\"exerciseId\":\"squat\",\"reps\":5,\"form\":6}|form",
                "{\"exerciseId\":\"squat\",\"reps\":5,\"missedReps\":1}|missedReps",
                "{\"exerciseId\":\"squat\",\"reps\":5,\"id\":\"x\"}|id",
                "{\"exerciseId\":\"squat\",\"reps\":5,\"pain\":[{\"site\":\"AK\",\"score\":12}]}|pain[0].score",
                "{\"exerciseId\":\"squat\",\"reps\":5,\"session\":{\"timeZone\":\"x\"}}|session.timeZone",
                "{\"exerciseId\":\"squat\",\"reps\":5,\"loggedAt\":\"1970-01-01T00:00:00Z\"}|loggedAt"
            })
    void aWrongSetIsRefusedByItsField(String set, String field) {
        Caller athlete = Caller.athlete();
        String id = started(athlete);

        athlete.json(set)
                .put("/api/sessions/{id}/sets/1", id)
                .then()
                .statusCode(400)
                .body("errors.field", hasItem(field));
    }

    @Test
    void notesHaveAnEnd() {
        Caller athlete = Caller.athlete();
        String id = started(athlete);

        athlete.json("{\"exerciseId\":\"squat\",\"reps\":5,\"notes\":\"" + "x".repeat(501) + "\"}")
                .put("/api/sessions/{id}/sets/1", id)
                .then()
                .statusCode(400)
                .body("errors.field", contains("notes"));
        athlete.json("{\"notes\":\"" + "x".repeat(2001) + "\"}")
                .post("/api/sessions/{id}/complete", id)
                .then()
                .statusCode(400)
                .body("errors.field", contains("notes"));
        athlete.json("{\"exerciseId\":\"squat\",\"reps\":5}")
                .put("/api/sessions/{id}/sets/501", id)
                .then()
                .statusCode(400)
                .body("errors.field", contains("set"));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{\"sets\":[]}|sets",
                "{\"load\":{}}|load",
                "{\"startedAt\":null}|startedAt",
                "{\"endedAt\":null}|endedAt",
                "{\"endedAt\":\"2026-11-25T16:00:00Z\"}|endedAt",
                "{\"rpe\":\"6\"}|rpe",
                "{\"rpe\":60}|rpe",
                "{\"outcome\":\"DONE\"}|outcome"
            })
    void aWrongCorrectionIsRefusedByItsField(String correction, String field) {
        Caller athlete = Caller.athlete();
        String id = ended(athlete);

        athlete.json(correction)
                .patch("/api/sessions/{id}", id)
                .then()
                .statusCode(400)
                .body("errors.field", contains(field));
    }

    @Test
    void whatIsKnownOnlyAtTheEndCannotBeCorrectedBefore() {
        Caller athlete = Caller.athlete();
        String id = started(athlete);

        athlete.json("{\"rpe\":6,\"endedAt\":\"2026-11-25T17:50:00Z\"}")
                .patch("/api/sessions/{id}", id)
                .then()
                .statusCode(400)
                .body("errors.field", contains("endedAt", "rpe"));
    }

    @Test
    void aQueryParameterThatNobodyKnowsIsRefusedByItsName() {
        Caller.athlete()
                .request()
                .get("/api/sessions?since=2026-11-25&form=1")
                .then()
                .statusCode(400)
                .body("errors.field", contains("form", "since"));
    }

    private static String started(Caller athlete) {
        return athlete.json("{\"startedAt\":\"2026-11-25T17:00:00Z\",\"timeZone\":\"Europe/Berlin\"}")
                .post("/api/sessions")
                .path("id");
    }

    private static String ended(Caller athlete) {
        String id = started(athlete);
        athlete.json(END).post("/api/sessions/{id}/complete", id).then().statusCode(200);
        return id;
    }

    private static JsonNode event(Caller athlete, int count) throws IOException {
        return new ObjectMapper()
                .readTree(Objects.requireNonNull(
                        Events.awaitKey(EventType.SESSION_COMPLETED.topic(), athlete.subject(), count)
                                .getLast()
                                .value()));
    }
}

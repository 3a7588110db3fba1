package dev.ironstride.tracking.session;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.ironstride.events.EventType;
import dev.ironstride.testkit.Events;
import dev.ironstride.tracking.Caller;
import dev.ironstride.tracking.TrackingTest;
import io.restassured.response.Response;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A phone that was offline for hours tells everything again, in any order, more than once. */
@TrackingTest
class SessionReplayTest {

    private static final String START = "{\"startedAt\":\"2026-11-25T17:00:00Z\",\"timeZone\":\"Europe/Berlin\"}";

    private static final ObjectMapper JSON = new ObjectMapper();

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8})
    void inWhateverOrderAndHoweverOftenItArrivesTheSessionIsTheSame(long seed) throws IOException {
        Caller athlete = Caller.athlete();
        String id = UUID.randomUUID().toString();
        List<Supplier<Response>> messages = new ArrayList<>();
        messages.add(() -> athlete.json(START).put("/api/sessions/{id}", id));
        for (int set = 1; set <= 4; set++) {
            int number = set;
            messages.add(() -> put(athlete, id, number, 5, "18:0" + number));
        }
        messages.add(() -> put(athlete, id, 2, 6, "18:30")); // the runner's own correction of the second set
        messages.add(() -> athlete.json(
                        "{\"endedAt\":\"2026-11-25T17:50:00Z\",\"rpe\":6,\"enjoyment\":4,\"session\":" + START + "}")
                .post("/api/sessions/{id}/complete", id));
        messages.addAll(List.copyOf(messages));
        Collections.shuffle(messages, new Random(seed));

        messages.forEach(message -> assertThat(message.get().statusCode()).isIn(200, 201));

        athlete.request()
                .get("/api/sessions/{id}", id)
                .then()
                .body("startedAt", equalTo("2026-11-25T17:00:00Z"))
                .body("endedAt", equalTo("2026-11-25T17:50:00Z"))
                .body("outcome", equalTo("COMPLETED"))
                .body("load.au", equalTo(300f))
                .body("enjoyment", equalTo(4))
                .body("sets.set", contains(1, 2, 3, 4))
                .body("sets.reps", contains(5, 6, 5, 5));
        int revision = athlete.request().get("/api/sessions/{id}", id).path("revision");
        String last = Events.awaitKey(EventType.SESSION_COMPLETED.topic(), athlete.subject(), revision)
                .getLast()
                .value();
        JsonNode told = JSON.readTree(last);
        assertThat(told.get("revision").asInt()).isEqualTo(revision);
        assertThat(told.get("sets")).hasSize(4);
        assertThat(told.at("/sets/1/reps").asInt()).isEqualTo(6);
    }

    @Test
    void aSetWithoutItsStartBelongsToNoSession() {
        Caller athlete = Caller.athlete();

        athlete.json("{\"exerciseId\":\"squat\",\"reps\":5}")
                .put("/api/sessions/{id}/sets/1", UUID.randomUUID())
                .then()
                .statusCode(404);
    }

    @Test
    void theSameStartAgainIsTheSameSessionAndAnotherIsAConflictThatShowsBoth() {
        Caller athlete = Caller.athlete();
        String id = UUID.randomUUID().toString();
        athlete.json(START).put("/api/sessions/{id}", id).then().statusCode(201).header("ETag", "\"0\"");
        athlete.json(START).put("/api/sessions/{id}", id).then().statusCode(200).body("id", equalTo(id));
        athlete.json("{}").put("/api/sessions/{id}", id).then().statusCode(200);

        athlete.json(START.replace("17:00", "16:00"))
                .put("/api/sessions/{id}", id)
                .then()
                .statusCode(409)
                .contentType("application/problem+json")
                .body("type", equalTo("https://ironstride.dev/problems/session-conflict"))
                .body("stored.startedAt", equalTo("2026-11-25T17:00:00Z"))
                .body("sent.startedAt", equalTo("2026-11-25T16:00:00Z"));
        athlete.json(START.replace("17:00", "16:00"))
                .header("If-Match", "\"0\"")
                .put("/api/sessions/{id}", id)
                .then()
                .statusCode(200)
                .body("startedAt", equalTo("2026-11-25T16:00:00Z"));
    }

    @Test
    void anotherVersionOfASetIsAConflictThatShowsBothUnlessTheCallerHasSeenTheFirst() {
        Caller athlete = Caller.athlete();
        String id = started(athlete);
        String etag = athlete.json("{\"exerciseId\":\"squat\",\"reps\":5}")
                .put("/api/sessions/{id}/sets/1", id)
                .then()
                .statusCode(200)
                .extract()
                .header("ETag");

        athlete.json("{\"exerciseId\":\"squat\",\"reps\":8}")
                .put("/api/sessions/{id}/sets/1", id)
                .then()
                .statusCode(409)
                .body("type", equalTo("https://ironstride.dev/problems/set-conflict"))
                .body("stored.reps", equalTo(5))
                .body("sent.reps", equalTo(8));
        athlete.json("{\"exerciseId\":\"squat\",\"reps\":8}")
                .header("If-Match", "\"7\"")
                .put("/api/sessions/{id}/sets/1", id)
                .then()
                .statusCode(412);
        athlete.json("{\"exerciseId\":\"squat\",\"reps\":8}")
                .header("If-Match", etag)
                .put("/api/sessions/{id}/sets/1", id)
                .then()
                .statusCode(200)
                .header("ETag", "\"2\"")
                .body("reps", equalTo(8));
        athlete.json("{\"exerciseId\":\"squat\",\"reps\":8}")
                .header("If-Match", "*")
                .put("/api/sessions/{id}/sets/2", id)
                .then()
                .statusCode(412);
    }

    @Test
    void aDeletedSetStaysDeletedWhenItComesLateAgain() {
        Caller athlete = Caller.athlete();
        String id = started(athlete);
        put(athlete, id, 1, 5, "18:01").then().statusCode(200);
        put(athlete, id, 2, 5, "18:02").then().statusCode(200);
        complete(athlete, id);

        athlete.request()
                .delete("/api/sessions/{id}/sets/2?loggedAt=2026-11-25T18:20:00Z", id)
                .then()
                .statusCode(204);

        put(athlete, id, 2, 5, "18:02").then().statusCode(200).body("deleted", equalTo(true));
        athlete.json("{\"exerciseId\":\"squat\",\"reps\":5}")
                .put("/api/sessions/{id}/sets/2", id)
                .then()
                .statusCode(409)
                .body("stored.deleted", equalTo(true));
        athlete.request()
                .get("/api/sessions/{id}", id)
                .then()
                .body("revision", equalTo(2))
                .body("sets.set", contains(1));
        athlete.request().delete("/api/sessions/{id}/sets/2", id).then().statusCode(404);
        athlete.request().delete("/api/sessions/{id}/sets/3", id).then().statusCode(404);
        put(athlete, id, 2, 7, "18:40").then().statusCode(200).body("deleted", nullValue());
        athlete.request().get("/api/sessions/{id}", id).then().body("sets.reps", contains(5, 7));
    }

    @Test
    void aDeletionThatComesLateDoesNotTakeALaterSet() {
        Caller athlete = Caller.athlete();
        String id = started(athlete);
        put(athlete, id, 1, 5, "18:30").then().statusCode(200);

        athlete.request()
                .delete("/api/sessions/{id}/sets/1?loggedAt=2026-11-25T18:20:00Z", id)
                .then()
                .statusCode(409)
                .body("stored.reps", equalTo(5));
        athlete.request()
                .header("If-Match", "\"9\"")
                .delete("/api/sessions/{id}/sets/1", id)
                .then()
                .statusCode(412);
        athlete.request().get("/api/sessions/{id}", id).then().body("sets", hasSize(1));
    }

    @Test
    void anEndThatComesAgainDoesNotUndoWhatWasCorrectedSince() {
        Caller athlete = Caller.athlete();
        String id = started(athlete);
        complete(athlete, id);
        athlete.json("{\"rpe\":8}").patch("/api/sessions/{id}", id).then().statusCode(200);

        complete(athlete, id);

        athlete.request()
                .get("/api/sessions/{id}", id)
                .then()
                .body("rpe", equalTo(8f))
                .body("revision", equalTo(2));
    }

    private static String started(Caller athlete) {
        String id = UUID.randomUUID().toString();
        athlete.json(START).put("/api/sessions/{id}", id).then().statusCode(201);
        return id;
    }

    private static void complete(Caller athlete, String id) {
        athlete.json("{\"endedAt\":\"2026-11-25T17:50:00Z\",\"rpe\":6}")
                .post("/api/sessions/{id}/complete", id)
                .then()
                .statusCode(200);
    }

    private static Response put(Caller athlete, String id, int number, int reps, String time) {
        ObjectNode set = JSON.createObjectNode();
        set.put("exerciseId", "squat").put("reps", reps).put("loggedAt", "2026-11-25T" + time + ":00Z");
        set.putRawValue("session", new com.fasterxml.jackson.databind.util.RawValue(START));
        return athlete.json(set.toString()).put("/api/sessions/{id}/sets/{n}", id, number);
    }
}

package dev.ironstride.tracking.session;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;
import static org.hamcrest.Matchers.startsWith;

import com.garmin.fit.Sport;
import com.garmin.fit.SubSport;
import dev.ironstride.tracking.Caller;
import dev.ironstride.tracking.Database;
import dev.ironstride.tracking.TrackingTest;
import dev.ironstride.tracking.activityfile.Packing;
import dev.ironstride.tracking.fit.FitFixture;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;

/** What a watch recorded in the gym, and our own sessions that come back. */
@TrackingTest
class RecordedSessionTest {

    /** Squats of 12, a hold of 45 s that the watch could not name, and a lift the catalogue does not have. */
    private static final byte[] STRENGTH = strength().bytes();

    @Inject
    Database database;

    @Test
    void theSetsOfAFileAreALoggedSession() {
        Caller athlete = Caller.athlete();

        send(athlete, STRENGTH)
                .statusCode(201)
                .header("Location", startsWith("/api/sessions/"))
                .body("startedAt", equalTo("2026-11-24T06:00:00Z"))
                .body("endedAt", equalTo("2026-11-24T06:40:00Z"))
                .body("outcome", equalTo("COMPLETED"))
                .body("sets", hasSize(3))
                .body("sets.exerciseId", contains("goblet_squat", "fit-unknown", "fit-28-9999"))
                .body("sets[0].reps", equalTo(12))
                .body("sets[0].loadKg", equalTo(20f))
                .body("sets[1].seconds", equalTo(45))
                .body("sets[1].reps", nullValue())
                .body("load.imputed", equalTo(true));

        athlete.request().get("/api/sessions").then().body("items", hasSize(1));
        athlete.request().get("/api/runs").then().body("items", hasSize(0));
    }

    @Test
    void theSameFileAgainIsTheSameSession() {
        Caller athlete = Caller.athlete();
        String id = send(athlete, STRENGTH).extract().path("id");

        send(athlete, STRENGTH).statusCode(200).body("id", equalTo(id)).body("revision", equalTo(1));

        athlete.request().get("/api/sessions").then().body("items", hasSize(1));
    }

    @Test
    void manyAtOnceAreOneSession() throws Exception {
        Caller athlete = Caller.athlete();
        List<Callable<Integer>> calls = new ArrayList<>();
        for (int i = 0; i < 8; i++) {
            calls.add(() -> send(athlete, STRENGTH).extract().statusCode());
        }

        List<Integer> answers = new ArrayList<>();
        try (var clients = Executors.newFixedThreadPool(calls.size())) {
            for (Future<Integer> answer : clients.invokeAll(calls)) {
                answers.add(answer.get());
            }
        }

        assertThat(answers).containsOnly(200, 201).containsOnlyOnce(201);
    }

    @Test
    void ourOwnSessionThatComesBackIsRecognised() {
        Caller athlete = Caller.athlete();
        String own = logged(athlete, "2026-11-24T05:55:00Z", "2026-11-24T06:42:00Z");

        send(athlete, STRENGTH).statusCode(200).body("id", equalTo(own)).body("sets", hasSize(1));

        athlete.request().get("/api/sessions").then().body("items", hasSize(1));
    }

    @Test
    void aSessionLoggedLateTakesThePlaceOfTheWatchs() {
        Caller athlete = Caller.athlete();
        String echo = send(athlete, STRENGTH).statusCode(201).extract().path("id");

        String own = logged(athlete, "2026-11-24T05:55:00Z", "2026-11-24T06:42:00Z");

        athlete.request().get("/api/sessions").then().body("items.id", contains(own));
        athlete.request().get("/api/sessions/" + echo).then().statusCode(404);
        send(athlete, STRENGTH).statusCode(200).body("id", equalTo(own));
        assertThat(database.count(
                        "select revision from session where athlete_id = ? and id::text = ?", athlete.subject(), echo))
                .isEqualTo(2);
    }

    @Test
    void aSessionOfAnotherTimeIsAnother() {
        Caller athlete = Caller.athlete();
        logged(athlete, "2026-11-24T06:30:00Z", "2026-11-24T07:30:00Z");

        send(athlete, STRENGTH).statusCode(201);

        athlete.request().get("/api/sessions").then().body("items", hasSize(2));
    }

    @Test
    void inAnArchiveASessionIsAnsweredBesideTheRuns() {
        byte[] zip = Packing.archive()
                .file("gym.fit", STRENGTH)
                .file(
                        "run.fit",
                        FitFixture.file()
                                .start(FitFixture.START.plusSeconds(40_000))
                                .samples(10, 150, 3f)
                                .session(Sport.RUNNING, SubSport.GENERIC, s -> {})
                                .bytes())
                .zip();

        send(Caller.athlete(), zip)
                .statusCode(200)
                .body("created", equalTo(2))
                .body("items.status", contains(201, 201))
                .body("items[0].session.sets", hasSize(3))
                .body("items[0].run", nullValue())
                .body("items[1].session", nullValue());
    }

    @Test
    void withoutASetItIsNamedAndNotLogged() {
        byte[] nothing = FitFixture.file()
                .session(Sport.TRAINING, SubSport.STRENGTH_TRAINING, session -> session.setTotalDistance(null))
                .bytes();

        send(Caller.athlete(), nothing)
                .statusCode(422)
                .body(
                        "detail",
                        equalTo("This file holds a strength workout of 40 minutes from 24 November 2026, not a run."));
    }

    @Test
    void whoMayOnlyWriteRunsWritesNoSession() {
        Caller athlete = Caller.athlete();
        String token =
                athlete.json("{\"name\":\"watch\"}").post("/api/ingest-tokens").path("token");

        send(athlete.with(token), STRENGTH).statusCode(422);

        athlete.request().get("/api/sessions").then().body("items", hasSize(0));
    }

    private static String logged(Caller athlete, String from, String until) {
        String id = athlete.json("{\"startedAt\":\"%s\"}".formatted(from))
                .post("/api/sessions")
                .path("id");
        athlete.json("{\"endedAt\":\"%s\",\"rpe\":7,\"sets\":[{\"exerciseId\":\"goblet_squat\",\"reps\":8}]}"
                        .formatted(until))
                .post("/api/sessions/{id}/complete", id)
                .then()
                .statusCode(200);
        return id;
    }

    private static FitFixture strength() {
        return FitFixture.file()
                .set(10.0, 12, 20f, 28, 37)
                .rest(60.0)
                .set(45.0, null, null, 65534, null)
                .set(30.0, 5, 100f, 28, 9999)
                .session(Sport.TRAINING, SubSport.STRENGTH_TRAINING, session -> session.setTotalDistance(null));
    }

    private static ValidatableResponse send(Caller athlete, byte[] file) {
        return athlete.request()
                .multiPart("file", "gym.fit", file, "application/octet-stream")
                .post("/api/runs/files")
                .then();
    }
}

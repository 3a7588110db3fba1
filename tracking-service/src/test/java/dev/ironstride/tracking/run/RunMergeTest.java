package dev.ironstride.tracking.run;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;

import dev.ironstride.events.FactStatus;
import dev.ironstride.events.RunLogged;
import dev.ironstride.tracking.Caller;
import dev.ironstride.tracking.Database;
import dev.ironstride.tracking.TrackingTest;
import io.restassured.response.Response;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;

/** One run from many sources. */
@TrackingTest
class RunMergeTest {

    private static final String STRAVA = """
            {"externalId":"s","source":{"provider":"strava","device":"Strava App"},"type":"TRAIL_RUNNING",
             "startedAt":"2026-10-05T06:00:10Z","timeZone":"Europe/Berlin","durationSeconds":3590,"movingSeconds":3400,
             "distanceMetres":9900,"averageHeartRate":150,"rpe":5}""";

    private static final String GARMIN = """
            {"externalId":"g","source":{"provider":"garmin","device":"Forerunner"},
             "startedAt":"2026-10-05T06:00:00Z","timeZone":"Europe/Berlin","durationSeconds":3600,
             "distanceMetres":10000,"ascentMetres":120}""";

    private static final String POLAR = """
            {"externalId":"p","source":{"provider":"polar"},"startedAt":"2026-10-05T06:00:05Z","timeZone":"Europe/Berlin",
             "durationSeconds":3500,"distanceMetres":10100,"maxHeartRate":181}""";

    @Inject
    Database database;

    @Test
    void aSecondSourceMakesTheNextRevisionOfTheSameRun() {
        Caller athlete = Caller.athlete();
        String id = post(athlete, STRAVA).statusCode(201).extract().path("id");

        post(athlete, GARMIN)
                .statusCode(200)
                .header("Location", equalTo("/api/runs/" + id))
                .body("id", equalTo(id))
                .body("revision", equalTo(2))
                .body("source.provider", equalTo("garmin"))
                .body("distanceMetres", equalTo(10000f))
                .body("ascentMetres", equalTo(120f))
                .body("movingSeconds", equalTo(3400))
                .body("averageHeartRate", equalTo(150))
                .body("rpe", equalTo(5f))
                .body("type", equalTo("TRAIL_RUNNING"));

        athlete.request().get("/api/runs").then().body("items", hasSize(1));
        List<RunLogged> events = RunLoggingTest.events(athlete, 2);
        assertThat(events).extracting(event -> event.runId().toString()).containsOnly(id);
        assertThat(events.getLast().distanceMetres()).isEqualTo(10000);
        assertThat(events.getLast().source().provider()).isEqualTo("garmin");
    }

    @Test
    void theRunSaysWhereEveryFieldIsFromAndKeepsWhatEachSourceTold() {
        Caller athlete = Caller.athlete();
        String id = post(athlete, STRAVA).extract().path("id");
        post(athlete, GARMIN);

        show(athlete, id)
                .header("ETag", "\"2\"")
                .body("distanceMetres", equalTo(10000f))
                .body("sources.provider", contains("garmin", "strava"))
                .body("sources[1].told.distanceMetres", equalTo(9900f))
                .body("sources[1].externalId", equalTo("s"))
                .body("merge.rule", equalTo("overlap>=50%"))
                .body("merge.fields.distanceMetres.provider", equalTo("garmin"))
                .body("merge.fields.movingSeconds.provider", equalTo("strava"))
                .body("merge.fields.rpe.provider", equalTo("strava"));
    }

    @Test
    void aRunWithOneSourceSaysSo() {
        Caller athlete = Caller.athlete();
        String id = post(athlete, STRAVA).extract().path("id");

        show(athlete, id)
                .body("sources.provider", contains("strava"))
                .body("sources[0].id", equalTo(id))
                .body("merge", nullValue());
    }

    @Test
    void inWhicheverOrderTheSourcesComeTheValuesAreTheSame() {
        List<List<String>> orders = List.of(
                List.of(STRAVA, GARMIN, POLAR),
                List.of(POLAR, GARMIN, STRAVA),
                List.of(GARMIN, STRAVA, POLAR),
                List.of(POLAR, STRAVA, GARMIN));
        List<Map<String, Object>> results = new ArrayList<>();
        for (List<String> order : orders) {
            Caller athlete = Caller.athlete();
            String first = post(athlete, order.getFirst()).extract().path("id");
            order.forEach(each -> post(athlete, each).body("id", equalTo(first)));
            Map<String, Object> run = athlete.request().get("/api/runs").path("items[0]");
            run.remove("id");
            results.add(run);
        }

        assertThat(results).containsOnly(results.getFirst());
    }

    @Test
    void toldAgainBySourceAfterSourceNothingChanges() {
        Caller athlete = Caller.athlete();
        String id = post(athlete, STRAVA).extract().path("id");
        post(athlete, GARMIN);

        for (String again : List.of(GARMIN, STRAVA, GARMIN)) {
            post(athlete, again).statusCode(200).body("id", equalTo(id)).body("revision", equalTo(2));
        }

        assertThat(RunLoggingTest.events(athlete, 2)).hasSize(2);
    }

    @Test
    void aCorrectionByOneSourceIsMergedAnew() {
        Caller athlete = Caller.athlete();
        String id = post(athlete, STRAVA).extract().path("id");
        post(athlete, GARMIN);

        post(athlete, GARMIN.replace("10000", "10050"))
                .statusCode(200)
                .body("id", equalTo(id))
                .body("revision", equalTo(3))
                .body("distanceMetres", equalTo(10050f));
        post(athlete, STRAVA.replace("9900", "9950")).body("id", equalTo(id)).body("distanceMetres", equalTo(10050f));

        show(athlete, id).body("sources[1].told.distanceMetres", equalTo(9950f));
    }

    @Test
    void aSourceThatMovesAwayIsARunOfItsOwnAndTheFirstKeepsItsId() {
        Caller athlete = Caller.athlete();
        String id = post(athlete, STRAVA).extract().path("id");
        post(athlete, GARMIN);

        String moved = post(athlete, GARMIN.replace("2026-10-05T06:00:00Z", "2026-10-04T06:00:00Z"))
                .statusCode(200)
                .body("id", not(equalTo(id)))
                .extract()
                .path("id");

        show(athlete, id).body("distanceMetres", equalTo(9900f)).body("merge", nullValue());
        show(athlete, moved).body("distanceMetres", equalTo(10000f));
        assertThat(RunLoggingTest.events(athlete, 4)).hasSize(4);
    }

    @Test
    void aCorrectionThatMakesTwoRunsOneWithdrawsTheLater() {
        Caller athlete = Caller.athlete();
        String early = post(athlete, STRAVA).extract().path("id");
        String elsewhere = GARMIN.replace("2026-10-05T06:00:00Z", "2026-10-04T06:00:00Z");
        String late = post(athlete, elsewhere).statusCode(201).extract().path("id");

        post(athlete, GARMIN).statusCode(200).body("id", equalTo(early)).body("distanceMetres", equalTo(10000f));

        athlete.request().get("/api/runs/" + late).then().statusCode(404);
        List<RunLogged> events = RunLoggingTest.events(athlete, 4);
        assertThat(events)
                .filteredOn(event -> event.status() == FactStatus.DELETED)
                .extracting(event -> event.runId().toString())
                .containsExactly(late);
    }

    @Test
    void withoutItsBestSourceTheRunIsWhatTheOtherTellsAndWithoutBothItIsGone() {
        Caller athlete = Caller.athlete();
        String id = post(athlete, GARMIN).extract().path("id");
        post(athlete, STRAVA);
        List<String> sources = show(athlete, id).extract().path("sources.id");

        athlete.request()
                .delete("/api/runs/{id}/sources/{source}", id, sources.getFirst())
                .then()
                .statusCode(204);
        show(athlete, id)
                .body("distanceMetres", equalTo(9900f))
                .body("source.provider", equalTo("strava"))
                .body("sources.provider", contains("strava"));
        post(athlete, GARMIN).statusCode(200).body("distanceMetres", equalTo(9900f));

        athlete.request()
                .delete("/api/runs/{id}/sources/{source}", id, sources.getLast())
                .then()
                .statusCode(204);
        athlete.request().get("/api/runs/" + id).then().statusCode(404);
        athlete.request().get("/api/runs").then().body("items", hasSize(0));
        assertThat(RunLoggingTest.events(athlete, 4).getLast().status()).isEqualTo(FactStatus.DELETED);
    }

    @Test
    void aDeletedRunIsDeletedForAllItsSourcesAndARetryDoesNotReviveIt() {
        Caller athlete = Caller.athlete();
        String id = post(athlete, GARMIN).extract().path("id");
        post(athlete, STRAVA);

        athlete.request().delete("/api/runs/" + id).then().statusCode(204);

        post(athlete, GARMIN).statusCode(200).body("status", equalTo("DELETED"));
        post(athlete, STRAVA).statusCode(200).body("status", equalTo("DELETED"));
        athlete.request().get("/api/runs").then().body("items", hasSize(0));
    }

    @Test
    void whatTheRunnerCorrectsCountsMoreThanAnySource() {
        Caller athlete = Caller.athlete();
        String id = post(athlete, STRAVA).extract().path("id");
        post(athlete, GARMIN);

        athlete.json("{\"distanceMetres\":10200,\"rpe\":null}")
                .patch("/api/runs/" + id)
                .then()
                .statusCode(200)
                .body("distanceMetres", equalTo(10200f))
                .body("rpe", nullValue());
        post(athlete, POLAR).body("id", equalTo(id)).body("distanceMetres", equalTo(10200f));

        show(athlete, id)
                .body("merge.fields.distanceMetres.provider", equalTo("runner"))
                .body("merge.fields.distanceMetres.source", nullValue())
                .body("maxHeartRate", equalTo(181));
    }

    @Test
    void whatIsSplitStaysSplitWhateverComesUntilItIsRejoined() {
        Caller athlete = Caller.athlete();
        String id = post(athlete, STRAVA).extract().path("id");
        post(athlete, GARMIN);

        List<String> parts = athlete.request()
                .post("/api/runs/{id}/split", id)
                .then()
                .statusCode(200)
                .extract()
                .path("runs.id");
        assertThat(parts).hasSize(2).contains(id);
        show(athlete, id).body("distanceMetres", equalTo(9900f)).body("merge", nullValue());

        post(athlete, GARMIN.replace("10000", "10050")).body("id", not(equalTo(id)));
        post(athlete, POLAR).statusCode(200);
        athlete.request().get("/api/runs").then().body("items", hasSize(2));

        athlete.request()
                .post("/api/runs/{id}/rejoin", id)
                .then()
                .statusCode(200)
                .body("runs.id", contains(id))
                .body("runs[0].distanceMetres", equalTo(10050f));
        athlete.request().get("/api/runs").then().body("items", hasSize(1));
        show(athlete, id).body("sources.provider", contains("garmin", "polar", "strava"));
    }

    @Test
    void aRunThatWasPartedNamesTheOthersAndOneRejoinMakesAllOfThemOneAgain() {
        Caller athlete = Caller.athlete();
        String id = post(athlete, STRAVA).extract().path("id");
        post(athlete, GARMIN);
        post(athlete, POLAR);
        show(athlete, id).body("partedFrom", nullValue());

        List<String> parts = athlete.request()
                .post("/api/runs/{id}/split", id)
                .then()
                .statusCode(200)
                .body("runs", hasSize(3))
                .extract()
                .path("runs.id");
        String garmin = parts.stream()
                .filter(part -> "garmin".equals(show(athlete, part).extract().path("source.provider")))
                .findFirst()
                .orElseThrow();
        show(athlete, garmin)
                .body("partedFrom.source.provider", containsInAnyOrder("strava", "polar"))
                .body("partedFrom.id", not(hasItem(garmin)));

        athlete.request()
                .post("/api/runs/{id}/rejoin", garmin)
                .then()
                .statusCode(200)
                .body("runs.id", contains(id));
        show(athlete, id)
                .body("sources.provider", contains("garmin", "polar", "strava"))
                .body("partedFrom", nullValue());
    }

    @Test
    void aPartThatIsDeletedOrIsOfAnotherTimeIsNotNamed() {
        Caller athlete = Caller.athlete();
        String id = post(athlete, STRAVA).extract().path("id");
        post(athlete, GARMIN);
        post(athlete, POLAR);
        athlete.request().post("/api/runs/{id}/split", id).then().statusCode(200);

        String polar = post(athlete, POLAR).extract().path("id");
        athlete.request().delete("/api/runs/" + polar).then().statusCode(204);
        show(athlete, id).body("partedFrom.source.provider", contains("garmin"));

        post(athlete, GARMIN.replace("2026-10-05T06:00:00Z", "2026-10-04T06:00:00Z"));
        show(athlete, id).body("partedFrom", nullValue());
    }

    @Test
    void twoRunsOfOneSourceStayTwo() {
        Caller athlete = Caller.athlete();
        post(athlete, GARMIN).statusCode(201);
        post(athlete, GARMIN.replace("\"g\"", "\"g2\"")).statusCode(201);

        athlete.request().get("/api/runs").then().body("items", hasSize(2));
    }

    @Test
    void manySourcesAtOnceMakeOneRun() throws Exception {
        Caller athlete = Caller.athlete();
        List<Callable<Response>> calls = new ArrayList<>();
        for (int round = 0; round < 4; round++) {
            for (String told : List.of(STRAVA, GARMIN, POLAR)) {
                calls.add(() -> athlete.json(told).post("/api/runs"));
            }
        }

        List<Response> answers = new ArrayList<>();
        try (var clients = Executors.newFixedThreadPool(calls.size())) {
            for (Future<Response> answer : clients.invokeAll(calls)) {
                answers.add(answer.get());
            }
        }

        assertThat(answers).extracting(Response::statusCode).containsOnly(200, 201);
        assertThat(answers)
                .extracting(answer -> answer.path("id"))
                .containsOnly(answers.getFirst().<Object>path("id"));
        assertThat(answers).filteredOn(answer -> answer.statusCode() == 201).hasSize(1);
        athlete.request()
                .get("/api/runs")
                .then()
                .body("items", hasSize(1))
                .body("items[0].distanceMetres", equalTo(10000f))
                .body("items[0].maxHeartRate", equalTo(181));
        assertThat(database.count(
                        "select count(*) from run where athlete_id = ? and status = 'ACTIVE'", athlete.subject()))
                .isEqualTo(1);
        assertThat(RunLoggingTest.events(athlete, 3))
                .extracting(RunLogged::status)
                .containsOnly(FactStatus.ACTIVE);
    }

    private static ValidatableResponse post(Caller athlete, String run) {
        return athlete.json(run).post("/api/runs").then();
    }

    private static ValidatableResponse show(Caller athlete, String id) {
        return athlete.request().get("/api/runs/" + id).then().statusCode(200);
    }
}

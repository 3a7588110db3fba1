package dev.ironstride.tracking.run;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;

import dev.ironstride.events.FactStatus;
import dev.ironstride.events.RunLogged;
import dev.ironstride.tracking.Caller;
import dev.ironstride.tracking.Database;
import dev.ironstride.tracking.TrackingTest;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@TrackingTest
class RunCorrectionTest {

    @Inject
    Database database;

    @Test
    void aCorrectionIsTheNextRevisionAndClassifiedAnew() {
        Caller athlete = Caller.athlete();
        String id = logged(athlete);

        athlete.json("{\"rpe\":3,\"averageHeartRate\":null}")
                .patch("/api/runs/{id}", id)
                .then()
                .statusCode(200)
                .header("ETag", "\"2\"")
                .body("revision", equalTo(2))
                .body("rpe", equalTo(3.0f))
                .body("averageHeartRate", nullValue())
                .body("distanceMetres", equalTo(11000.0f))
                .body("class", equalTo("EASY"))
                .body("load.au", equalTo(165.0f));

        assertThat(RunLoggingTest.events(athlete, 2))
                .extracting(RunLogged::revision)
                .containsExactly(1L, 2L);
    }

    @Test
    void aCorrectionThatChangesNothingIsNone() {
        Caller athlete = Caller.athlete();
        String id = logged(athlete);

        athlete.json("{\"rpe\":8}")
                .patch("/api/runs/{id}", id)
                .then()
                .statusCode(200)
                .body("revision", equalTo(1));
    }

    @Test
    void whatTheRunnerCorrectedStaysWhenTheProviderTellsTheRunAgain() {
        Caller athlete = Caller.athlete();
        String id = logged(athlete);
        athlete.json("{\"rpe\":3}").patch("/api/runs/{id}", id).then().statusCode(200);

        athlete.json(RunLoggingTest.RUN)
                .post("/api/runs")
                .then()
                .statusCode(200)
                .body("revision", equalTo(2))
                .body("rpe", equalTo(3.0f));
        athlete.json(RunLoggingTest.RUN.replace("11000", "11200"))
                .post("/api/runs")
                .then()
                .statusCode(200)
                .body("revision", equalTo(3))
                .body("rpe", equalTo(3.0f))
                .body("distanceMetres", equalTo(11200.0f));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{\"externalId\":\"other\"}|externalId",
                "{\"source\":{\"provider\":\"x\"}}|source",
                "{\"class\":\"EASY\"}|class",
                "{\"speed\":1}|speed",
                "{\"durationSeconds\":null}|durationSeconds",
                "{\"distanceMetres\":-5}|distanceMetres",
                "{\"distanceMetres\":\"far\"}|distanceMetres",
                "{\"movingSeconds\":4000}|movingSeconds",
                "{\"tags\":[\"FAST\"]}|tags[0]"
            })
    void aWrongCorrectionIsRefusedByItsFieldAndChangesNothing(String correction, String field) {
        Caller athlete = Caller.athlete();
        String id = logged(athlete);

        athlete.json(correction)
                .patch("/api/runs/{id}", id)
                .then()
                .statusCode(400)
                .contentType("application/problem+json")
                .body("errors.field", hasItem(field));

        athlete.request().get("/api/runs/{id}", id).then().body("revision", equalTo(1));
    }

    @Test
    void aCorrectionOfAnOlderRevisionIsRefused() {
        Caller athlete = Caller.athlete();
        String id = logged(athlete);
        athlete.json("{\"rpe\":5}")
                .header("If-Match", "\"1\"")
                .patch("/api/runs/{id}", id)
                .then()
                .statusCode(200);

        athlete.json("{\"rpe\":6}")
                .header("If-Match", "\"1\"")
                .patch("/api/runs/{id}", id)
                .then()
                .statusCode(412)
                .body("type", equalTo("https://ironstride.dev/problems/changed-meanwhile"));
    }

    @Test
    void aDeletedRunIsGoneAndTold() {
        Caller athlete = Caller.athlete();
        String id = logged(athlete);

        athlete.request().delete("/api/runs/{id}", id).then().statusCode(204);

        athlete.request().get("/api/runs/{id}", id).then().statusCode(404);
        athlete.request().get("/api/runs").then().body("items", hasSize(0));
        athlete.request().delete("/api/runs/{id}", id).then().statusCode(404);
        List<RunLogged> told = RunLoggingTest.events(athlete, 2);
        assertThat(told.getLast().status()).isEqualTo(FactStatus.DELETED);
        assertThat(told.getLast().revision()).isEqualTo(2);
    }

    @Test
    void aRetryDoesNotReviveADeletedRunButNewContentDoes() {
        Caller athlete = Caller.athlete();
        String id = logged(athlete);
        athlete.request().delete("/api/runs/{id}", id).then().statusCode(204);

        athlete.json(RunLoggingTest.RUN)
                .post("/api/runs")
                .then()
                .statusCode(200)
                .body("status", equalTo("DELETED"))
                .body("revision", equalTo(2));
        athlete.json(RunLoggingTest.RUN.replace("11000", "11200"))
                .post("/api/runs")
                .then()
                .statusCode(200)
                .body("id", equalTo(id))
                .body("status", equalTo("ACTIVE"))
                .body("revision", equalTo(3));
    }

    @Test
    void runsAreListedNewestFirstPageByPageBetweenLocalDates() {
        Caller athlete = Caller.athlete();
        for (int day = 1; day <= 5; day++) {
            athlete.json("{\"startedAt\":\"2026-10-0" + day + "T06:00:00Z\",\"durationSeconds\":1800}")
                    .post("/api/runs")
                    .then()
                    .statusCode(201);
        }

        List<String> starts = new ArrayList<>();
        String cursor = null;
        do {
            var request = athlete.request().queryParam("limit", 2).queryParam("from", "2026-10-02");
            var page = (cursor == null ? request : request.queryParam("cursor", cursor))
                    .queryParam("to", "2026-10-04")
                    .get("/api/runs");
            starts.addAll(page.<List<String>>path("items.startedAt"));
            cursor = page.path("next");
        } while (cursor != null);

        assertThat(starts).containsExactly("2026-10-04T06:00:00Z", "2026-10-03T06:00:00Z", "2026-10-02T06:00:00Z");
        athlete.request()
                .queryParam("from", "2026-10-05T05:00:00Z")
                .get("/api/runs")
                .then()
                .body("items.startedAt", contains("2026-10-05T06:00:00Z"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"from=tomorrow", "to=2026-13-01", "limit=0", "limit=201", "limit=x", "cursor=rubbish"})
    void aWrongParameterOfTheListIsNamed(String query) {
        Caller.athlete()
                .request()
                .get("/api/runs?" + query)
                .then()
                .statusCode(400)
                .body("errors[0].field", equalTo(query.substring(0, query.indexOf('='))));
    }

    private static String logged(Caller athlete) {
        return athlete.json(RunLoggingTest.RUN)
                .post("/api/runs")
                .then()
                .statusCode(201)
                .extract()
                .path("id");
    }
}

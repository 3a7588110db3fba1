package dev.ironstride.tracking.run;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;

import dev.ironstride.events.RunLogged;
import dev.ironstride.tracking.Caller;
import dev.ironstride.tracking.Database;
import dev.ironstride.tracking.TrackingTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Runs that arrive together are written together, and each is what it would be alone. */
@TrackingTest
class RunGroupTest {

    @Inject
    Database database;

    @Test
    void postsOfManyAthletesAtOnceAreEachStoredAndToldOnce() throws Exception {
        List<Caller> athletes =
                IntStream.range(0, 12).mapToObj(i -> Caller.athlete()).toList();
        List<Callable<Response>> calls = new ArrayList<>();
        for (int day = 1; day <= 9; day++) {
            String run = run("d" + day, "2026-09-0" + day, 30);
            athletes.forEach(athlete -> calls.add(() -> athlete.json(run).post("/api/runs")));
        }

        try (var clients = Executors.newFixedThreadPool(24)) {
            for (Future<Response> answer : clients.invokeAll(calls)) {
                assertThat(answer.get().statusCode()).isEqualTo(201);
            }
        }

        for (Caller athlete : athletes) {
            assertThat(database.runs(athlete)).isEqualTo(9);
            assertThat(RunLoggingTest.events(athlete, 9))
                    .extracting(RunLogged::runId)
                    .doesNotHaveDuplicates();
        }
    }

    @Test
    void runsOfABatchCountForThoseAfterThem() {
        Caller athlete = Caller.athlete();
        String batch = "[" + run("a", "2026-11-10", 50) + "," + run("b", "2026-11-12", 52) + ","
                + run("c", "2026-11-20", 80) + "," + run("d", "2026-11-09", 80) + "]";

        athlete.json(batch)
                .post("/api/runs/batch")
                .then()
                .statusCode(200)
                .body("items.run.class", contains("EASY", "EASY", "LONG", "EASY"));
    }

    @Test
    void aCorrectionInTheMiddleOfABatchCountsForThoseAfterIt() {
        Caller athlete = Caller.athlete();
        athlete.json(run("x", "2026-11-10", 100)).post("/api/runs").then().statusCode(201);
        // Against 100 minutes 80 are not long, against 50 they are.
        String batch = "[" + run("a", "2026-11-15", 80) + "," + run("x", "2026-11-10", 50) + ","
                + run("c", "2026-11-12", 80) + "," + run("a", "2026-11-15", 80) + "]";

        athlete.json(batch)
                .post("/api/runs/batch")
                .then()
                .statusCode(200)
                .body("items.status", contains(201, 200, 201, 200))
                .body("items.run.revision", contains(1, 2, 1, 1))
                .body("items.run.class", contains("EASY", "EASY", "LONG", "EASY"));
        assertThat(RunLoggingTest.events(athlete, 4)).hasSize(4);
    }

    @Test
    void theSameBatchAgainChangesNothing() {
        Caller athlete = Caller.athlete();
        String batch = IntStream.range(0, 40)
                .mapToObj(i -> run("b" + i, "2026-08-%02d".formatted(1 + i % 28), 20 + i))
                .toList()
                .toString();
        List<String> ids =
                athlete.json(batch).post("/api/runs/batch").jsonPath().getList("items.run.id");

        Response again = athlete.json(batch).post("/api/runs/batch");

        assertThat(again.jsonPath().getInt("known")).isEqualTo(40);
        assertThat(again.jsonPath().getList("items.run.id", String.class)).isEqualTo(ids);
        assertThat(again.jsonPath().getList("items.run.revision", Integer.class))
                .containsOnly(1);
        assertThat(database.runs(athlete)).isEqualTo(40);
    }

    @Test
    void whatIsWrittenTogetherIsWrittenAsAlone() {
        Caller alone = Caller.athlete();
        Caller together = Caller.athlete();
        String run = RunLoggingTest.RUN.replace("\"tags\":[]", "\"tags\":[\"LONG\",\"HILLS\"]");

        alone.json(run).header("Idempotency-Key", "k").post("/api/runs").then().statusCode(201);
        together.json(run).post("/api/runs").then().statusCode(201);

        String columns =
                "select (to_jsonb(r) - 'id' - 'athlete_id' - 'updated_at')::text from run r where athlete_id = ?";
        assertThat(database.column(columns, together.subject())).isEqualTo(database.column(columns, alone.subject()));
    }

    private static String run(String id, String day, int minutes) {
        return "{\"externalId\":\"%s\",\"source\":{\"provider\":\"test\"},\"startedAt\":\"%sT06:00:00Z\",\"durationSeconds\":%d,\"rpe\":3}"
                .formatted(id, day, minutes * 60);
    }
}

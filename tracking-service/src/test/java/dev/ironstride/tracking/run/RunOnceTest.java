package dev.ironstride.tracking.run;

import static dev.ironstride.tracking.Patience.await;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

import dev.ironstride.events.EventType;
import dev.ironstride.events.RunLogged;
import dev.ironstride.testkit.Events;
import dev.ironstride.tracking.Caller;
import dev.ironstride.tracking.Database;
import dev.ironstride.tracking.TrackingTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** However a run is repeated, it is one row and one event. */
@TrackingTest
class RunOnceTest {

    @Inject
    Database database;

    @Test
    void fiftyTimesAtOnceIsOneRunAndOneEvent() throws Exception {
        Caller athlete = Caller.athlete();

        List<Response> answers =
                atOnce(50, i -> athlete.json(RunLoggingTest.RUN).post("/api/runs"));

        assertThat(answers)
                .extracting(Response::statusCode)
                .containsOnlyOnce(201)
                .allMatch(s -> s == 200 || s == 201);
        assertThat(answers.stream().map(Response::asString).distinct()).hasSize(1);
        assertThat(database.runs(athlete)).isEqualTo(1);
        assertOnlyEvents(athlete, 1);
    }

    @Test
    void differentContentAtOnceEndsInAsManyRevisionsEachToldOnce() throws Exception {
        Caller athlete = Caller.athlete();

        atOnce(
                20,
                i -> athlete.json(RunLoggingTest.RUN.replace("11000", Integer.toString(11_000 + i)))
                        .post("/api/runs"));

        assertThat(database.count("select revision from run where athlete_id = ?", athlete.subject()))
                .isEqualTo(20);
        assertThat(RunLoggingTest.events(athlete, 20))
                .extracting(RunLogged::revision)
                .containsExactlyElementsOf(
                        IntStream.rangeClosed(1, 20).mapToObj(Long::valueOf).toList());
    }

    @Test
    void theSameKeyGetsTheSameAnswerEvenAfterTheRunHasChanged() {
        Caller athlete = Caller.athlete();
        Response first = athlete.json(RunLoggingTest.RUN)
                .header("Idempotency-Key", "a-1")
                .post("/api/runs");
        athlete.json("{\"rpe\":2}")
                .patch("/api/runs/{id}", first.<String>path("id"))
                .then()
                .statusCode(200);

        Response second = athlete.json(RunLoggingTest.RUN)
                .header("Idempotency-Key", "a-1")
                .post("/api/runs");

        assertThat(second.statusCode()).isEqualTo(201);
        assertThat(second.asString()).isEqualTo(first.asString());
        assertThat(second.header("Location")).isEqualTo(first.header("Location"));
    }

    @Test
    void theSameKeyForAnotherBodyIsRefusedAndWritesNothing() {
        Caller athlete = Caller.athlete();
        athlete.json(RunLoggingTest.RUN).header("Idempotency-Key", "b-1").post("/api/runs");

        athlete.json(RunLoggingTest.RUN.replace("123456", "654321"))
                .header("Idempotency-Key", "b-1")
                .post("/api/runs")
                .then()
                .statusCode(422)
                .contentType("application/problem+json")
                .body("type", equalTo("https://ironstride.dev/problems/idempotency-key-reused"));

        assertThat(database.runs(athlete)).isEqualTo(1);
    }

    @Test
    void aKeyIsItsAthletesOwn() {
        Caller one = Caller.athlete();
        Caller other = Caller.athlete();
        one.json(RunLoggingTest.RUN)
                .header("Idempotency-Key", "c-1")
                .post("/api/runs")
                .then()
                .statusCode(201);

        other.json(RunLoggingTest.RUN.replace("123456", "654321"))
                .header("Idempotency-Key", "c-1")
                .post("/api/runs")
                .then()
                .statusCode(201);
    }

    @Test
    void oneKeyAtOnceIsOneAnswer() throws Exception {
        Caller athlete = Caller.athlete();

        List<Response> answers = atOnce(
                20,
                i -> athlete.json(RunLoggingTest.RUN)
                        .header("Idempotency-Key", "d-1")
                        .post("/api/runs"));

        assertThat(answers).extracting(Response::statusCode).containsOnly(201);
        assertThat(answers.stream().map(Response::asString).distinct()).hasSize(1);
        assertThat(database.runs(athlete)).isEqualTo(1);
    }

    @Test
    void aRunAndItsEventAreWrittenByOneTransaction() throws SQLException {
        Caller athlete = Caller.athlete();

        // While the test holds the buckets, the relay passes them by and the row can be looked at.
        try (Connection connection = database.connect();
                Statement statement = connection.createStatement()) {
            connection.setAutoCommit(false);
            statement.execute("select bucket from outbox_bucket for update");
            athlete.json(RunLoggingTest.RUN).post("/api/runs").then().statusCode(201);

            assertThat(database.column("select xmin::text from outbox where key = ?", athlete.subject()))
                    .hasSize(1)
                    .isEqualTo(database.column("select xmin::text from run where athlete_id = ?", athlete.subject()));
            connection.rollback();
        }
        assertOnlyEvents(athlete, 1);
        await().untilAsserted(
                        () -> assertThat(database.count("select count(*) from outbox where key = ?", athlete.subject()))
                                .isZero());
    }

    private static void assertOnlyEvents(Caller athlete, int count) {
        assertThat(RunLoggingTest.events(athlete, count)).hasSize(count);
        assertThat(Events.all(EventType.RUN_LOGGED.topic()))
                .filteredOn(kafka -> athlete.subject().equals(kafka.key()))
                .hasSize(count);
    }

    private interface Call {
        Response make(int number);
    }

    private static List<Response> atOnce(int count, Call call) throws InterruptedException, ExecutionException {
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Future<Response>> calls = IntStream.range(0, count)
                    .mapToObj(number -> threads.submit(() -> call.make(number)))
                    .toList();
            List<Response> answers = new ArrayList<>();
            for (Future<Response> made : calls) {
                answers.add(made.get());
            }
            return answers;
        }
    }
}

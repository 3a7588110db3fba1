package dev.ironstride.tracking.run;

import static dev.ironstride.tracking.Patience.await;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;

import dev.ironstride.tracking.Caller;
import dev.ironstride.tracking.Database;
import dev.ironstride.tracking.TrackingTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.time.Instant;
import java.time.Year;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;

/** Runs lie in the partition of the year they start in, and are the same runs whichever year that is. */
@TrackingTest
class RunYearsTest {

    private static final Duration PATIENCE = Duration.ofSeconds(30);

    @Inject
    Database database;

    @Inject
    RunYears years;

    @Test
    void theEarliestAndTheLatestStartThatARunMayHaveFindTheirPlace() {
        Caller athlete = Caller.athlete();
        Instant latest = Instant.now()
                .truncatedTo(ChronoUnit.SECONDS)
                .plus(RunRules.AHEAD)
                .minusSeconds(60);
        String batch = "[" + run("a", "1990-01-01T00:00:00Z") + "," + run("b", "2014-12-31T23:59:59Z") + ","
                + run("c", "2015-01-01T00:00:00Z") + "," + run("d", latest.toString()) + "]";

        athlete.json(batch)
                .post("/api/runs/batch")
                .then()
                .statusCode(200)
                .body("items.status", contains(201, 201, 201, 201));
        athlete.json(run("e", latest.minusSeconds(7200).toString()))
                .header("Idempotency-Key", "e")
                .post("/api/runs")
                .then()
                .statusCode(201);

        String latestYear = "run_" + latest.atZone(ZoneOffset.UTC).getYear();
        assertThat(database.column(
                        "select tableoid::regclass::text from run where athlete_id = ? order by external_id",
                        athlete.subject()))
                .startsWith("run_earlier", "run_earlier", "run_2015", latestYear);
    }

    @Test
    void aRunCorrectedIntoAnotherYearIsTheSameRunWhenItIsToldAgain() {
        Caller athlete = Caller.athlete();
        String told = run("n", "2024-12-31T23:30:00Z");
        String id = athlete.json(told).post("/api/runs").path("id");

        athlete.json("{\"startedAt\":\"2025-01-01T00:30:00Z\"}")
                .patch("/api/runs/{id}", id)
                .then()
                .statusCode(200)
                .body("revision", equalTo(2));

        athlete.json(told)
                .post("/api/runs")
                .then()
                .statusCode(200)
                .body("id", equalTo(id))
                .body("revision", equalTo(2))
                .body("startedAt", equalTo("2025-01-01T00:30:00Z"));
        athlete.json("[" + told + "]").post("/api/runs/batch").then().body("items.run.id", contains(id));
        assertOneRun(athlete, id, "2025-01-01 00:30:00", "run_2025");
        athlete.request().delete("/api/runs/{id}", id).then().statusCode(204);
        athlete.json(told).post("/api/runs").then().statusCode(200).body("id", equalTo(id));
        assertThat(database.runs(athlete)).isEqualTo(1);
    }

    @Test
    void manyWhoMoveARunOverTheTurnOfTheYearAtOnceLeaveOneRun() throws Exception {
        Caller athlete = Caller.athlete();
        String id =
                athlete.json(run("m", "2022-12-31T22:00:00Z")).post("/api/runs").path("id");
        List<Callable<Response>> moves = new ArrayList<>();
        for (int i = 0; i < 6; i++) {
            String minute = "%02d".formatted(i);
            moves.add(() -> athlete.json(run("m", "2022-12-31T23:%s:00Z".formatted(minute)))
                    .post("/api/runs"));
            moves.add(() -> athlete.json(run("m", "2023-01-01T01:%s:00Z".formatted(minute)))
                    .post("/api/runs"));
            moves.add(() -> athlete.json("{\"startedAt\":\"2024-01-01T02:%s:00Z\"}".formatted(minute))
                    .patch("/api/runs/{id}", id));
        }

        try (var clients = Executors.newFixedThreadPool(9)) {
            for (Future<Response> answer : clients.invokeAll(moves)) {
                assertThat(answer.get().statusCode()).isEqualTo(200);
            }
        }

        // The runner's own correction counts, whatever the source said after it.
        assertThat(database.column("select tableoid::regclass::text from run where athlete_id = ?", athlete.subject()))
                .containsExactly("run_2024");
        String start = athlete.request().get("/api/runs/{id}", id).path("startedAt");
        assertOneRun(athlete, id, start.replace("T", " ").replace("Z", ""), "run_2024");
        long revision = database.count("select revision from run where athlete_id = ?", athlete.subject());
        assertThat(RunLoggingTest.events(athlete, Math.toIntExact(revision))).hasSize(Math.toIntExact(revision));
    }

    @Test
    void aTransactionThatWaitedForARowThatWasMovedToAnotherYearStartsAgain() throws Exception {
        Caller athlete = Caller.athlete();
        String id =
                athlete.json(run("w", "2019-12-31T22:00:00Z")).post("/api/runs").path("id");

        try (Connection other = database.connect();
                Statement statement = other.createStatement();
                var clients = Executors.newFixedThreadPool(1)) {
            other.setAutoCommit(false);
            String of = " where athlete_id = '" + athlete.subject() + "'";
            statement.execute("update run set started_at = '2020-01-01T08:00:00Z', revision = 2" + of);
            statement.execute("update run_key set started_at = '2020-01-01T08:00:00Z'" + of);
            Future<Response> waiting =
                    clients.submit(() -> athlete.json("{\"rpe\":9}").patch("/api/runs/{id}", id));
            await().until(() -> database.count("select count(*) from pg_locks where not granted") > 0);
            other.commit();

            assertThat(waiting.get().statusCode()).isEqualTo(200);
            assertThat(waiting.get().<Integer>path("revision")).isEqualTo(3);
        }
    }

    @Test
    void aCorrectionWithinTheYearMovesItsKeyToo() {
        Caller athlete = Caller.athlete();
        String id =
                athlete.json(run("k", "2021-05-01T06:00:00Z")).post("/api/runs").path("id");

        athlete.json(run("k", "2021-05-01T07:00:00Z"))
                .post("/api/runs")
                .then()
                .statusCode(200)
                .body("revision", equalTo(2));

        assertOneRun(athlete, id, "2021-05-01 07:00:00", "run_2021");
        athlete.json("{\"rpe\":5}").patch("/api/runs/{id}", id).then().body("revision", equalTo(3));
    }

    @Test
    void yearsAreMadeAheadAndMakingThemAgainMakesNone() {
        assertThat(years.make().await().atMost(PATIENCE)).isZero();

        assertThat(partitions())
                .contains(
                        "run_earlier",
                        "run_2015",
                        "run_" + Year.now(ZoneOffset.UTC).plusYears(2));
    }

    @Test
    void aYearIsMadeOnceWithTheIndexOfTheOthers() throws SQLException {
        int last = Year.now(ZoneOffset.UTC).getValue() + 3;

        try (Connection connection = database.connect();
                Statement statement = connection.createStatement()) {
            connection.setAutoCommit(false);
            assertThat(number(statement, "select run_years(" + last + ")")).isEqualTo(1);
            assertThat(number(statement, "select run_years(" + last + ")")).isZero();
            assertThat(number(
                            statement,
                            "select count(*) from pg_index i join pg_inherits h on h.inhrelid = i.indexrelid"
                                    + " where h.inhparent = 'run_pkey'::regclass and i.indrelid = 'run_" + last
                                    + "'::regclass"))
                    .isEqualTo(1);
            connection.rollback();
        }
    }

    private void assertOneRun(Caller athlete, String id, String start, String partition) {
        assertThat(database.column("""
                        select concat_ws(' ', k.id, k.started_at at time zone 'UTC', run.tableoid::regclass)
                          from run full join run_key k using (athlete_id, started_at, id) where athlete_id = ?""", athlete.subject())).containsExactly(id + " " + start + " " + partition);
        athlete.request().get("/api/runs").then().body("items.id", contains(id));
    }

    private List<String> partitions() {
        return database.column("select inhrelid::regclass::text from pg_inherits where inhparent = 'run'::regclass");
    }

    private static long number(Statement statement, String sql) throws SQLException {
        try (ResultSet rows = statement.executeQuery(sql)) {
            rows.next();
            return rows.getLong(1);
        }
    }

    private static String run(String id, String start) {
        return "{\"externalId\":\"%s\",\"source\":{\"provider\":\"test\"},\"startedAt\":\"%s\",\"durationSeconds\":1800,\"rpe\":3}"
                .formatted(id, start);
    }
}

package dev.ironstride.plan.edge;

import static dev.ironstride.plan.edge.Runner.eventually;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;

import dev.ironstride.events.FactStatus;
import dev.ironstride.events.RunClass;
import dev.ironstride.testkit.MutableClock;
import io.restassured.path.json.JsonPath;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import javax.sql.DataSource;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What would change if; and that nothing does. */
@ServiceTest
class WhatIfTest {
    private static final String WEEK = "2026-W53";

    @Inject
    MutableClock clock;

    @Inject
    DataSource database;

    private Runner runner = Runner.someone();

    @BeforeEach
    void aWednesdayWithAHeavySession() {
        CatalogueFixture.store(database);
        clock.set("2026-12-30T05:00:00Z");
        runner = Runner.someone().plans(Runner.W2, "2026-11-23");
    }

    @AfterEach
    void today() {
        clock.reset();
    }

    private ValidatableResponse asks(String body) {
        return runner.says().body(body).post("/api/plans/current/what-if").then();
    }

    private JsonPath answer(String body) {
        return asks(body).statusCode(200).extract().jsonPath();
    }

    /** Every row of this runner with its transaction: any write would show. */
    private String rows() {
        return Database.one(
                database, """
                select string_agg(row, ',' order by row) from (
                    select 'plan' || xmin || ctid as row from plan where athlete_id = ?
                    union all select 'fact' || xmin || ctid from fact where athlete_id = ?
                    union all select 'version' || xmin || ctid from fact_version where athlete_id = ?
                    union all select 'decision' || xmin || ctid from decision where athlete_id = ?
                    union all select 'override' || xmin || ctid from plan_override where athlete_id = ?
                    union all select 'calculation' || xmin || ctid from calculation where athlete_id = ?
                    union all select 'profile' || xmin || ctid from profile where athlete_id = ?
                    union all select 'outbox' || xmin || ctid from outbox where key = ?) rows""", IntStream.range(0, 8).mapToObj(i -> runner.id()).toArray(String[]::new));
    }

    @Test
    void aRunThatIsOnlySupposedGivesTheSameDecisionsAsTheRunItself() {
        clock.set("2026-12-30T08:00:00Z");
        var supposed = answer("""
                {"runs":[{"date":"2026-12-30","start":"07:00","minutes":55,"kind":"HARD","rpe":8}]}""");

        runner.logs(runner.run(UUID.randomUUID(), 1, FactStatus.ACTIVE, "2026-12-30T07:00:00", 55, RunClass.HARD));
        eventually()
                .untilAsserted(
                        () -> assertThat(runner.decisions().getList("items")).isNotEmpty());

        var real = runner.decisions();
        assertThat(supposed.<Object>get("decisions.rule")).isEqualTo(real.get("items.rule"));
        assertThat(supposed.<Object>get("decisions.before")).isEqualTo(real.get("items.before"));
        assertThat(supposed.<Object>get("decisions.after")).isEqualTo(real.get("items.after"));
        assertThat(supposed.<Object>get("decisions.text")).isEqualTo(real.get("items.text"));
        assertThat(supposed.<Object>get("weeks.find { it.isoWeek == '" + WEEK + "' }"))
                .isEqualTo(runner.week(WEEK).get("$"));
    }

    @Test
    void nothingIsStoredAndNobodyIsTold() {
        eventually()
                .untilAsserted(() -> assertThat(
                                Database.one(database, "select count(*) from outbox where key = ?", runner.id()))
                        .isEqualTo("0"));
        var before = rows();
        var plan = runner.plan().<Object>get("$");

        answer("""
                {"runs":[{"date":"2026-12-30","start":"07:00","minutes":150,"descentMetres":900,"distanceMetres":24000}],
                 "sessions":[{"date":"2026-12-31","start":"18:00","minutes":60,"rpe":9}],
                 "readiness":[{"date":"2026-12-31","soreness":7,"sleepMinutes":200,"feltIll":true}]}""");
        answer("{\"missedWeek\":\"2027-W01\"}");
        answer("""
                {"races":[{"name":"Ten","date":"2027-01-24","distance":"TEN_K","priority":"A"}]}""");

        assertThat(rows()).isEqualTo(before);
        assertThat(runner.plan().<Object>get("$")).isEqualTo(plan);
        assertThat(runner.decisions().getList("items")).isEmpty();
    }

    @Test
    void supposingNothingChangesNothing() {
        asks("{}")
                .statusCode(200)
                .body("decisions", empty())
                .body("withdrawn", empty())
                .body("weeks", empty());
    }

    @Test
    void aMissedWeekShowsWhatComesOfIt() {
        asks("{\"missedWeek\":\"2027-W01\"}")
                .statusCode(200)
                .body("decisions.rule", hasItem("T7"))
                .body("weeks.isoWeek", hasItem("2027-W01"))
                .body("weeks.isoWeek", not(hasItem(WEEK)))
                .body("assumed", not(empty()));
    }

    @Test
    void anotherRaceShowsTheWeeksThatWouldBeOtherwise() {
        var answer = answer("""
                {"races":[{"name":"Ten","date":"2027-01-24","distance":"TEN_K","priority":"A"}]}""");

        assertThat(answer.getList("weeks.isoWeek")).contains("2027-W03");
        assertThat(answer.getString("weeks.find { it.isoWeek == '2027-W03' }.phase"))
                .isEqualTo("TP");
    }

    @Test
    void howARunWithoutAKindWasTakenIsTold() {
        asks("{\"runs\":[{\"date\":\"2027-01-03\",\"minutes\":150,\"distanceMetres\":24000}]}")
                .statusCode(200)
                .body("assumed[0]", equalTo("The run on 2027-01-03 counts as LONG."));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            {"runs":[{"date":"2026-12-30"}]}                                          | runs[0].minutes
            {"runs":[{"date":"2026-12-30","minutes":0}]}                              | runs[0].minutes
            {"runs":[{"date":"2026-12-30","minutes":60,"rpe":11}]}                    | runs[0].rpe
            {"runs":[{"date":"2028-12-30","minutes":60}]}                             | runs[0].date
            {"runs":[null]}                                                           | runs[0]
            {"sessions":[{"rpe":5}]}                                                  | sessions[0].date
            {"sessions":[{"sessionId":"00000000-0000-0000-0000-000000000000"}]}       | sessions[0].sessionId
            {"readiness":[{"date":"2026-12-30","soreness":8}]}                        | readiness[0].soreness
            {"missedWeek":"2031-W01"}                                                 | missedWeek
            {"missedWeek":"soon"}                                                     | missedWeek
            {"races":[{"date":"2027-01-24","distance":"TEN_K","priority":"A"}]}       | races[0].name
            {"rums":[]}                                                               | rums
            """)
    void whatCannotBeIsRefusedByName(String body, String field) {
        asks(body)
                .statusCode(400)
                .contentType("application/problem+json")
                .body("errors.field", hasItem(equalTo(field)));
    }

    @Test
    void moreThanTwentyRunsAreTooMany() {
        var runs = IntStream.range(0, 21)
                .mapToObj(i -> "{\"date\":\"2026-12-30\",\"minutes\":30}")
                .collect(Collectors.joining(","));

        asks("{\"runs\":[" + runs + "]}").statusCode(400).body("errors.field", hasItem("runs"));
    }

    @Test
    void whoHasNoPlanIsToldToMakeOne() {
        Runner.someone()
                .says()
                .body("{}")
                .post("/api/plans/current/what-if")
                .then()
                .statusCode(404)
                .body("type", equalTo("https://ironstride.dev/problems/plan-missing"));
    }
}

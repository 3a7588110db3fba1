package dev.ironstride.plan.edge;

import static dev.ironstride.plan.edge.Runner.eventually;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.notNullValue;

import dev.ironstride.events.FactStatus;
import dev.ironstride.events.RunClass;
import dev.ironstride.testkit.MutableClock;
import io.restassured.path.json.JsonPath;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.util.List;
import java.util.UUID;
import javax.sql.DataSource;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A decision fetched a month later is worked out again from what was known when it was made. */
@ServiceTest
class ReproductionTest {
    private static final String WEEK = "2026-W53";

    @Inject
    MutableClock clock;

    @Inject
    DataSource database;

    private final UUID run = UUID.randomUUID();
    private Runner runner = Runner.someone();
    private String decision = "";

    @BeforeEach
    void aDecisionOfAWednesday() {
        CatalogueFixture.store(database);
        clock.set("2026-12-30T05:00:00Z");
        runner = Runner.someone().plans(Runner.W2, "2026-11-23");
        clock.set("2026-12-30T08:00:00Z");
        runner.logs(runner.run(run, 1, FactStatus.ACTIVE, "2026-12-30T07:00:00", 55, RunClass.HARD));
        eventually()
                .untilAsserted(() ->
                        assertThat(runner.decisions().getList("items.rule")).contains("T2"));
        decision = runner.decisions().getString("items.find { it.rule == 'T2' }.id");
    }

    @AfterEach
    void today() {
        clock.reset();
    }

    private JsonPath read() {
        return runner.says()
                .get("/api/decisions/" + decision)
                .then()
                .statusCode(200)
                .extract()
                .jsonPath();
    }

    private ValidatableResponse reproduced() {
        return runner.says().get("/api/decisions/" + decision + "/reproduction").then();
    }

    private void awaitFact(UUID id, int revision) {
        eventually()
                .untilAsserted(() -> assertThat(Database.one(
                                database,
                                "select revision from fact where athlete_id = ? and fact_id = ?",
                                runner.id(),
                                "run:" + id))
                        .isEqualTo(String.valueOf(revision)));
    }

    @Test
    void onTheSameDay() {
        reproduced()
                .statusCode(200)
                .body("equal", equalTo(true))
                .body("facts.fact", hasItem("run:" + run))
                .body("ruleSet", notNullValue())
                .body("planRevision", equalTo(2));
    }

    @Test
    void aMonthLaterAfterTheRunBehindItWasCorrectedAndDeleted() {
        var then = read();
        clock.set("2027-01-30T12:00:00Z");
        runner.logs(runner.run(UUID.randomUUID(), 1, FactStatus.ACTIVE, "2026-12-29T07:00:00", 60, RunClass.HARD));
        runner.logs(runner.run(UUID.randomUUID(), 1, FactStatus.ACTIVE, "2027-01-05T07:00:00", 60, RunClass.EASY));
        runner.logs(runner.run(run, 2, FactStatus.DELETED, "2026-12-30T07:00:00", 55, RunClass.EASY));
        awaitFact(run, 2);

        assertThat(read().getString("state")).isEqualTo("WITHDRAWN");
        var again = reproduced()
                .statusCode(200)
                .body("equal", equalTo(true))
                .body("facts.find { it.fact == 'run:" + run + "' }.revision", equalTo(1))
                .extract()
                .jsonPath();

        assertThat(again.<Object>get("given.before")).isEqualTo(again.get("stored.before"));
        assertThat(again.<Object>get("given.after")).isEqualTo(again.get("stored.after"));
        assertThat(again.<Object>get("given.changes")).isEqualTo(again.get("stored.changes"));
        assertThat(again.getString("given.text")).isEqualTo(then.getString("text"));
    }

    @Test
    void afterItWasUndoneAndItsSessionsWerePinnedAndAnotherPlanWasMade() {
        runner.says().post("/api/decisions/" + decision + "/undo").then().statusCode(200);
        clock.set("2026-12-30T09:00:00Z");
        var session = runner.week(WEEK).getString("sessions.find { it.date == '2027-01-01' }.id");
        runner.says().put("/api/planned-sessions/" + session + "/pin").then().statusCode(200);
        runner.asksForPlan("2026-12-28").statusCode(201);

        reproduced()
                .statusCode(200)
                .body("equal", equalTo(true))
                .body("stored.state", equalTo("UNDONE"))
                .body("given.state", equalTo("UNDONE"))
                .body("said.kind", equalTo(List.of("UNDO")));
    }

    @Test
    void aStoredDecisionThatWasTamperedWithIsNotEqual() {
        Database.execute(
                database,
                "update decision set body = jsonb_set(body::jsonb, '{text}', '\"Something else.\"') where decision_id = '"
                        + decision + "'");

        reproduced().statusCode(200).body("equal", equalTo(false));
    }

    @Test
    void whatOtherRulesDecidedIsNotPassedOffAsOurs() {
        Database.execute(database, "update calculation set rule_set = '0.9' where athlete_id = '" + runner.id() + "'");

        reproduced().statusCode(409).body("type", equalTo("https://ironstride.dev/problems/not-reproducible"));
    }
}

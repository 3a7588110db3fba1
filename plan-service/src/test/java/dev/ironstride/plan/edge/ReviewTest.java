package dev.ironstride.plan.edge;

import static dev.ironstride.plan.edge.Runner.eventually;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;

import dev.ironstride.events.FactStatus;
import dev.ironstride.events.RunClass;
import dev.ironstride.testkit.MutableClock;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.util.UUID;
import javax.sql.DataSource;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@ServiceTest
class ReviewTest {
    private static final String WEEK = "2026-W53";

    @Inject
    MutableClock clock;

    @Inject
    DataSource database;

    private final UUID run = UUID.randomUUID();
    private Runner runner = Runner.someone();

    @BeforeEach
    void aHardRunOnAWednesdayWithAHeavySession() {
        CatalogueFixture.store(database);
        clock.set("2026-12-30T05:00:00Z");
        runner = Runner.someone().plans(Runner.W2, "2026-11-23");
        clock.set("2026-12-30T08:00:00Z");
        runner.logs(runner.run(run, 1, FactStatus.ACTIVE, "2026-12-30T07:00:00", 55, RunClass.HARD));
        awaitRung("HL");
    }

    @AfterEach
    void today() {
        clock.reset();
    }

    private void awaitRung(String rung) {
        eventually()
                .untilAsserted(() -> assertThat(runner.week(WEEK).getString("placement.rung"))
                        .isEqualTo(rung));
    }

    private String decision() {
        return runner.decisions().getString("items[0].id");
    }

    private ValidatableResponse undo(String decision) {
        return runner.says().post("/api/decisions/" + decision + "/undo").then();
    }

    @Test
    void aDecisionHasTheNamesThatClientsRelyOn() {
        runner.says()
                .get("/api/plans/current/decisions")
                .then()
                .statusCode(200)
                .body("items", hasSize(1))
                .body("items[0].keySet()", hasSize(17))
                .body("items[0].rule", equalTo("T2"))
                .body("items[0].ruleSet", equalTo("1.1"))
                .body("items[0].state", equalTo("APPLIED"))
                .body("items[0].undoable", equalTo(true))
                .body("items[0].because[0].value", equalTo("HARD"))
                .body("items[0].before.date", equalTo("2026-12-30"))
                .body("items[0].before.slot", equalTo("AM"))
                .body("items[0].before.start", equalTo("07:00"))
                .body("items[0].after.date", equalTo("2026-12-31"))
                .body("items[0].planRevision", equalTo(2));
    }

    @Test
    void decisionsCanBeAskedForByState() {
        runner.says().get("/api/plans/current/decisions?state=APPLIED").then().body("items", hasSize(1));
        runner.says().get("/api/plans/current/decisions?state=UNDONE").then().body("items", hasSize(0));
        runner.says()
                .get("/api/plans/current/decisions?state=GONE")
                .then()
                .statusCode(400)
                .body("errors[0].field", equalTo("state"));
    }

    @Test
    void undoingTwiceIsUndoingOnce() {
        var decision = decision();

        undo(decision).statusCode(200).body("state", equalTo("UNDONE")).body("undoable", equalTo(false));
        undo(decision).statusCode(200).body("state", equalTo("UNDONE"));

        assertThat(runner.plan().getLong("revision")).isEqualTo(3);
        assertThat(runner.week(WEEK).getString("placement.rung")).isEqualTo("HH");
    }

    @Test
    void undoSurvivesLaterRuns() {
        var decision = decision();
        undo(decision).statusCode(200);
        clock.set("2026-12-31T20:00:00Z");

        runner.logs(runner.run(UUID.randomUUID(), 1, FactStatus.ACTIVE, "2026-12-31T07:00:00", 45, RunClass.EASY));
        runner.logs(runner.run(run, 2, FactStatus.ACTIVE, "2026-12-30T07:00:00", 56, RunClass.HARD));
        eventually()
                .untilAsserted(() -> assertThat(Database.one(
                                database,
                                "select revision from fact where athlete_id = ? and fact_id = ?",
                                runner.id(),
                                "run:" + run))
                        .isEqualTo("2"));

        assertThat(runner.decisions().<String>getList("items.findAll { it.id == '" + decision + "' }.state"))
                .containsExactly("UNDONE");
    }

    @Test
    void whatIsNoLongerInForceCannotBeUndone() {
        var decision = decision();
        runner.logs(runner.run(run, 2, FactStatus.DELETED, "2026-12-30T07:00:00", 55, RunClass.HARD));
        awaitRung("HH");

        undo(decision)
                .statusCode(409)
                .contentType("application/problem+json")
                .body("type", equalTo("https://ironstride.dev/problems/not-undoable"));
    }

    @Test
    void aDecisionAboutAnEarlierPlanCannotBeUndone() {
        var decision = decision();
        runner.asksForPlan("2026-12-28").statusCode(201);

        undo(decision).statusCode(409);
    }

    @Test
    void someoneElsesDecisionLooksLikeNone() {
        var other = Runner.someone();

        var theirs = other.says()
                .post("/api/decisions/" + decision() + "/undo")
                .then()
                .statusCode(404)
                .extract();
        var none = other.says()
                .post("/api/decisions/" + UUID.randomUUID() + "/undo")
                .then()
                .statusCode(404)
                .extract();

        assertThat(theirs.asString()).isEqualTo(none.asString());
        assertThat(runner.decisions().getString("items[0].state")).isEqualTo("APPLIED");
    }
}

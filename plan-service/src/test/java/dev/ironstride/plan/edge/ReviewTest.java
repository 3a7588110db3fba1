package dev.ironstride.plan.edge;

import static dev.ironstride.plan.edge.Runner.eventually;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

import dev.ironstride.events.FactStatus;
import dev.ironstride.events.RunClass;
import dev.ironstride.testkit.MutableClock;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import javax.sql.DataSource;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@ServiceTest
class ReviewTest {
    private static final String WEEK = "2026-W53";
    /** The canonical names and those that came later; the list only grows. */
    private static final String[] DECISION = {
        "id",
        "key",
        "rule",
        "ruleSet",
        "state",
        "sessionId",
        "because",
        "before",
        "after",
        "changes",
        "until",
        "undoable",
        "text",
        "at",
        "planRevision",
        "deadline",
        "safeDefault",
        "decidedBy",
        "decidedAt",
        "evidence"
    };

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
        return answer(decision, "undo");
    }

    private ValidatableResponse answer(String decision, String reply) {
        return runner.says().post("/api/decisions/" + decision + "/" + reply).then();
    }

    @Test
    void aDecisionHasTheNamesThatClientsRelyOn() {
        runner.says()
                .get("/api/plans/current/decisions")
                .then()
                .statusCode(200)
                .body("items", hasSize(1))
                .body("items[0].keySet()", hasItems(DECISION))
                .body("items[0].rule", equalTo("T2"))
                .body("items[0].ruleSet", equalTo("1.5"))
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
    void decisionsCanBeAskedForByRuleAndSession() {
        var session = runner.decisions().getString("items[0].sessionId");

        runner.says().get("/api/plans/current/decisions?rule=T2").then().body("items", hasSize(1));
        runner.says().get("/api/plans/current/decisions?rule=T7").then().body("items", hasSize(0));
        runner.says()
                .get("/api/plans/current/decisions?sessionId=" + session)
                .then()
                .body("items", hasSize(1));
        runner.says()
                .get("/api/plans/current/decisions?sessionId=" + UUID.randomUUID())
                .then()
                .body("items", hasSize(0));
        runner.says()
                .get("/api/plans/current/decisions?rule=T99")
                .then()
                .statusCode(400)
                .body("errors[0].field", equalTo("rule"));
    }

    @Test
    void decisionsComeInPages() {
        clock.set("2027-01-06T12:00:00Z");
        runner.logs(runner.run(UUID.randomUUID(), 1, FactStatus.ACTIVE, "2027-01-06T07:00:00", 55, RunClass.HARD));
        eventually()
                .untilAsserted(() -> assertThat(runner.decisions().getList("items.rule"))
                        .contains("T7")
                        .hasSizeGreaterThan(2));
        var all = runner.decisions().<String>getList("items.id");

        var read = new ArrayList<String>();
        String next = "";
        while (next != null) {
            var page = runner.says()
                    .get("/api/plans/current/decisions?limit=1" + (next.isEmpty() ? "" : "&cursor=" + next))
                    .then()
                    .statusCode(200)
                    .body("items", hasSize(1))
                    .extract()
                    .jsonPath();
            read.add(page.getString("items[0].id"));
            next = page.getString("next");
        }

        assertThat(read).isEqualTo(all).doesNotHaveDuplicates();
        runner.says().get("/api/plans/current/decisions?cursor=x").then().statusCode(400);
    }

    @Test
    void oneDecisionCanBeReadAlone() {
        var listed = runner.decisions().<Object>get("items[0]");

        var alone = runner.says()
                .get("/api/decisions/" + decision())
                .then()
                .statusCode(200)
                .body("evidence", equalTo("/api/guide/when"))
                .body("decidedBy", nullValue())
                .extract()
                .jsonPath();

        assertThat(alone.<Object>get("$")).isEqualTo(listed);
    }

    @Test
    void keepingTheSessionAnywayIsAnUndo() {
        var decision = decision();

        answer(decision, "keep")
                .statusCode(200)
                .body("state", equalTo("UNDONE"))
                .body("decidedBy", equalTo("ATHLETE"))
                .body("decidedAt", notNullValue());
        answer(decision, "keep").statusCode(200);

        assertThat(runner.week(WEEK).getString("placement.rung")).isEqualTo("HH");
    }

    @Test
    void whatWasUndoneByMistakeCountsAgainWhenApproved() {
        var decision = decision();
        undo(decision).statusCode(200);

        answer(decision, "approve").statusCode(200).body("state", equalTo("APPLIED"));

        assertThat(runner.week(WEEK).getString("placement.rung")).isEqualTo("HL");
    }

    @Test
    void whatIsInForceIsNoProposal() {
        for (var reply : List.of("approve", "reject")) {
            answer(decision(), reply)
                    .statusCode(409)
                    .body("type", equalTo("https://ironstride.dev/problems/not-proposed"))
                    .body("detail", notNullValue());
        }
        assertThat(runner.decisions().getString("items[0].state")).isEqualTo("APPLIED");
    }

    @Test
    void onlyReadinessLeavesAChoice() {
        answer(decision(), "lower-class")
                .statusCode(409)
                .body("type", equalTo("https://ironstride.dev/problems/no-such-choice"));
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

        for (var reply : List.of("undo", "keep", "approve", "reject")) {
            var theirs = other.says().post("/api/decisions/" + decision() + "/" + reply);
            var none = other.says().post("/api/decisions/" + UUID.randomUUID() + "/" + reply);

            assertThat(theirs.statusCode()).isEqualTo(404);
            assertThat(theirs.asString()).isEqualTo(none.asString());
        }
        other.says().get("/api/decisions/" + decision()).then().statusCode(404);
        other.says()
                .get("/api/decisions/" + decision() + "/reproduction")
                .then()
                .statusCode(404);
        assertThat(runner.decisions().getString("items[0].state")).isEqualTo("APPLIED");
    }
}

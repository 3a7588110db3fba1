package dev.ironstride.plan.edge;

import static dev.ironstride.plan.edge.Runner.eventually;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

import dev.ironstride.testkit.MutableClock;
import dev.ironstride.testkit.TokenIssuer;
import io.restassured.http.ContentType;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.UUID;
import java.util.concurrent.Executors;
import javax.sql.DataSource;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A coach answers what is proposed to those who let the coach in, and to nobody else. */
@ServiceTest
class CoachQueueTest {
    private static final String QUEUE = "/api/coach/decisions";
    private static final String WEEK = "2026-W53";

    @Inject
    MutableClock clock;

    @Inject
    DataSource database;

    private final String coach = "coach-" + UUID.randomUUID();

    @BeforeEach
    void aWeekThatEndsWithALongRun() {
        CatalogueFixture.store(database);
        clock.set("2026-12-28T05:00:00Z");
    }

    @AfterEach
    void today() {
        clock.reset();
    }

    /** Heavy work on Saturday evening with a long run on Sunday morning: a swap is proposed (T18). */
    private Runner runnerWithAProposal() {
        clock.set("2026-12-28T05:00:00Z");
        var runner = Runner.someone().plans(Runner.W2, "2026-11-23");
        var friday = UUID.fromString(runner.week(WEEK).getString("sessions.find { it.date == '2027-01-01' }.id"));
        clock.set("2027-01-02T19:00:00Z");
        runner.logs(runner.session(UUID.randomUUID(), friday, "2027-01-02T18:00:00"));
        eventually()
                .untilAsserted(() -> assertThat(runner.decisions().<String>getList("items.state"))
                        .contains("PROPOSED"));
        return runner;
    }

    private static String proposal(Runner runner) {
        return runner.decisions().getString("items.find { it.state == 'PROPOSED' }.id");
    }

    private RequestSpecification coachSays(String id) {
        return given().auth().oauth2(TokenIssuer.token(id).role("coach").mint()).contentType(ContentType.JSON);
    }

    private ValidatableResponse answers(String decision, String reply) {
        return coachSays(coach).post(QUEUE + "/" + decision + "/" + reply).then();
    }

    @Test
    void theQueueHoldsWhatIsProposedToThoseWhoLetTheCoachIn() {
        var mine = runnerWithAProposal();
        var other = runnerWithAProposal();
        CoachResourceTest.letIn(mine, coach);

        coachSays(coach)
                .get(QUEUE + "?state=PROPOSED")
                .then()
                .statusCode(200)
                .body("items", hasSize(1))
                .body("items[0].athleteId", equalTo(mine.id()))
                .body("items[0].decision.id", equalTo(proposal(mine)));
        assertThat(proposal(other)).isNotNull();

        mine.says().delete("/api/athletes/me/coaches/" + coach).then().statusCode(204);
        coachSays(coach).get(QUEUE).then().statusCode(200).body("items", empty());
    }

    @Test
    void aProposalWhoseTimeIsOverWaitsForNobody() {
        // Given
        var runner = runnerWithAProposal();
        CoachResourceTest.letIn(runner, coach);
        var decision = proposal(runner);

        // When nobody has looked at the plan since
        clock.set("2027-01-09T19:00:00Z");

        // Then
        coachSays(coach).get(QUEUE + "?state=PROPOSED").then().statusCode(200).body("items", empty());
        coachSays(coach).get(QUEUE + "?state=REJECTED").then().body("items.decision.id", hasItem(decision));
    }

    @Test
    void theQueueComesInPages() {
        for (int i = 0; i < 3; i++) {
            CoachResourceTest.letIn(runnerWithAProposal(), coach);
        }
        var read = new ArrayList<String>();
        String next = "";
        while (next != null) {
            var page = coachSays(coach)
                    .get(QUEUE + "?state=PROPOSED&limit=1" + (next.isEmpty() ? "" : "&cursor=" + next))
                    .then()
                    .statusCode(200)
                    .extract()
                    .jsonPath();
            read.addAll(page.getList("items.decision.id"));
            next = page.getString("next");
        }

        assertThat(read).hasSize(3).doesNotHaveDuplicates();
    }

    @Test
    void theCoachApprovesAndItIsKnownWhoDid() {
        var runner = runnerWithAProposal();
        CoachResourceTest.letIn(runner, coach);
        var decision = proposal(runner);

        answers(decision, "approve")
                .statusCode(200)
                .body("decision.state", equalTo("APPROVED"))
                .body("decision.decidedBy", equalTo("COACH"));
        answers(decision, "approve").statusCode(200);

        runner.says().get("/api/decisions/" + decision).then().body("decidedBy", equalTo("COACH"));
        assertThat(Database.one(
                        database,
                        "select string_agg(said_by, ',') from plan_override where athlete_id = ?",
                        runner.id()))
                .isEqualTo(coach);
    }

    @Test
    void theLastAnswerCountsAsLongAsThereIsTime() {
        var runner = runnerWithAProposal();
        CoachResourceTest.letIn(runner, coach);
        var decision = proposal(runner);

        answers(decision, "approve").statusCode(200);
        runner.says()
                .post("/api/decisions/" + decision + "/reject")
                .then()
                .statusCode(200)
                .body("state", equalTo("REJECTED"))
                .body("decidedBy", equalTo("ATHLETE"));

        clock.set("2027-01-03T06:01:00Z"); // the run has begun
        answers(decision, "approve")
                .statusCode(409)
                .body("type", equalTo("https://ironstride.dev/problems/not-proposed"));
    }

    @Test
    void nobodysAnswerInTimeIsANo() {
        var runner = runnerWithAProposal();
        CoachResourceTest.letIn(runner, coach);
        var decision = proposal(runner);
        clock.set("2027-01-03T06:01:00Z");

        answers(decision, "approve").statusCode(409);

        runner.plan(); // whoever looks at the plan finds it due
        runner.says()
                .get("/api/decisions/" + decision)
                .then()
                .body("state", equalTo("REJECTED"))
                .body("safeDefault", notNullValue())
                .body("decidedBy", nullValue());
        coachSays(coach).get(QUEUE + "?state=PROPOSED").then().body("items", empty());
    }

    @Test
    void theCoachRejects() {
        var runner = runnerWithAProposal();
        CoachResourceTest.letIn(runner, coach);

        answers(proposal(runner), "reject").statusCode(200).body("decision.state", equalTo("REJECTED"));
    }

    @Test
    void whoIsNotLetInFindsNothing() {
        var runner = runnerWithAProposal();
        var decision = proposal(runner);

        var theirs = answers(decision, "approve").statusCode(404).extract().asString();
        var none = answers(UUID.randomUUID().toString(), "approve")
                .statusCode(404)
                .extract()
                .asString();

        assertThat(theirs).isEqualTo(none);
        assertThat(proposal(runner)).isEqualTo(decision);
    }

    @Test
    void aLinkThatEndsWhileTheCoachAnswersIsNoLinkAnyMore() throws Exception {
        var runner = runnerWithAProposal();
        CoachResourceTest.letIn(runner, coach);
        var decision = proposal(runner);

        int status = answerWhileTheLinkIsTakenAway(runner, decision);

        assertThat(status).isEqualTo(404);
        assertThat(proposal(runner)).isEqualTo(decision);
    }

    /** Holds the athlete's turn, lets the coach's request come as far as that, takes the link away, and lets go. */
    private int answerWhileTheLinkIsTakenAway(Runner runner, String decision) throws Exception {
        try (var connection = database.getConnection();
                var threads = Executors.newSingleThreadExecutor()) {
            connection.setAutoCommit(false);
            Database.execute(connection, "select pg_advisory_xact_lock(hashtextextended('" + runner.id() + "', 0))");
            var answer =
                    threads.submit(() -> answers(decision, "approve").extract().statusCode());
            eventually().untilAsserted(() -> assertThat(waiting()).isNotEqualTo("0"));
            Database.execute(
                    connection, "update coach_link set revoked_at = now() where athlete_id = '" + runner.id() + "'");
            connection.commit();
            return answer.get();
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private String waiting() {
        return Database.one(database, "select count(*) from pg_locks where locktype = 'advisory' and not granted");
    }

    @Test
    void aRunnerHasNoQueue() {
        Runner.someone().says().get(QUEUE).then().statusCode(403);
    }
}

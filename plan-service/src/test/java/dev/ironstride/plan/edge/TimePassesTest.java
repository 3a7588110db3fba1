package dev.ironstride.plan.edge;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

import dev.ironstride.plan.adjustment.DueSweep;
import dev.ironstride.testkit.MutableClock;
import io.restassured.path.json.JsonPath;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.UUID;
import javax.sql.DataSource;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A session that nobody did, said so by the runner or by the end of its day (T7). */
@ServiceTest
class TimePassesTest {
    private static final String WEEK = "2026-W53";

    @Inject
    MutableClock clock;

    @Inject
    DataSource database;

    @Inject
    DueSweep sweep;

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

    private static String wednesdaysSession(JsonPath week) {
        return week.getString("sessions.find { it.date == '2026-12-30' }.id");
    }

    @Test
    void theRunnerSaysSoAndSeesTheWeek() {
        var session = wednesdaysSession(runner.week(WEEK));
        clock.set("2026-12-30T15:00:00Z");

        var week = runner.says()
                .post("/api/planned-sessions/" + session + "/missed")
                .then()
                .statusCode(200)
                .body("isoWeek", equalTo(WEEK))
                .extract()
                .jsonPath();

        assertThat(week.<Object>get("$")).isEqualTo(runner.week(WEEK).get("$"));
        assertThat(runner.decisions().getString("items[0].rule")).isEqualTo("T7");
        assertThat(runner.decisions().getString("items[0].sessionId")).isEqualTo(session);
        long revision = runner.plan().getLong("revision");
        runner.says()
                .post("/api/planned-sessions/" + session + "/missed")
                .then()
                .statusCode(200);
        assertThat(runner.plan().getLong("revision")).isEqualTo(revision);
    }

    @Test
    void theEndOfTheDaySaysSoToWhoeverLooks() {
        var session = wednesdaysSession(runner.week(WEEK));

        clock.set("2026-12-30T22:59:00Z");
        assertThat(runner.plan().getLong("revision")).isEqualTo(1);
        clock.set("2026-12-30T23:01:00Z"); // past midnight in Berlin

        assertThat(runner.plan().getLong("revision")).isEqualTo(2);
        assertThat(runner.decisions().getString("items[0].rule")).isEqualTo("T7");
        assertThat(runner.decisions().getString("items[0].sessionId")).isEqualTo(session);
    }

    @Test
    void theSweepFindsItIfNobodyLooks() {
        clock.set("2026-12-30T23:01:00Z");

        sweep.sweep().await().atMost(Duration.ofSeconds(20));

        assertThat(Database.one(database, "select revision from plan where athlete_id = ? and current", runner.id()))
                .isEqualTo("2");
    }

    @Test
    void aSessionOfSomeoneElseLooksLikeNone() {
        var other = Runner.someone().plans(Runner.W2, "2026-11-23");
        var session = wednesdaysSession(runner.week(WEEK));

        var theirs = other.says()
                .post("/api/planned-sessions/" + session + "/missed")
                .then()
                .statusCode(404)
                .extract()
                .asString();
        var none = other.says()
                .post("/api/planned-sessions/" + UUID.randomUUID() + "/missed")
                .then()
                .statusCode(404)
                .extract()
                .asString();

        assertThat(theirs).isEqualTo(none);
        assertThat(runner.plan().getLong("revision")).isEqualTo(1);
    }

    @Test
    void aProposalWhoseTimeIsOverIsNoneAlsoBeforeThePlanIsWorkedOutAgain() {
        // Given heavy work on Saturday evening and a long run on Sunday at seven: a swap is proposed until then (T18)
        var friday = UUID.fromString(runner.week(WEEK).getString("sessions.find { it.date == '2027-01-01' }.id"));
        clock.set("2027-01-02T19:00:00Z");
        runner.logs(runner.session(UUID.randomUUID(), friday, "2027-01-02T18:00:00"));
        Runner.eventually()
                .untilAsserted(() -> assertThat(runner.decisions().<String>getList("items.state"))
                        .contains("PROPOSED"));
        String decision = runner.decisions().getString("items.find { it.state == 'PROPOSED' }.id");

        clock.set("2027-01-03T05:59:00Z");
        runner.says().get("/api/decisions/" + decision).then().statusCode(200).body("state", equalTo("PROPOSED"));
        clock.set("2027-01-03T06:00:00Z");
        runner.says().get("/api/decisions/" + decision).then().statusCode(200).body("state", equalTo("REJECTED"));
    }
}

package dev.ironstride.plan.edge;

import static dev.ironstride.plan.edge.Runner.eventually;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

import dev.ironstride.events.FactStatus;
import dev.ironstride.events.RunClass;
import dev.ironstride.testkit.Events;
import dev.ironstride.testkit.MutableClock;
import dev.ironstride.testkit.TokenIssuer;
import io.restassured.path.json.JsonPath;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.util.UUID;
import javax.sql.DataSource;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What is lost and can be worked out again is worked out again, from a real broker. */
@ServiceTest
class RebuildTest {
    private static final String STATE =
            "select md5(string_agg(state::text, '|' order by plan_id)) from plan where athlete_id = ?";
    private static final String DECISIONS =
            "select md5(string_agg(state || body::text, '|' order by key)) from decision"
                    + " where athlete_id = ? and state <> 'WITHDRAWN'";
    private static final String FACTS =
            "select md5(string_agg(fact_id || revision || status || body::text, '|' order by fact_id)) from fact"
                    + " where athlete_id = ?";

    @Inject
    MutableClock clock;

    @Inject
    DataSource database;

    private final UUID run = UUID.randomUUID();
    private Runner runner = Runner.someone();

    @BeforeEach
    void aPlanThatTwoRunsAndASessionHaveMoved() {
        CatalogueFixture.store(database);
        clock.set("2026-12-30T05:00:00Z");
        runner = Runner.someone().plans(Runner.W2, "2026-11-23");
        clock.set("2026-12-30T08:00:00Z");
        runner.logs(runner.run(run, 1, FactStatus.ACTIVE, "2026-12-30T07:00:00", 50, RunClass.HARD));
        runner.logs(runner.run(run, 2, FactStatus.ACTIVE, "2026-12-30T07:00:00", 55, RunClass.HARD));
        runner.logs(runner.run(UUID.randomUUID(), 2, FactStatus.DELETED, "2026-12-31T07:00:00", 90, RunClass.HARD));
        runner.logs(runner.session(UUID.randomUUID(), null, "2026-12-29T18:00:00"));
        eventually()
                .untilAsserted(() -> assertThat(one("select count(*) from fact where athlete_id = ?"))
                        .isEqualTo("3"));
        eventually()
                .untilAsserted(() -> assertThat(
                                one("select revision from fact where athlete_id = ? and fact_id = 'run:" + run + "'"))
                        .isEqualTo("2"));
        eventually()
                .untilAsserted(() -> assertThat(runner.decisions().<String>getList("items.rule"))
                        .contains("T2"));
    }

    @AfterEach
    void today() {
        clock.reset();
    }

    private String one(String sql) {
        return Database.one(database, sql, runner.id());
    }

    private static RequestSpecification opsSay() {
        return given().auth().oauth2(TokenIssuer.token("ops").role("ops").mint());
    }

    private JsonPath rebuilt(String query) {
        var address = opsSay().post("/api/ops/rebuild?" + query)
                .then()
                .statusCode(202)
                .extract()
                .header("Location");
        eventually()
                .untilAsserted(
                        () -> opsSay().get(address).then().statusCode(200).body("state", equalTo("DONE")));
        return opsSay().get(address).then().extract().jsonPath();
    }

    @Test
    void plansThatAreAsTheyShouldBeStayAsTheyAre() {
        var revision = runner.plan().getLong("revision");

        var rebuild = rebuilt("from=POSTGRES&athleteId=" + runner.id());

        assertThat(rebuild.getInt("plans")).isEqualTo(1);
        assertThat(rebuild.getInt("different")).isZero();
        assertThat(rebuild.getInt("failed")).isZero();
        assertThat(runner.plan().getLong("revision")).isEqualTo(revision);
    }

    @Test
    void aPlanWhoseStateAndDecisionsAreLostComesBackFromTheFactsInPostgres() {
        var state = one(STATE);
        var decisions = one(DECISIONS);
        loseTheState();

        var rebuild = rebuilt("from=POSTGRES&athleteId=" + runner.id());

        assertThat(rebuild.getInt("different")).isEqualTo(1);
        assertThat(rebuild.getString("differences[0].athleteId")).isEqualTo(runner.id());
        assertThat(rebuild.getInt("differences[0].decisions")).isPositive();
        assertThat(one(STATE)).isEqualTo(state);
        assertThat(one(DECISIONS)).isEqualTo(decisions);
        assertThat(rebuilt("from=POSTGRES&athleteId=" + runner.id()).getInt("different"))
                .isZero();
    }

    @Test
    void everythingThatWasToldComesBackFromKafka() {
        var state = one(STATE);
        var facts = one(FACTS);
        loseTheState();
        Database.execute(database, "delete from fact where athlete_id = '" + runner.id() + "'");
        Events.sendBare("ironstride.run-logged.v1", runner.id(), "no headers at all");

        var rebuild = rebuilt("from=KAFKA&athleteId=" + runner.id());

        assertThat(rebuild.getInt("unreadable")).isPositive();
        assertThat(rebuild.getInt("facts")).isGreaterThanOrEqualTo(3);
        assertThat(one(FACTS)).isEqualTo(facts);
        assertThat(one(STATE)).isEqualTo(state);
        var again = rebuilt("from=KAFKA&athleteId=" + runner.id());
        assertThat(again.getInt("facts")).isZero();
        assertThat(again.getInt("different")).isZero();
    }

    private void loseTheState() {
        Database.execute(
                database,
                "update plan set state = '{\"weeks\":[],\"decisions\":[]}' where athlete_id = '" + runner.id() + "'");
        Database.execute(database, "delete from decision where athlete_id = '" + runner.id() + "'");
    }

    @Test
    void whatAnotherInstanceLeftHalfDoneIsTakenUp() {
        var state = one(STATE);
        loseTheState();
        var id = UUID.randomUUID();
        Database.execute(database, """
                insert into rebuild (rebuild_id, source, athlete_id, state, started_by, started_at, changed_at, lease_until)
                values ('%s', 'POSTGRES', '%s', 'PLANNING', 'ops', now(), now(), now() - interval '1 second')
                """.formatted(id, runner.id()));

        eventually()
                .untilAsserted(
                        () -> opsSay().get("/api/ops/rebuild/" + id).then().body("state", equalTo("DONE")));

        assertThat(one(STATE)).isEqualTo(state);
    }

    @Test
    void onlyOneRebuildAtATime() {
        var id = UUID.randomUUID();
        Database.execute(database, """
                insert into rebuild (rebuild_id, source, athlete_id, state, started_by, started_at, changed_at, lease_until)
                values ('%s', 'POSTGRES', 'nobody', 'PLANNING', 'ops', now(), now(), now() + interval '1 hour')
                """.formatted(id));
        try {
            opsSay().post("/api/ops/rebuild?from=POSTGRES")
                    .then()
                    .statusCode(409)
                    .body("type", equalTo("https://ironstride.dev/problems/rebuild-under-way"));
        } finally {
            Database.execute(database, "delete from rebuild where rebuild_id = '" + id + "'");
        }
    }

    @Test
    void whereFromHasToBeSaidAndOnlyOpsMay() {
        opsSay().post("/api/ops/rebuild").then().statusCode(400).body("errors[0].field", equalTo("from"));
        opsSay().post("/api/ops/rebuild?from=MEMORY").then().statusCode(400).body("errors[0].field", equalTo("from"));
        opsSay().get("/api/ops/rebuild/" + UUID.randomUUID()).then().statusCode(404);
        runner.says().post("/api/ops/rebuild?from=POSTGRES").then().statusCode(403);
    }
}

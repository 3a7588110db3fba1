package dev.ironstride.plan.edge;

import static dev.ironstride.plan.edge.Runner.eventually;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.notNullValue;

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

/** Sessions pinned and moved by hand. */
@ServiceTest
class HandTest {
    private static final String WEEK = "2026-W53";

    @Inject
    MutableClock clock;

    @Inject
    DataSource database;

    private Runner runner = Runner.someone();
    private String wednesday = "";
    private String friday = "";

    @BeforeEach
    void aWeekWithTwoHeavySessions() {
        CatalogueFixture.store(database);
        clock.set("2026-12-28T05:00:00Z");
        runner = Runner.someone().plans(Runner.W2, "2026-11-23");
        wednesday = at("2026-12-30");
        friday = at("2027-01-01");
    }

    @AfterEach
    void today() {
        clock.reset();
    }

    private String at(String date) {
        return runner.week(WEEK).getString("sessions.find { it.date == '" + date + "' }.id");
    }

    private ValidatableResponse move(String session, String date, String slot) {
        return runner.says()
                .body("{\"date\":\"" + date + "\",\"slot\":\"" + slot + "\"}")
                .post("/api/planned-sessions/" + session + "/move")
                .then();
    }

    private long said() {
        return Long.parseLong(
                Database.one(database, "select count(*) from plan_override where athlete_id = ?", runner.id()));
    }

    @Test
    void aMoveIsObeyedAndItsPriceTold() {
        var price = move(friday, "2027-01-02", "AM")
                .statusCode(200)
                .header("ETag", "\"2\"")
                .body("week.sessions.find { it.id == '" + friday + "' }.date", equalTo("2027-01-02"))
                .body("points.difference", notNullValue())
                .extract()
                .jsonPath();

        assertThat(price.getDouble("points.after") - price.getDouble("points.before"))
                .isCloseTo(price.getDouble("points.difference"), within(0.001));
        assertThat(at("2027-01-02")).isEqualTo(friday);
        move(friday, "2027-01-02", "AM").statusCode(200).header("ETag", "\"2\"");
        assertThat(said()).isEqualTo(1);
    }

    @Test
    void aMoveOutlivesLaterRuns() {
        move(friday, "2027-01-02", "AM").statusCode(200);
        clock.set("2026-12-31T20:00:00Z");
        var run = UUID.randomUUID();

        runner.logs(runner.run(run, 1, FactStatus.ACTIVE, "2026-12-31T07:00:00", 45, RunClass.EASY));
        eventually()
                .untilAsserted(
                        () -> assertThat(Database.one(database, "select 1 from fact where fact_id = ?", "run:" + run))
                                .isEqualTo("1"));

        assertThat(runner.week(WEEK).getString("sessions.find { it.id == '" + friday + "' }.date"))
                .isEqualTo("2027-01-02");
    }

    @Test
    void aMoveThatBreaksRulesIsRefusedWithEachOfThemInASentence() {
        move(wednesday, "2027-01-01", "AM") // the day of the other session, and a run is in that slot
                .statusCode(409)
                .contentType("application/problem+json")
                .body("type", equalTo("https://ironstride.dev/problems/breaks-rules"))
                .body("rules.rule", hasItem("H3"))
                .body("rules.rule", hasItem("H5"))
                .body("detail", containsString("Two strength sessions need time between them."));
        move(wednesday, "2027-01-03", "PM") // a long run that day
                .statusCode(409)
                .body("rules.rule", hasItem("H1"));
        assertThat(said()).isZero();
        assertThat(runner.plan().getLong("revision")).isEqualTo(1);
    }

    @Test
    void aMoveStaysWithinItsWeek() {
        move(friday, "2027-01-06", "AM")
                .statusCode(409)
                .body("type", equalTo("https://ironstride.dev/problems/other-week"));
    }

    @Test
    void aMoveNamesTheFieldAtFault() {
        runner.says()
                .body("{\"date\":\"2027-01-02\"}")
                .post("/api/planned-sessions/" + friday + "/move")
                .then()
                .statusCode(400)
                .body("errors[0].field", containsString("slot"));
        move(friday, "soon", "AM").statusCode(400);
    }

    @Test
    void aPlanThatChangedMeanwhileIsNotMovedBlindly() {
        move(friday, "2027-01-02", "AM").statusCode(200);

        runner.says()
                .header("If-Match", "\"1\"")
                .body("{\"date\":\"2027-01-01\",\"slot\":\"PM\"}")
                .post("/api/planned-sessions/" + friday + "/move")
                .then()
                .statusCode(412);
        runner.says()
                .header("If-Match", "\"2\"")
                .body("{\"date\":\"2027-01-01\",\"slot\":\"PM\"}")
                .post("/api/planned-sessions/" + friday + "/move")
                .then()
                .statusCode(200);
    }

    @Test
    void aPinIsShownAndTakenAwayAgain() {
        pin(friday).statusCode(200).body("sessions.find { it.id == '" + friday + "' }.pinned", equalTo(true));
        pin(friday).statusCode(200);
        assertThat(said()).isEqualTo(1);

        runner.says()
                .delete("/api/planned-sessions/" + friday + "/pin")
                .then()
                .statusCode(200)
                .body("sessions.find { it.id == '" + friday + "' }.pinned", equalTo(false));

        assertThat(runner.week(WEEK).<Boolean>getList("sessions.pinned")).containsOnly(false);
    }

    @Test
    void aPinnedSessionStaysWhereItIsWhenARunMovesTheOthers() {
        pin(friday).statusCode(200);
        clock.set("2026-12-30T08:00:00Z");

        runner.logs(runner.run(UUID.randomUUID(), 1, FactStatus.ACTIVE, "2026-12-30T07:00:00", 55, RunClass.HARD));
        eventually()
                .untilAsserted(
                        () -> assertThat(runner.decisions().getList("items")).isNotEmpty());

        assertThat(at("2027-01-01")).isEqualTo(friday);
        assertThat(runner.week(WEEK).getString("sessions.find { it.id == '" + wednesday + "' }.date"))
                .isNotEqualTo("2026-12-30");
    }

    @Test
    void someoneElsesSessionLooksLikeNone() {
        var other = Runner.someone().plans(Runner.W2, "2026-11-23");

        other.says().put("/api/planned-sessions/" + friday + "/pin").then().statusCode(404);
        other.says().delete("/api/planned-sessions/" + friday + "/pin").then().statusCode(404);
        other.says()
                .body("{\"date\":\"2027-01-02\",\"slot\":\"AM\"}")
                .post("/api/planned-sessions/" + friday + "/move")
                .then()
                .statusCode(404);

        assertThat(runner.plan().getLong("revision")).isEqualTo(1);
    }

    private ValidatableResponse pin(String session) {
        return runner.says().put("/api/planned-sessions/" + session + "/pin").then();
    }
}

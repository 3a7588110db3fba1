package dev.ironstride.plan.edge;

import static dev.ironstride.plan.edge.Runner.eventually;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.ironstride.testkit.MutableClock;
import io.restassured.path.json.JsonPath;
import jakarta.inject.Inject;
import java.util.List;
import java.util.UUID;
import javax.sql.DataSource;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What else a session might be, and what speaks against it. */
@ServiceTest
class AlternativesTest {
    @Inject
    MutableClock clock;

    @Inject
    DataSource database;

    @BeforeEach
    void aWeekOfW2() {
        CatalogueFixture.store(database);
        clock.set("2026-12-27T20:00:00Z");
    }

    @AfterEach
    void today() {
        clock.reset();
    }

    private static JsonPath alternatives(Runner runner, String session) {
        return runner.says()
                .get("/api/planned-sessions/" + session + "/alternatives")
                .then()
                .statusCode(200)
                .extract()
                .jsonPath();
    }

    /** Links as exercise-service would tell them, straight into the projection. */
    private void links(String exercise, String field, String... others) {
        String list = String.join(
                ",", List.of(others).stream().map(id -> "\"" + id + "\"").toList());
        Database.execute(
                database,
                "update exercise set body = jsonb_set(body, '{" + field + "}', '[" + list + "]') where exercise_id = '"
                        + exercise + "'");
    }

    @Test
    void everySlotOfTheWeekIsThereWithItsScoreOrTheRulesAgainstIt() {
        var runner = Runner.someone().plans(Runner.W2, "2026-11-23");
        var week = runner.week("2026-W53");

        var slots = alternatives(runner, week.getString("sessions[0].id"));

        assertThat(slots.getList("slots")).hasSize(14);
        assertThat(slots.getString("slots.find{it.here}.date")).isEqualTo("2026-12-30");
        assertThat(slots.getFloat("slots.find{it.here}.score"))
                .as("no other slot is better for it alone")
                .isEqualTo(slots.getFloat("slots.findAll{it.possible}.score.min()"));
        assertThat(slots.<String, Object>getMap("slots.find{it.here}.terms")).containsKeys("P1", "P3", "P8");
        assertThat(slots.<String>getList("slots.find{it.date=='2026-12-29' && it.slot=='PM'}.broken.rule"))
                .contains("H1");
        assertThat(slots.<String>getList("slots.find{it.date=='2026-12-29' && it.slot=='PM'}.broken.text"))
                .allMatch(text -> text.endsWith("."));
        assertThat(slots.getList("slots.findAll{!it.possible}.score")).containsOnlyNulls();
    }

    @Test
    void theWeekSaysWhatItWasChosenOver() {
        var runner = Runner.someone().plans(Runner.W2, "2026-11-23");
        var week = runner.week("2026-W53");

        var answer = alternatives(runner, week.getString("sessions[0].id"));

        assertThat(answer.<Number>getList("considered.nextBest.score"))
                .isNotEmpty()
                .allMatch(score -> score.floatValue() >= week.getFloat("placement.score"));
        assertThat(answer.<List<Object>>getList("considered.rejected.broken")).allMatch(rules -> !rules.isEmpty());
    }

    @Test
    void otherExercisesAreOfferedOrLeftOutWithAReason() {
        var runner = Runner.someone()
                .plans(
                        Runner.W2.replace(
                                "\"equipment\":",
                                "\"dislikes\":[\"bw_squat\"],\"pain\":[{\"site\":\"HG\",\"score\":4}],\"equipment\":"),
                        "2026-11-23");
        String session = runner.week("2026-W53").getString("sessions[0].id");
        String first = runner.week("2026-W53").getString("sessions[0].items[0].exerciseId");
        links(first, "regressions", "bw_squat", "step_up");
        links(first, "progressions", "lat_pulldown_nobody_knows", "deadlift");
        links(first, "substitutes,band", "spanish_squat");
        links(first, "substitutes,bodyweight", "reverse_lunge");
        Database.execute(
                database,
                "update exercise set body = jsonb_set(body, '{avoidIfPain}', '[\"HG\"]') where exercise_id = 'reverse_lunge'");

        var item = alternatives(runner, session);

        assertThat(item.getString("items[0].offered.find{it.exerciseId=='step_up'}.relation"))
                .isEqualTo("EASIER");
        assertThat(item.getString("items[0].offered.find{it.exerciseId=='deadlift'}.relation"))
                .isEqualTo("HARDER");
        assertThat(item.getString("items[0].leftOut.find{it.exerciseId=='bw_squat'}.why"))
                .isEqualTo("You said that you do not like it.");
        assertThat(item.getString("items[0].leftOut.find{it.exerciseId=='spanish_squat'}.why"))
                .isEqualTo("It needs band, which you do not have.");
        assertThat(item.getString("items[0].leftOut.find{it.exerciseId=='reverse_lunge'}.why"))
                .isEqualTo("It loads a place where you told us of pain.");
        assertThat(item.getList("items[0].offered.exerciseId")).doesNotContain("lat_pulldown_nobody_knows");
    }

    @Test
    void aWithdrawnExerciseIsNotOffered() {
        var runner = Runner.someone().plans(Runner.W2, "2026-11-23");
        String session = runner.week("2026-W53").getString("sessions[0].id");
        String first = runner.week("2026-W53").getString("sessions[0].items[0].exerciseId");
        links(first, "regressions", "step_up");
        Database.execute(
                database,
                "update exercise set body = jsonb_set(body, '{status}', '\"WITHDRAWN\"') where exercise_id = 'step_up'");

        runner.says()
                .get("/api/planned-sessions/" + session + "/alternatives")
                .then()
                .body("items[0].offered.exerciseId", not(hasItem("step_up")))
                .body("items[0].leftOut.why", hasItem("It is no longer in the catalogue."));
    }

    @Test
    void lookingChangesNothing() {
        var runner = Runner.someone().plans(Runner.W2, "2026-11-23");
        var before = runner.plan();

        alternatives(runner, runner.week("2026-W53").getString("sessions[1].id"));

        assertThat(runner.plan().<Object>get("$")).isEqualTo(before.get("$"));
    }

    @Test
    void aSessionThatIsOverHasNoOtherSlotsAndSomeoneElsesIsNotThere() {
        var runner = Runner.someone().plans(Runner.W2, "2026-11-23");
        String past = runner.plan().getString("weeks[0].sessions[0].id");

        runner.says()
                .get("/api/planned-sessions/" + past + "/alternatives")
                .then()
                .statusCode(200)
                .body("slots", empty())
                .body("items", not(hasSize(0)));
        Runner.someone()
                .plans(Runner.W2, "2026-11-23")
                .says()
                .get("/api/planned-sessions/" + past + "/alternatives")
                .then()
                .statusCode(404);
        runner.says()
                .get("/api/planned-sessions/" + UUID.randomUUID() + "/alternatives")
                .then()
                .statusCode(404);
    }

    /** Every table of the service before and after a preview, with and without a profile of its own. */
    @Test
    void aPreviewLeavesEveryTableAsItWas() throws Exception {
        var runner = Runner.someone().plans(Runner.W2, "2026-11-23");
        eventually()
                .untilAsserted(() -> assertThat(everything(runner))
                        .as("all that the plan told was sent")
                        .endsWith("outbox0"));
        String before = everything(runner);
        var ask = (ObjectNode) new ObjectMapper().readTree("{\"startDate\":\"2027-01-04\",\"weeks\":8}");

        runner.says().body(ask.toString()).post("/api/plans/preview").then().statusCode(200);
        ask.set("profile", new ObjectMapper().readTree(Runner.W2.replace("\"birthYear\":1990", "\"birthYear\":1970")));
        runner.says().body(ask.toString()).post("/api/plans/preview").then().statusCode(200);

        assertThat(everything(runner)).isEqualTo(before).contains("profile", "plan");
    }

    private String everything(Runner runner) {
        var all = new StringBuilder();
        for (String table : List.of(
                "profile",
                "plan",
                "decision",
                "plan_override",
                "fact",
                "idempotency_key",
                "calendar_event",
                "calendar_feed")) {
            all.append(table)
                    .append(Database.one(
                            database,
                            "select string_agg(t::text, ';' order by t::text) from " + table
                                    + " t where athlete_id = ?",
                            runner.id()));
        }
        return all.append("outbox")
                .append(Database.one(database, "select count(*) from outbox where key = ?", runner.id()))
                .toString();
    }
}

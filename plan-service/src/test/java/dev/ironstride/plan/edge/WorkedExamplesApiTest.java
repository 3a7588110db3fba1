package dev.ironstride.plan.edge;

import static dev.ironstride.plan.edge.Runner.eventually;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasKey;
import static org.hamcrest.Matchers.not;

import dev.ironstride.events.FactStatus;
import dev.ironstride.events.RunClass;
import dev.ironstride.testkit.MutableClock;
import jakarta.inject.Inject;
import java.util.Map;
import java.util.UUID;
import javax.sql.DataSource;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The placements of domain.md section 8, through the API, to the digit printed. */
@ServiceTest
class WorkedExamplesApiTest {
    private static final String START = "2026-11-23";
    /** Sixth week of the plan: heavy for an intermediate (domain.md 4.2). */
    private static final String HEAVY_WEEK = "2026-W53";

    private static final String WEDNESDAY_OF_HEAVY_WEEK = "2026-12-30";

    @Inject
    MutableClock clock;

    @Inject
    DataSource database;

    @BeforeEach
    void aMondayInNovember() {
        CatalogueFixture.store(database);
        clock.set("2026-11-23T05:00:00Z");
    }

    @AfterEach
    void today() {
        clock.reset();
    }

    @Test
    void w1_a_beginner_lifts_on_monday_and_friday_evening() {
        var runner = Runner.someone().plans("""
                {"timeZone":"Europe/Berlin","strengthMonths":3,
                 "runWeek":[{"day":"TUESDAY","start":"18:00","minutes":30,"kind":"EASY"},
                   {"day":"THURSDAY","start":"18:00","minutes":30,"kind":"EASY"},
                   {"day":"SUNDAY","start":"07:00","minutes":60,"kind":"LONG"}],
                 "availability":[{"day":"MONDAY","slot":"PM"},{"day":"TUESDAY","slot":"PM"},{"day":"WEDNESDAY","slot":"PM"},
                   {"day":"THURSDAY","slot":"PM"},{"day":"FRIDAY","slot":"PM"},{"day":"SATURDAY","slot":"PM"},
                   {"day":"SUNDAY","slot":"PM"}],%s}""".formatted(Runner.HEALTHY), START);

        var week = runner.week("2026-W48");

        assertThat(week.getString("phase")).isEqualTo("AA");
        assertThat(Runner.sessions(week)).containsExactly("MONDAY PM MODERATE", "FRIDAY PM MODERATE");
        assertThat(week.getString("placement.rung")).isEqualTo("MM");
        assertThat(week.getString("placement.score")).isEqualTo("0");
        assertThat(week.<String, Object>getMap("placement.terms")).isEqualTo(Map.of("P5", 1, "P8", -1));
    }

    @Test
    void w2_an_intermediate_lifts_heavy_on_wednesday_morning_and_friday_evening() {
        var runner = Runner.someone().plans(Runner.W2, START);

        var week = runner.week(HEAVY_WEEK);

        assertThat(Runner.sessions(week)).containsExactly("WEDNESDAY AM HEAVY", "FRIDAY PM HEAVY");
        assertThat(week.getString("placement.rung")).isEqualTo("HH");
        assertThat(week.getString("placement.score")).isEqualTo("9.08");
        assertThat(week.getString("placement.terms.P1")).isEqualTo("5");
        assertThat(week.getString("placement.terms.P3")).isEqualTo("3");
        assertThat(week.getString("placement.terms.P5")).isEqualTo("2.08");
        assertThat(week.getString("placement.terms.P8")).isEqualTo("-1");
        assertThat(week.<String, Object>getMap("placement.terms")).hasSize(4);
    }

    @Test
    void w3_an_advanced_runner_of_six_runs_gets_one_heavy_and_one_moderate() {
        var runner = Runner.someone().plans("""
                {"timeZone":"Europe/Berlin","birthYear":1990,"strengthMonths":36,
                 "runWeek":[{"day":"MONDAY","start":"07:00","minutes":40,"kind":"EASY"},
                   {"day":"TUESDAY","start":"07:00","minutes":70,"kind":"HARD"},
                   {"day":"WEDNESDAY","start":"07:00","minutes":60,"kind":"EASY"},
                   {"day":"THURSDAY","start":"07:00","minutes":70,"kind":"HARD"},
                   {"day":"FRIDAY","start":"07:00","minutes":40,"kind":"EASY"},
                   {"day":"SUNDAY","start":"07:00","minutes":130,"kind":"LONG"}],
                 "equipment":["BARBELL","DUMBBELL"],
                 "oneRepMax":[{"exerciseId":"back_squat","kg":100},{"exerciseId":"deadlift","kg":120}],%s}""".formatted(Runner.HEALTHY), START);

        var week = runner.week(HEAVY_WEEK);

        assertThat(Runner.sessions(week)).containsExactly("MONDAY PM MODERATE", "FRIDAY PM HEAVY");
        assertThat(week.getString("placement.rung")).isEqualTo("HM");
        assertThat(week.getString("placement.score")).isEqualTo("17");
    }

    @Test
    void w5_a_run_every_day_leaves_no_plan_and_says_what_would_help() {
        var runner = Runner.someone();
        runner.tells("""
                {"timeZone":"Europe/Berlin","strengthMonths":12,"runWeek":[
                 {"day":"MONDAY","start":"07:00","minutes":40,"kind":"EASY"},{"day":"TUESDAY","start":"07:00","minutes":40,"kind":"EASY"},
                 {"day":"WEDNESDAY","start":"07:00","minutes":40,"kind":"EASY"},{"day":"THURSDAY","start":"07:00","minutes":40,"kind":"EASY"},
                 {"day":"FRIDAY","start":"07:00","minutes":40,"kind":"EASY"},{"day":"SATURDAY","start":"07:00","minutes":40,"kind":"EASY"},
                 {"day":"SUNDAY","start":"07:00","minutes":40,"kind":"EASY"}],%s}""".formatted(Runner.HEALTHY)).statusCode(200);

        runner.asksForPlan(START)
                .statusCode(422)
                .contentType("application/problem+json")
                .body("type", equalTo("https://ironstride.dev/problems/needs-rest-day"))
                .body("week", equalTo("2026-W48"))
                .body("waysOut.size()", not(equalTo(0)))
                .body("$", not(hasKey("errors")));
        runner.says().get("/api/plans/current").then().statusCode(404);
    }

    @Test
    void w7_after_an_unplanned_hard_run_the_week_is_placed_again_and_undo_brings_it_back() {
        clock.set(WEDNESDAY_OF_HEAVY_WEEK + "T05:00:00Z");
        var runner = Runner.someone().plans(Runner.W2, START);
        var planned = runner.week(HEAVY_WEEK);
        var run = UUID.randomUUID();

        clock.set(WEDNESDAY_OF_HEAVY_WEEK + "T08:00:00Z");
        runner.logs(runner.run(run, 1, FactStatus.ACTIVE, WEDNESDAY_OF_HEAVY_WEEK + "T07:00:00", 55, RunClass.HARD));
        eventually()
                .untilAsserted(() -> assertThat(runner.week(HEAVY_WEEK).getString("placement.rung"))
                        .isEqualTo("HL"));

        var week = runner.week(HEAVY_WEEK);
        assertThat(Runner.sessions(week)).containsExactly("THURSDAY PM HEAVY", "SATURDAY PM LIGHT");
        assertThat(week.getString("placement.score")).isEqualTo("9.5");
        assertThat(week.getString("placement.terms.P3")).isEqualTo("3");
        assertThat(week.getString("placement.terms.P9")).isEqualTo("5");
        assertThat(week.getString("placement.terms.P5")).isEqualTo("1.5");
        var decisions = runner.decisions();
        assertThat(decisions.getString("items[0].rule")).isEqualTo("T2");
        assertThat(decisions.getString("items[0].state")).isEqualTo("APPLIED");
        assertThat(decisions.getString("items[0].because[0].fact")).isEqualTo("run:" + run);
        assertThat(decisions.getString("items[0].before.class")).isEqualTo("HEAVY");
        assertThat(decisions.getString("items[0].text")).isNotBlank();

        runner.says()
                .post("/api/decisions/" + decisions.getString("items[0].id") + "/undo")
                .then()
                .statusCode(200)
                .body("state", equalTo("UNDONE"));

        assertThat(runner.week(HEAVY_WEEK).<Object>get("sessions")).isEqualTo(planned.get("sessions"));
    }
}

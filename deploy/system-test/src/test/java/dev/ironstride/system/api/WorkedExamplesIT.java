package dev.ironstride.system.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import dev.ironstride.system.runner.Json;
import dev.ironstride.system.runner.Profiles;
import dev.ironstride.system.runner.Runner;
import dev.ironstride.system.stack.OnTheStack;
import dev.ironstride.system.stack.Stack;
import java.time.Duration;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;

/** The examples of domain.md section 8 from door to door: gateway, services, Kafka and back. */
@OnTheStack
class WorkedExamplesIT {
    private final Stack stack;

    WorkedExamplesIT(Stack stack) {
        this.stack = stack;
    }

    @Test
    void w1_a_beginner_lifts_on_monday_and_friday_evening() throws Exception {
        var runner = Runner.someone(stack).plans(Profiles.beginner());

        assertPlaced(runner.week(0), "MM", "0", "MONDAY PM MODERATE", "FRIDAY PM MODERATE");
    }

    @Test
    void w2_an_intermediate_lifts_heavy_on_wednesday_morning_and_friday_evening() throws Exception {
        var runner = Runner.someone(stack).plans(Profiles.intermediate());

        var week = runner.week(Runner.HEAVY_WEEK);

        assertPlaced(week, "HH", "9.08", "WEDNESDAY AM HEAVY", "FRIDAY PM HEAVY");
        assertThat(week.at("/placement/terms")).isEqualTo(Json.object("{\"P1\":5,\"P3\":3,\"P5\":2.08,\"P8\":-1}"));
    }

    @Test
    void w3_an_advanced_runner_of_six_runs_gets_one_heavy_and_one_moderate() throws Exception {
        var runner = Runner.someone(stack).plans(Profiles.advanced());

        assertPlaced(runner.week(Runner.HEAVY_WEEK), "HM", "17", "MONDAY PM MODERATE", "FRIDAY PM HEAVY");
    }

    @Test
    void w5_a_run_on_every_day_leaves_no_plan_and_says_what_would_help() throws Exception {
        var runner = Runner.someone(stack);
        runner.api().put("/api/athletes/me", Profiles.everyDay()).expect(200);

        var refused = runner.asksForPlan();

        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.body().path("type").asText()).isEqualTo("https://ironstride.dev/problems/needs-rest-day");
        assertThat(refused.body().path("waysOut")).isNotEmpty();
        assertThat(runner.api().get("/api/plans/current").status()).isEqualTo(404);
    }

    @Test
    void w7_a_hard_run_on_a_strength_day_moves_the_week_and_undo_brings_it_back() throws Exception {
        var runner = Runner.someone(stack).plans(Profiles.intermediate());
        var planned = runner.week(Runner.HEAVY_WEEK);
        var wednesday = Runner.start().plusWeeks(Runner.HEAVY_WEEK).plusDays(2);

        var run = runner.logs(Runner.hardRun(wednesday, "w7"));

        var moved = await("the plan answers")
                .atMost(Duration.ofSeconds(20))
                .until(
                        () -> runner.week(Runner.HEAVY_WEEK),
                        week -> !week.path("sessions").equals(planned.path("sessions")));
        assertPlaced(moved, "HL", "9.5", "THURSDAY PM HEAVY", "SATURDAY PM LIGHT");
        assertThat(moved.at("/placement/terms")).isEqualTo(Json.object("{\"P3\":3,\"P5\":1.5,\"P9\":5}"));
        assertThat(runner.decisions()).isNotEmpty().allSatisfy(decision -> assertBecauseOf(decision, run, wednesday));

        for (var decision : runner.decisions()) {
            runner.api()
                    .post("/api/decisions/" + decision.path("id").asText() + "/undo", Json.object("{}"))
                    .expect(200);
        }

        assertThat(runner.week(Runner.HEAVY_WEEK).path("sessions")).isEqualTo(planned.path("sessions"));
        assertThat(runner.decisions()).isEmpty();
    }

    private static void assertBecauseOf(JsonNode decision, String run, LocalDate day) {
        assertThat(decision.path("rule").asText()).isEqualTo("T2");
        assertThat(decision.at("/because/0/fact").asText()).isEqualTo("run:" + run);
        assertThat(decision.path("undoable").asBoolean()).isTrue();
        assertThat(decision.path("text").asText()).contains("run");
        assertThat(decision.at("/before/date").asText()).isGreaterThanOrEqualTo(day.toString());
    }

    private static void assertPlaced(JsonNode week, String rung, String score, String... sessions) {
        assertThat(Runner.sessions(week)).containsExactly(sessions);
        assertThat(week.at("/placement/rung").asText()).isEqualTo(rung);
        assertThat(week.at("/placement/score").asText()).isEqualTo(score);
    }
}

package dev.ironstride.plan.edge;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;

import dev.ironstride.testkit.MutableClock;
import jakarta.inject.Inject;
import javax.sql.DataSource;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Reasons, and the plan on paper. */
@ServiceTest
class PaperTest {
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
    void everyWeekSessionAndExerciseHasItsReason() {
        var runner = Runner.someone().plans(Runner.W2, "2026-11-23");
        var plan = runner.plan();

        var why = runner.says()
                .get("/api/plans/current/why")
                .then()
                .statusCode(200)
                .body("planId", equalTo(plan.getString("id")))
                .extract()
                .jsonPath();

        assertThat(why.<Object>get("weeks.isoWeek")).isEqualTo(plan.get("weeks.isoWeek"));
        assertThat(why.<Object>get("weeks.sessions.items.exerciseId"))
                .isEqualTo(plan.get("weeks.sessions.items.exerciseId"));
        assertThat(why.<String>getList("weeks.sessions.items.text.flatten()")).allMatch(text -> text.endsWith("."));
        assertThat(why.<String>getList("weeks[5].sessions[0].rules")).contains("H6", "H7");
        assertThat(why.getString("text")).contains("12 weeks");
        assertThat(runner.says()
                        .get("/api/plans/current/weeks/2026-W53/why")
                        .then()
                        .statusCode(200)
                        .extract()
                        .jsonPath()
                        .<Object>get("$"))
                .isEqualTo(why.get("weeks[5]"));
        runner.says().get("/api/plans/current/weeks/2031-W01/why").then().statusCode(404);
        runner.says()
                .get("/api/plans/current/weeks/soon/why")
                .then()
                .statusCode(400)
                .body("errors[0].field", equalTo("isoWeek"));
    }

    @Test
    void thePageHoldsEverySessionAndNothingFromElsewhere() {
        var runner = Runner.someone().plans(Runner.W2, "2026-11-23");

        String page = runner.says()
                .get("/api/plans/current/print")
                .then()
                .statusCode(200)
                .contentType("text/html;charset=UTF-8")
                .extract()
                .asString();

        assertThat(page.split("<section class=\"week\">")).hasSize(13);
        assertThat(page.split("<article class=\"session\">", -1))
                .hasSize(runner.plan().getList("weeks.sessions.id.flatten()").size() + 1);
        assertThat(page)
                .contains(runner.plan()
                        .getString("weeks[0].sessions[0].items[0].exerciseId")
                        .replace('_', ' '))
                .contains("Adaptation")
                .contains("<link rel=\"stylesheet\" href=\"print.css\">")
                .doesNotContain("http")
                .doesNotContain("<script")
                .doesNotContain("style=");
        runner.says()
                .get("/api/plans/current/print.css")
                .then()
                .statusCode(200)
                .contentType("text/css;charset=UTF-8")
                .body(containsString("@page { size: A4;"));
    }

    @Test
    void whatARunnerWritesIsTextOnThePageAndNothingElse() {
        var runner = Runner.someone()
                .plans(
                        Runner.W2.replace(
                                "\"equipment\":",
                                "\"races\":[{\"name\":\"<script>alert(1)</script>\",\"date\":\"2027-02-14\","
                                        + "\"distance\":\"TEN_K\",\"priority\":\"C\"}],\"equipment\":"),
                        "2026-11-23");

        String page =
                runner.says().get("/api/plans/current/print").then().extract().asString();

        assertThat(page).contains("&lt;script&gt;alert(1)&lt;/script&gt;").doesNotContain("<script");
    }

    @Test
    void withoutAPlanThereIsNothingToPrint() {
        Runner.someone()
                .says()
                .get("/api/plans/current/print")
                .then()
                .statusCode(404)
                .contentType("application/problem+json");
        Runner.someone().says().get("/api/plans/current/why").then().statusCode(404);
    }
}

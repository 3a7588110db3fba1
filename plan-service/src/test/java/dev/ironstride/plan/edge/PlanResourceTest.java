package dev.ironstride.plan.edge;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.greaterThan;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;

import dev.ironstride.testkit.Events;
import dev.ironstride.testkit.MutableClock;
import jakarta.inject.Inject;
import java.util.Objects;
import java.util.UUID;
import javax.sql.DataSource;
import org.assertj.core.api.AbstractIntegerAssert;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@ServiceTest
class PlanResourceTest {
    private static final String START = "2026-11-23";

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
    void thereIsNoPlanWithoutAProfile() {
        Runner.someone()
                .asksForPlan(START)
                .statusCode(404)
                .body("type", equalTo("https://ironstride.dev/problems/profile-missing"));
    }

    @Test
    void beforeAPlanWasMadeTheAnswerSaysHowToMakeOne() {
        Runner.someone()
                .says()
                .get("/api/plans/current")
                .then()
                .statusCode(404)
                .body("type", equalTo("https://ironstride.dev/problems/plan-missing"));
    }

    @Test
    void aPlanHasTheNamesThatClientsRelyOn() {
        var runner = Runner.someone();
        runner.tells(Runner.W2).statusCode(200);

        runner.asksForPlan(START)
                .statusCode(201)
                .header("ETag", "\"1\"")
                .body("revision", equalTo(1))
                .body("weeks", hasSize(12))
                .body("weeks[0].isoWeek", equalTo("2026-W48"))
                .body("weeks[0].phase", equalTo("AA"))
                .body("weeks[0].deload", equalTo(false))
                .body("weeks[0].runs", hasSize(4))
                .body("weeks[0].runs[0].date", equalTo("2026-11-24"))
                .body("weeks[0].runs[0].start", equalTo("07:00"))
                .body("weeks[0].runs[0].kind", equalTo("HARD"))
                .body("weeks[0].sessions[0].start", equalTo("07:00"))
                .body("weeks[0].sessions[0].status", equalTo("PLANNED"))
                .body("weeks[0].sessions[0].pinned", equalTo(false))
                .body("weeks[0].sessions.name", contains("A", "B"))
                .body("weeks[0].sessions[0].minutes", equalTo(45))
                .body("weeks[0].sessions[0].items", hasSize(greaterThan(3)))
                .body("weeks[0].sessions[0].items[0].keySet()", hasSize(13));
        runner.says().get("/api/plans/current").then().statusCode(200).body("weeks", hasSize(12));
    }

    @Test
    void aSessionIsNoLongerThanTheRunnerAllows() {
        var runner = Runner.someone()
                .plans(Runner.W2.replace("\"birthYear\"", "\"minutesPerSession\":40,\"birthYear\""), START);

        assertThat(runner.plan().<Integer>getList("weeks.sessions.minutes.flatten()"))
                .allMatch(minutes -> minutes <= 40);
    }

    @Test
    void weeksAreTwelveUnlessSaidOtherwise() {
        var runner = Runner.someone();
        runner.tells(Runner.W2).statusCode(200);

        runner.says()
                .body("{\"startDate\":\"2026-11-23\"}")
                .post("/api/plans")
                .then()
                .statusCode(201)
                .body("weeks", hasSize(12));
        runner.says()
                .body("{\"startDate\":\"2026-11-23\",\"weeks\":52}")
                .post("/api/plans")
                .then()
                .statusCode(201)
                .body("weeks", hasSize(52))
                .body("revision", equalTo(2));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            {"weeks":12}                              | startDate
            {"startDate":"next Monday"}               | startDate
            {"startDate":"1999-11-23"}                | startDate
            {"startDate":"2026-11-23","weeks":0}      | weeks
            {"startDate":"2026-11-23","weeks":53}     | weeks
            {"startDate":"2026-11-23","weeks":"12"}   | weeks
            {"startDate":"2026-11-23","week":12}      | week
            """)
    void whatCannotBeIsRefusedWithItsName(String body, String field) {
        var runner = Runner.someone();
        runner.tells(Runner.W2).statusCode(200);

        runner.says().body(body).post("/api/plans").then().statusCode(400).body("errors[0].field", equalTo(field));

        runner.says().get("/api/plans/current").then().statusCode(404);
    }

    @Test
    void theSameKeyGivesTheSamePlanAndAnotherBodyIsRefused() {
        var runner = Runner.someone();
        runner.tells(Runner.W2).statusCode(200);
        var ask = runner.says().header("Idempotency-Key", "once").body("{\"startDate\":\"2026-11-23\",\"weeks\":12}");
        var first = ask.post("/api/plans").then().statusCode(201).extract().jsonPath();

        ask.post("/api/plans")
                .then()
                .statusCode(201)
                .body("id", equalTo(first.getString("id")))
                .body("revision", equalTo(1));
        runner.says()
                .header("Idempotency-Key", "once")
                .body("{\"startDate\":\"2026-11-23\",\"weeks\":6}")
                .post("/api/plans")
                .then()
                .statusCode(422)
                .body("type", equalTo("https://ironstride.dev/problems/idempotency-key-reused"));
        var other = Runner.someone();
        other.tells(Runner.W2).statusCode(200);
        other.says()
                .header("Idempotency-Key", "once")
                .body("{\"startDate\":\"2026-11-23\",\"weeks\":6}")
                .post("/api/plans")
                .then()
                .statusCode(201)
                .body("id", not(equalTo(first.getString("id"))));
    }

    @Test
    void aNewPlanTakesThePlaceOfTheOldOne() {
        var runner = Runner.someone().plans(Runner.W2, START);
        var first = runner.plan();

        runner.asksForPlan("2026-11-30").statusCode(201).body("revision", equalTo(2));

        assertThat(runner.plan().getString("id")).isNotEqualTo(first.getString("id"));
        assertThat(runner.plan().getString("weeks[0].isoWeek")).isEqualTo("2026-W49");
    }

    @Test
    void aPlanIsToldInFullToTheOthers() {
        var runner = Runner.someone().plans(Runner.W2, START);

        var event =
                Events.awaitKey("ironstride.plan-changed.v1", runner.id(), 1).getFirst();

        assertThat(Objects.requireNonNull(event.value()))
                .contains("\"revision\":1")
                .contains("\"startDate\":\"2026-11-23\"")
                .contains("\"endDate\":\"2027-02-14\"")
                .contains(runner.plan().getString("weeks[11].sessions[0].id"));
        assertThat(Events.header(event, "ce_type")).isEqualTo("dev.ironstride.plan-changed.v1");
        assertThat(Events.header(event, "ce_subject")).isEqualTo(runner.plan().getString("id"));
    }

    @Test
    void whoHasThePlanAlreadyIsNotSentItAgain() {
        var runner = Runner.someone().plans(Runner.W2, START);

        runner.says()
                .header("If-None-Match", "\"1\"")
                .get("/api/plans/current")
                .then()
                .statusCode(304);
        runner.says()
                .header("If-None-Match", "\"0\"")
                .get("/api/plans/current")
                .then()
                .statusCode(200);
    }

    @Test
    void aWeekIsAnElementOfThePlan() {
        var runner = Runner.someone().plans(Runner.W2, START);

        assertThat(runner.week("2026-W53").<Object>get("$"))
                .isEqualTo(runner.plan().get("weeks[5]"));
        runner.says().get("/api/plans/current/weeks/2026-W47").then().statusCode(404);
        runner.says()
                .get("/api/plans/current/weeks/2026-54")
                .then()
                .statusCode(400)
                .body("errors[0].field", equalTo("isoWeek"));
        runner.says().get("/api/plans/current/weeks/2025-W53").then().statusCode(400);
    }

    @Test
    void suggestedRunsGrowWeekByWeekIntoTheirTemplate() {
        var runner = Runner.someone();
        String profile = "{\"timeZone\":\"Europe/Berlin\",\"strengthMonths\":12,\"runPlanning\":\"SUGGESTED\",%s}"
                .formatted(Runner.HEALTHY);
        runner.plans(profile, START);

        assertThat(runner.plan().<Integer>getList("weeks[0].runs.minutes")).containsExactly(40, 30, 45);
        assertThat(runner.plan().<Integer>getList("weeks[2].runs.minutes.flatten()"))
                .allSatisfy(minutes -> assertThat(minutes).isBetween(30, 60));
        assertThat(runner.plan().getInt("weeks[3].runs.minutes.sum()"))
                .as("a lighter week")
                .isLessThan(runner.plan().getInt("weeks[2].runs.minutes.sum()"));
        assertThat(runner.plan().<Integer>getList("weeks[10].runs.minutes")).containsExactly(50, 40, 60);
        assertThat(Runner.someone()
                        .says()
                        .body("{\"startDate\":\"%s\",\"profile\":%s}".formatted(START, profile))
                        .post("/api/plans/preview")
                        .then()
                        .statusCode(200)
                        .extract()
                        .jsonPath()
                        .<Object>get("weeks.runs"))
                .as("a preview shows the same")
                .isEqualTo(runner.plan().get("weeks.runs"));
    }

    @Test
    void whetherLongRunsCountAsHardCountsFromTheNextPlanAndInPreviews() {
        var runner = Runner.someone();
        String relaxed = Runner.W2.replace("\"runPlanning\"", "\"longCountsAsHard\":false,\"runPlanning\"");
        String preview = "{\"startDate\":\"%s\",\"profile\":%s}";
        runner.tells(Runner.W2).statusCode(200);
        runner.asksForPlan(START).statusCode(201);
        Object before = runner.plan().get("weeks.sessions.date");

        runner.tells(relaxed).statusCode(200);

        assertThat(runner.plan().<Object>get("weeks.sessions.date"))
                .as("the plan in force is of the day it was made")
                .isEqualTo(before);
        assertThat(previewed(runner, preview.formatted(START, Runner.W2))).isEqualTo(before);
        Object after = previewed(runner, preview.formatted(START, relaxed));
        assertThat(after).isNotEqualTo(before);
        runner.asksForPlan(START).statusCode(201);
        assertThat(runner.plan().<Object>get("weeks.sessions.date")).isEqualTo(after);
        assertThat(runner.says().get("/api/plans/current/why").asString()).doesNotContain("long run");
    }

    private static Object previewed(Runner runner, String ask) {
        return runner.says()
                .body(ask)
                .post("/api/plans/preview")
                .then()
                .statusCode(200)
                .extract()
                .jsonPath()
                .get("weeks.sessions.date");
    }

    @Test
    void aPreviewStoresNothing() {
        var runner = Runner.someone();

        runner.says()
                .body("{\"startDate\":\"2026-11-23\",\"weeks\":6,\"profile\":" + Runner.W2 + "}")
                .post("/api/plans/preview")
                .then()
                .statusCode(200)
                .body("weeks", hasSize(6))
                .body("revision", equalTo(0));

        runner.says().get("/api/plans/current").then().statusCode(404);
        runner.says().get("/api/athletes/me").then().statusCode(404);
        runner.says()
                .body("{\"startDate\":\"2026-11-23\"}")
                .post("/api/plans/preview")
                .then()
                .statusCode(404)
                .body("type", equalTo("https://ironstride.dev/problems/profile-missing"));
        runner.says()
                .body(
                        "{\"startDate\":\"2026-11-23\",\"profile\":{\"timeZone\":\"UTC\",\"runWeek\":[{\"day\":\"MONDAY\"}]}}")
                .post("/api/plans/preview")
                .then()
                .statusCode(400)
                .body("errors[0].field", equalTo("profile.runWeek[0].minutes"));
    }

    @Test
    void theFirstWeekBackAfterABreakHasOneSession() {
        var runner = Runner.someone();
        runner.tells(Runner.W2).statusCode(200);
        var tenDaysAgo = runner.session(UUID.randomUUID(), null, "2026-11-13T18:00:00");

        runner.logs(tenDaysAgo);

        Runner.eventually().untilAsserted(() -> sessionsOfFirstWeek(runner).isEqualTo(1));
        runner.logs(runner.session(UUID.randomUUID(), null, "2026-11-20T18:00:00"));
        Runner.eventually().untilAsserted(() -> sessionsOfFirstWeek(runner).isEqualTo(2));
    }

    @Test
    void sessionsStillPlannedBeforeTheNextPlanAreNoBreak() {
        // Given a session this Monday and a plan in force until the next one starts, three weeks from now
        var runner = Runner.someone();
        runner.tells(Runner.W2).statusCode(200);
        runner.logs(runner.session(UUID.randomUUID(), null, "2026-11-13T18:00:00"));
        Runner.eventually().untilAsserted(() -> sessionsOfFirstWeek(runner).isEqualTo(1));

        runner.asksForPlan(START).statusCode(201);

        runner.asksForPlan("2026-12-14").statusCode(201).body("weeks[0].sessions", hasSize(2));
    }

    private static AbstractIntegerAssert<?> sessionsOfFirstWeek(Runner runner) {
        return assertThat(runner.says()
                .body("{\"startDate\":\"" + START + "\",\"weeks\":1}")
                .post("/api/plans/preview")
                .then()
                .statusCode(200)
                .extract()
                .jsonPath()
                .getList("weeks[0].sessions")
                .size());
    }

    @Test
    void anUnknownQueryParameterIsNamed() {
        Runner.someone()
                .says()
                .get("/api/plans/current/decisions?stat=APPLIED")
                .then()
                .statusCode(400)
                .body("errors[0].field", equalTo("stat"));
    }

    @Test
    void openHealthQuestionsComeFirst() {
        var runner = Runner.someone();
        runner.tells("{\"timeZone\":\"Europe/Berlin\",\"runWeek\":[]}").statusCode(200);

        runner.asksForPlan(START)
                .statusCode(422)
                .body("type", equalTo("https://ironstride.dev/problems/screening-required"))
                .body("waysOut", not(hasSize(0)));
    }

    @Test
    void whereNoSlotIsLeftTheAnswerSaysWhatWouldHelp() {
        var runner = Runner.someone();
        runner.tells("""
                {"timeZone":"Europe/Berlin","strengthMonths":12,
                 "runWeek":[{"day":"TUESDAY","start":"07:00","minutes":60,"kind":"EASY"}],
                 "availability":[{"day":"TUESDAY","slot":"AM"}],%s}""".formatted(Runner.HEALTHY)).statusCode(200);

        runner.asksForPlan(START)
                .statusCode(422)
                .body("type", equalTo("https://ironstride.dev/problems/no-feasible-week"))
                .body("week", equalTo("2026-W48"))
                .body("waysOut", not(hasSize(0)));
        runner.says().get("/api/plans/current").then().statusCode(404);
    }

    @Test
    void whileTheCatalogueIsEmptyTheAnswerIsToComeBack() {
        var runner = Runner.someone();
        runner.tells(Runner.W2).statusCode(200);
        Database.execute(database, "delete from exercise");
        try {
            runner.asksForPlan(START)
                    .statusCode(503)
                    .header("Retry-After", "5")
                    .contentType("application/problem+json")
                    .body("type", equalTo("https://ironstride.dev/problems/catalogue-not-ready"));
        } finally {
            CatalogueFixture.store(database);
        }
    }
}

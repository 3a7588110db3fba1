package dev.ironstride.plan.edge;

import static dev.ironstride.plan.edge.Runner.eventually;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;

import dev.ironstride.events.FactStatus;
import dev.ironstride.events.RunClass;
import dev.ironstride.testkit.MutableClock;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.StringReader;
import java.time.Instant;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.UUID;
import javax.sql.DataSource;
import net.fortuna.ical4j.data.CalendarBuilder;
import net.fortuna.ical4j.data.ParserException;
import net.fortuna.ical4j.model.Property;
import net.fortuna.ical4j.model.component.VEvent;
import net.fortuna.ical4j.model.property.DtStart;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The feed as a calendar program reads it, again and again while the plan moves. */
@ServiceTest
class CalendarFeedTest {
    @Inject
    MutableClock clock;

    @Inject
    DataSource database;

    private Runner runner = Runner.someone();

    @BeforeEach
    void aWednesdayWithAHeavySession() {
        CatalogueFixture.store(database);
        clock.set("2026-12-30T05:00:00Z");
        runner = Runner.someone();
    }

    @AfterEach
    void today() {
        clock.reset();
    }

    private String subscribes(String body) {
        return runner.says()
                .body(body)
                .post("/api/athletes/me/calendar-feed")
                .then()
                .statusCode(201)
                .extract()
                .path("path");
    }

    private static ValidatableResponse read(String path) {
        return given().get(path).then();
    }

    private static List<VEvent> events(String path) {
        String text = read(path).statusCode(200).extract().asString();
        try {
            return new CalendarBuilder().build(new StringReader(text)).getComponents("VEVENT");
        } catch (IOException | ParserException e) {
            throw new IllegalStateException(e);
        }
    }

    private static VEvent event(String path, String id) {
        return events(path).stream()
                .filter(event -> value(event, "UID").equals(id + "@ironstride.dev"))
                .findFirst()
                .orElseThrow();
    }

    private static String value(VEvent event, String property) {
        return event.getProperty(property).map(Property::getValue).orElseThrow();
    }

    private static Instant start(VEvent event) {
        return event.<DtStart<ZonedDateTime>>getProperty("DTSTART")
                .orElseThrow()
                .getDate()
                .toInstant();
    }

    private void awaitRung(String rung) {
        eventually()
                .untilAsserted(() -> assertThat(runner.week("2026-W53").getString("placement.rung"))
                        .isEqualTo(rung));
    }

    @Test
    void aSessionThatMovesKeepsItsUidAndRaisesItsSequence() {
        runner.plans(Runner.W2, "2026-11-23");
        String session = runner.week("2026-W53").getString("sessions[0].id");
        String path = subscribes("{}");
        var planned = event(path, session);
        assertThat(start(planned)).isEqualTo(Instant.parse("2026-12-30T06:00:00Z"));
        assertThat(value(planned, "SEQUENCE")).isEqualTo("0");

        clock.set("2026-12-30T08:00:00Z");
        var run = UUID.randomUUID();
        runner.logs(runner.run(run, 1, FactStatus.ACTIVE, "2026-12-30T07:00:00", 55, RunClass.HARD));
        awaitRung("HL");

        var moved = event(path, session);
        assertThat(start(moved)).isEqualTo(Instant.parse("2026-12-31T17:00:00Z"));
        assertThat(value(moved, "SEQUENCE")).isEqualTo("1");
        assertThat(value(moved, "LAST-MODIFIED")).isEqualTo("20261230T080000Z");
        assertThat(value(moved, "STATUS")).isEqualTo("CONFIRMED");
        String untouched = runner.week("2027-W01").getString("sessions[0].id");
        assertThat(value(event(path, untouched), "SEQUENCE")).isEqualTo("0");

        runner.logs(runner.run(run, 2, FactStatus.DELETED, "2026-12-30T07:00:00", 55, RunClass.HARD));
        awaitRung("HH");

        var back = event(path, session);
        assertThat(start(back)).isEqualTo(start(planned));
        assertThat(value(back, "SEQUENCE")).as("moving back is a move too").isEqualTo("2");
    }

    @Test
    void lookingTwiceIsNoMove() {
        runner.plans(Runner.W2, "2026-11-23");
        String path = subscribes("{}");
        String tag = read(path).statusCode(200).extract().header("ETag");

        clock.set("2026-12-30T05:30:00Z");

        given().header("If-None-Match", tag).get(path).then().statusCode(304);
        assertThat(read(path).extract().header("ETag")).isEqualTo(tag);
        assertThat(events(path))
                .allSatisfy(event -> assertThat(value(event, "SEQUENCE")).isEqualTo("0"));
    }

    @Test
    void aSevenOClockSessionIsAtSevenBeforeAndAfterTheClocksChange() {
        clock.set("2027-03-15T05:00:00Z");
        runner.plans(Runner.W2, "2027-03-15");
        String path = subscribes("{}");

        String winter = runner.plan().getString("weeks[0].sessions[0].id");
        String summer = runner.plan().getString("weeks[2].sessions[0].id");

        assertThat(runner.plan().getString("weeks[2].sessions[0].start")).isEqualTo("07:00");
        assertThat(start(event(path, winter)).toString()).endsWith("T06:00:00Z");
        assertThat(start(event(path, summer)).toString()).endsWith("T05:00:00Z");
    }

    @Test
    void whatANewPlanLeavesOutIsCancelledAndNotForgotten() {
        runner.plans(Runner.W2, "2026-12-28");
        String old = runner.plan().getString("weeks[3].sessions[0].id");
        String path = subscribes("{}");
        assertThat(value(event(path, old), "STATUS")).isEqualTo("CONFIRMED");

        runner.asksForPlan("2026-12-28").statusCode(201);

        assertThat(value(event(path, old), "STATUS")).isEqualTo("CANCELLED");
        assertThat(value(event(path, old), "SEQUENCE")).isEqualTo("1");
        String fresh = runner.plan().getString("weeks[3].sessions[0].id");
        assertThat(value(event(path, fresh), "STATUS")).isEqualTo("CONFIRMED");
    }

    @Test
    void aSessionThatPassedUndoneIsCancelled() {
        runner.plans(Runner.W2, "2026-11-23");
        String path = subscribes("{}");
        String session = runner.week("2026-W53").getString("sessions[1].id");
        assertThat(value(event(path, session), "STATUS")).isEqualTo("CONFIRMED");

        clock.set("2027-01-04T05:00:00Z");

        assertThat(value(event(path, session), "STATUS")).isEqualTo("CANCELLED");
    }

    @Test
    void runsAreInItOnlyWhenAskedFor() {
        runner.plans(Runner.W2, "2026-11-23");

        assertThat(events(subscribes("{}")))
                .noneMatch(event -> value(event, "CATEGORIES").equals("RUN"));
        var runs = events(subscribes("{\"runs\":true}")).stream()
                .filter(event -> value(event, "CATEGORIES").equals("RUN"))
                .toList();

        assertThat(runs)
                .hasSizeGreaterThan(20)
                .extracting(event -> value(event, "UID"))
                .doesNotHaveDuplicates();
        assertThat(runs).extracting(event -> value(event, "SUMMARY")).contains("Hard run", "Easy run", "Long run");
    }

    @Test
    void aSessionSaysWhatToDo() {
        runner.plans(Runner.W2, "2026-11-23");
        String path = subscribes("{}");
        String session = runner.week("2026-W53").getString("sessions[0].id");

        assertThat(value(event(path, session), "SUMMARY")).isEqualTo("Strength A (heavy)");
        assertThat(value(event(path, session), "DESCRIPTION")).contains(" x ").contains("RPE");
    }

    @Test
    void beforeThereIsAPlanTheCalendarIsEmpty() {
        assertThat(events(subscribes("{}"))).isEmpty();
    }

    @Test
    void aNewAddressEndsTheOldOneAndRevokingEndsBoth() {
        runner.plans(Runner.W2, "2026-11-23");
        String first = subscribes("{}");
        String second = subscribes("{}");

        read(first).statusCode(404);
        read(second).statusCode(200);
        runner.says()
                .get("/api/athletes/me/calendar-feed")
                .then()
                .statusCode(200)
                .body("runs", equalTo(false))
                .body("createdAt", equalTo("2026-12-30T05:00:00Z"))
                .body("path", nullValue());

        runner.says().delete("/api/athletes/me/calendar-feed").then().statusCode(204);

        read(second).statusCode(404);
        runner.says()
                .get("/api/athletes/me/calendar-feed")
                .then()
                .statusCode(404)
                .body("type", equalTo("https://ironstride.dev/problems/feed-missing"));
        runner.says().delete("/api/athletes/me/calendar-feed").then().statusCode(404);
    }

    @Test
    void anAddressThatWasNeverGivenOutLooksLikeOneThatWasRevoked() {
        String revoked = subscribes("{}");
        runner.says().delete("/api/athletes/me/calendar-feed").then().statusCode(204);

        String answer = read(revoked).statusCode(404).extract().asString();

        read("/api/calendar/" + "A".repeat(43) + ".ics").statusCode(404).body(equalTo(answer));
        read("/api/calendar/short.ics").statusCode(404).body(equalTo(answer));
        read("/api/calendar/" + "A".repeat(3000) + ".ics").statusCode(404).body(equalTo(answer));
    }

    @Test
    void theSecretIsNotInTheDatabaseAndTheAddressNeedsNoToken() {
        String path = subscribes("{}");
        String secret = path.substring("/api/calendar/".length(), path.length() - ".ics".length());

        assertThat(Database.one(
                        database,
                        "select token_hash from calendar_feed where athlete_id = ? and token_hash <> ?",
                        runner.id(),
                        secret))
                .hasSize(64);
        given().header("Authorization", "Bearer nonsense").get(path).then().statusCode(200);
    }

    @Test
    void theFeedIsNoneOfOurJsonAndMayBeAskedForEachTime() {
        read(subscribes("{}"))
                .header("Content-Type", equalTo("text/calendar;charset=UTF-8"))
                .header("Cache-Control", equalTo("private, no-cache"));
    }
}

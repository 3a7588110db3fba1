package dev.ironstride.plan.edge;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;

import dev.ironstride.testkit.MutableClock;
import dev.ironstride.testkit.TokenIssuer;
import io.restassured.config.EncoderConfig;
import io.restassured.config.RestAssuredConfig;
import io.restassured.http.ContentType;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import javax.sql.DataSource;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** From a file to a profile: read, look, correct, tell. */
@ServiceTest
class RunImportTest {
    private static final String TABLE = """
            Tag;Uhrzeit;Dauer;Einheit
            Di;07:00;60;Intervalle
            Do;07:00;45;Lockerer Dauerlauf
            Fr;07:00;40;Dauerlauf
            So;07:00;100;Langer Lauf
            """;

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

    private static ValidatableResponse sends(Runner runner, String type, String text, String query) {
        return given().config(RestAssuredConfig.config()
                        .encoderConfig(EncoderConfig.encoderConfig()
                                .encodeContentTypeAs("text/csv", ContentType.TEXT)
                                .encodeContentTypeAs("text/calendar", ContentType.TEXT)))
                .auth()
                .oauth2(TokenIssuer.token(runner.id()).mint())
                .contentType(type)
                .body(text.getBytes(StandardCharsets.UTF_8))
                .post("/api/planned-runs/import" + query)
                .then();
    }

    @Test
    void aTableOfAWeekBecomesARunWeekThatTheProfileTakes() {
        var runner = Runner.someone();

        var read = sends(runner, "text/csv", TABLE, "")
                .statusCode(200)
                .body("lines", hasSize(4))
                .body("lines.kind", contains("HARD", "EASY", "EASY", "LONG"))
                .body("lines[0].why", equalTo("“intervalle” in the title means a hard run."))
                .body("runWeek.day", contains("TUESDAY", "THURSDAY", "FRIDAY", "SUNDAY"))
                .extract()
                .jsonPath();

        var week = new StringBuilder();
        for (int i = 0; i < 4; i++) {
            week.append(i == 0 ? "" : ",")
                    .append("{\"day\":\"%s\",\"start\":\"%s\",\"minutes\":%d,\"kind\":\"%s\"}"
                            .formatted(
                                    read.getString("runWeek[" + i + "].day"),
                                    read.getString("runWeek[" + i + "].start"),
                                    read.getInt("runWeek[" + i + "].minutes"),
                                    read.getString("runWeek[" + i + "].kind")));
        }
        String profile = Runner.W2.replace(Runner.W2_RUNS, "\"runWeek\":[" + week + "]");
        runner.plans(profile, "2026-11-23");
        assertThat(Runner.sessions(runner.week("2026-W53")))
                .as("it is the week of W2")
                .containsExactly("WEDNESDAY AM HEAVY", "FRIDAY PM HEAVY");
    }

    @Test
    void aCalendarIsReadInTheZoneOfTheProfile() {
        var runner = Runner.someone();
        runner.tells(Runner.W2).statusCode(200);

        sends(runner, "text/calendar", """
                        BEGIN:VCALENDAR
                        VERSION:2.0
                        BEGIN:VEVENT
                        UID:1
                        SUMMARY:Tempo run
                        DTSTART:20261124T170000Z
                        DTEND:20261124T175000Z
                        RRULE:FREQ=WEEKLY
                        END:VEVENT
                        END:VCALENDAR
                        """, "?from=2026-11-23&weeks=2")
                .statusCode(200)
                .body("timeZone", equalTo("Europe/Berlin"))
                .body("lines.start", contains("18:00", "18:00"))
                .body("runWeek[0].minutes", equalTo(50));
    }

    @Test
    void nothingIsStored() {
        var runner = Runner.someone();

        sends(runner, "text/csv", TABLE, "").statusCode(200);

        runner.says().get("/api/athletes/me").then().statusCode(404);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            text/calendar | hello            | ''                | body
            text/csv      | hello            | ''                | body
            text/csv      | date             | ?weeks=0          | weeks
            text/csv      | date             | ?weeks=27         | weeks
            text/csv      | date             | ?weeks=many       | weeks
            text/csv      | date             | ?from=tomorrow    | from
            text/csv      | date             | ?from=1999-01-01  | from
            text/csv      | date             | ?timeZone=Mars    | timeZone
            """)
    void whatCannotBeReadIsRefusedWithItsName(String type, String text, String query, String field) {
        sends(Runner.someone(), type, text, query)
                .statusCode(400)
                .contentType("application/problem+json")
                .body("errors[0].field", equalTo(field));
    }

    @Test
    void onlyAnAthleteGetsIn() {
        given().contentType("text/calendar")
                .body("x".getBytes(StandardCharsets.UTF_8))
                .post("/api/planned-runs/import")
                .then()
                .statusCode(401);
        given().auth()
                .oauth2(TokenIssuer.token("machine").role().mint())
                .contentType("text/calendar")
                .body("x".getBytes(StandardCharsets.UTF_8))
                .post("/api/planned-runs/import")
                .then()
                .statusCode(403);
    }

    @Test
    void anotherKindOfFileIsNotTaken() {
        sends(Runner.someone(), "application/pdf", "x", "").statusCode(415);
    }

    @Test
    void aFileWithoutEndIsRefused() {
        sends(Runner.someone(), "text/csv", "date\n" + "2026-11-24\n".repeat(40_000), "")
                .statusCode(413);
    }
}

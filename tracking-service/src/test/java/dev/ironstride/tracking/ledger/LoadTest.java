package dev.ironstride.tracking.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;

import dev.ironstride.tracking.Caller;
import dev.ironstride.tracking.Database;
import dev.ironstride.tracking.TrackingTest;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.time.ZoneOffset;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@TrackingTest
class LoadTest {

    @Inject
    Database database;

    @Test
    void w12AWeekAfterFourLikeIt() {
        Caller athlete = Caller.athlete();
        int[] week = {0, 420, 180, 240, 0, 150, 480};
        for (int day = 0; day < 7; day++) {
            if (week[day] > 0) {
                run(athlete, LocalDate.of(2026, 6, 1).plusDays(day), week[day] / 6, 6);
            }
        }

        athlete.request()
                .get("/api/load?from=2026-05-31&to=2026-06-07")
                .then()
                .statusCode(200)
                .body("averaging", equalTo("EXPONENTIAL"))
                .body("firstDay", equalTo("2026-06-02"))
                .body("days", hasSize(8))
                .body("days[0].load", nullValue())
                .body("days[1].load", nullValue())
                .body("days[2].load.run", equalTo(420f))
                .body("days[2].load.strength", equalTo(0f))
                .body("days[2].load.all", equalTo(420f))
                .body("days[5].load.all", equalTo(0f))
                .body("days[5].imputed", equalTo(false))
                .body("days[7].fitness.settling", equalTo(true))
                .body("days.ratio.displayOnly", everyItem(equalTo(true)))
                .body("days.ratio.displayOnly", hasSize(6))
                .body("days[7].week", nullValue());
        athlete.request()
                .get("/api/load?from=2026-06-08&to=2026-06-08")
                .then()
                .body("days[0].week.load", equalTo(1470f))
                .body("days[0].week.monotony", equalTo(1.2107f))
                .body("days[0].week.strain", equalTo((float) 1779.7396))
                .body("days[0].week.unusual", nullValue())
                .body("days[0].week.flag", equalTo(false));
    }

    @Test
    void strengthCountsApartAndWithTheRunsAndWhatWasImputedIsMarked() {
        Caller athlete = Caller.athlete();
        run(athlete, LocalDate.of(2026, 6, 1), 60, 5);
        athlete.json("{\"startedAt\":\"2026-06-01T18:00:00Z\",\"durationSeconds\":1800}")
                .post("/api/runs")
                .then()
                .statusCode(201);
        String session = athlete.json("{\"startedAt\":\"2026-06-02T18:00:00Z\",\"timeZone\":\"Europe/Berlin\"}")
                .post("/api/sessions")
                .path("id");
        athlete.json("{\"endedAt\":\"2026-06-02T19:00:00Z\",\"rpe\":5}")
                .post("/api/sessions/{id}/complete", session)
                .then()
                .statusCode(200);
        athlete.json("{\"startedAt\":\"2026-06-03T18:00:00Z\"}")
                .post("/api/sessions")
                .then()
                .statusCode(201);

        athlete.request()
                .get("/api/load?from=2026-06-01&to=2026-06-03")
                .then()
                .body("days.load.run", contains(390f, 0f, 0f))
                .body("days.load.strength", contains(0f, 300f, 0f))
                .body("days.load.all", contains(390f, 300f, 0f))
                .body("days.legs.all", contains(390f, 300f, 0f))
                .body("days.imputed", contains(true, false, false));

        athlete.request().delete("/api/sessions/{id}", session).then().statusCode(204);
        athlete.request()
                .get("/api/load?from=2026-06-01&to=2026-06-03")
                .then()
                .body("days.load.strength", contains(0f, 0f, 0f));
    }

    @Test
    void anActivityCountsOnItsOwnLocalDay() {
        Caller athlete = Caller.athlete();
        athlete.json("""
                        {"startedAt":"2026-06-01T23:30:00Z","timeZone":"Europe/Berlin","durationSeconds":3600,"rpe":5}""").post("/api/runs").then().statusCode(201);

        athlete.request()
                .get("/api/load?from=2026-06-01&to=2026-06-02")
                .then()
                .body("days[0].load", nullValue())
                .body("days[1].load.run", equalTo(300f));
    }

    @Test
    void theFirstAnswerIsTheLastQuarterAndTodayIsARestDayUntilSomethingIsDone() {
        Caller athlete = Caller.athlete();
        LocalDate today = LocalDate.now(ZoneOffset.UTC);
        run(athlete, today.minusDays(10), 60, 5);

        athlete.request()
                .get("/api/load")
                .then()
                .body("days", hasSize(91))
                .body("days[80].load.run", equalTo(300f))
                .body("days[89].load.run", equalTo(0f));
        athlete.request()
                .get("/api/load?from=" + today.plusDays(2) + "&to=" + today.plusDays(3))
                .then()
                .body("days.load", everyItem(nullValue()));
    }

    @Test
    void anAthleteWithoutActivitiesHasNoDayOfWhichAnythingIsKnown() {
        Caller.athlete()
                .request()
                .get("/api/load?from=2026-06-01&to=2026-06-03&averaging=DIVIDED")
                .then()
                .statusCode(200)
                .body("firstDay", nullValue())
                .body("averaging", equalTo("DIVIDED"))
                .body("days.fitness", everyItem(nullValue()));
    }

    @ParameterizedTest
    @CsvSource({
        "from=2026-06-02&to=2026-06-01,to",
        "from=2016-01-01&to=2026-06-01,to",
        "to=+999999999-12-31,to",
        "to=-999999999-01-01,to",
        "from=1899-12-31&to=1900-01-01,from",
        "from=yesterday,from",
        "averaging=MEAN,averaging",
        "since=2026-06-01,since"
    })
    void aRangeThatIsNoneIsRefusedByItsName(String query, String field) {
        Caller.athlete()
                .request()
                .urlEncodingEnabled(false)
                .get("/api/load?" + query.replace("+", "%2B"))
                .then()
                .statusCode(400)
                .body("errors.field", contains(field));
    }

    @Test
    void tenYearsAreOneAnswer() {
        Caller athlete = Caller.athlete();
        run(athlete, LocalDate.of(2016, 6, 1), 60, 5);
        database.column("""
                with copied as (
                  insert into run
                  select (json_populate_record(r, json_build_object('id', gen_random_uuid(), 'external_id', i::text,
                           'started_at', r.started_at + i * interval '8 hours'))).*
                    from run r, generate_series(1, 10000) i where r.athlete_id = ? returning 1)
                select count(*) from copied""", athlete.subject());

        athlete.request()
                .get("/api/load?from=2016-05-01&to=2026-06-01")
                .then()
                .statusCode(200)
                .body("days", hasSize(3684))
                .body("days[30].load", nullValue())
                .body("days[3683].load.run", equalTo(0f));
        assertThat(athlete.request()
                        .get("/api/load?from=2025-07-19&to=2025-07-19")
                        .<Float>path("days[0].fitness.run.ctl"))
                .isGreaterThan(800);
    }

    private static void run(Caller athlete, LocalDate day, int minutes, int rpe) {
        athlete.json("{\"startedAt\":\"%sT06:00:00Z\",\"timeZone\":\"UTC\",\"durationSeconds\":%d,\"rpe\":%d}"
                        .formatted(day, minutes * 60, rpe))
                .post("/api/runs")
                .then()
                .statusCode(201);
    }
}

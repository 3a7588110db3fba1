package dev.ironstride.tracking.readiness;

import static dev.ironstride.tracking.Patience.await;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

import dev.ironstride.events.EventJson;
import dev.ironstride.events.EventType;
import dev.ironstride.events.FactStatus;
import dev.ironstride.events.ReadinessReported;
import dev.ironstride.testkit.Events;
import dev.ironstride.tracking.Caller;
import dev.ironstride.tracking.Database;
import dev.ironstride.tracking.Told;
import dev.ironstride.tracking.TrackingTest;
import jakarta.inject.Inject;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@TrackingTest
class ReadinessTest {

    private static final String FORM = """
            {"date":"2026-11-26","timeZone":"Europe/Berlin","reportedAt":"2026-11-26T05:40:00Z","sleepMinutes":330,
             "sleepQuality":5,"stress":3,"fatigue":4,"soreness":5,"feltIll":false,
             "pain":[{"site":"AC","score":4,"side":"RIGHT","signs":["RISING"]}]}""";

    private static final String NIGHT = """
            {"externalId":"night-1","source":{"provider":"Health-Auto-Export","device":"Watch"},"hrvMillis":61.5,
             "reportedAt":"2026-11-26T05:10:00Z"}""";

    @Inject
    Database database;

    @Test
    void aFormIsKeptShownAndListed() {
        Caller athlete = Caller.athlete();

        String id = athlete.json(FORM)
                .post("/api/readiness")
                .then()
                .statusCode(201)
                .header("Location", notNullValue())
                .header("ETag", "\"1\"")
                .body("revision", equalTo(1))
                .body("status", equalTo("ACTIVE"))
                .body("source.provider", equalTo("manual"))
                .body("soreness", equalTo(5))
                .body("feltIll", equalTo(false))
                .body("hrvMillis", nullValue())
                .body("pain[0].signs", contains("RISING"))
                .extract()
                .path("id");

        athlete.request()
                .get("/api/readiness/{id}", id)
                .then()
                .statusCode(200)
                .header("ETag", "\"1\"")
                .body("sleepMinutes", equalTo(330));
        athlete.request()
                .get("/api/readiness?from=2026-11-26&to=2026-11-26")
                .then()
                .body("items.id", contains(id));
        athlete.request().get("/api/readiness?from=2026-11-27").then().body("items", hasSize(0));
        athlete.request().get("/api/readiness?to=2026-11-25").then().body("items", hasSize(0));
    }

    @Test
    void aDayMayHaveSeveralReportsAndTheyComeInPagesNewestFirst() {
        Caller athlete = Caller.athlete();
        for (String time : List.of("2026-11-26T05:00:00Z", "2026-11-26T18:00:00Z", "2026-11-25T05:00:00Z")) {
            athlete.json("{\"fatigue\":3,\"timeZone\":\"Europe/Berlin\",\"reportedAt\":\"" + time + "\"}")
                    .post("/api/readiness")
                    .then()
                    .statusCode(201);
        }

        String next = athlete.request()
                .get("/api/readiness?limit=2")
                .then()
                .body("items.reportedAt", contains("2026-11-26T18:00:00Z", "2026-11-26T05:00:00Z"))
                .extract()
                .path("next");
        athlete.request()
                .queryParam("cursor", next)
                .get("/api/readiness?limit=2")
                .then()
                .body("items.date", contains("2026-11-25"))
                .body("next", nullValue());
    }

    @Test
    void theDayIsThatOfTheAthletesZone() {
        Caller athlete = Caller.athlete();
        Told.send(Told.profile(athlete.subject(), 1), UUID.randomUUID());
        await().untilAsserted(() -> assertThat(
                        database.count("select count(*) from athlete where athlete_id = ?", athlete.subject()))
                .isEqualTo(1));

        athlete.json("{\"fatigue\":3,\"reportedAt\":\"2026-11-26T23:30:00Z\"}")
                .post("/api/readiness")
                .then()
                .statusCode(201)
                .body("timeZone", equalTo("Europe/Berlin"))
                .body("date", equalTo("2026-11-27"));
    }

    @Test
    void toldAgainUnderItsExternalIdItIsTheSameReport() {
        Caller athlete = Caller.athlete();
        String first = athlete.json(NIGHT)
                .post("/api/readiness")
                .then()
                .statusCode(201)
                .extract()
                .asString();

        String second = athlete.json(NIGHT.replace("Health", "health"))
                .post("/api/readiness")
                .then()
                .statusCode(200)
                .extract()
                .asString();

        assertThat(second).isEqualTo(first);
        assertThat(events(athlete, 1)).hasSize(1);
    }

    @Test
    void otherContentIsACorrectionAndAnOlderReadingThatComesLateIsNone() {
        Caller athlete = Caller.athlete();
        athlete.json(NIGHT).post("/api/readiness").then().statusCode(201);
        athlete.json(NIGHT.replace("61.5", "58").replace("05:10", "06:10"))
                .post("/api/readiness")
                .then()
                .statusCode(200)
                .body("revision", equalTo(2))
                .body("hrvMillis", equalTo(58f));

        athlete.json(NIGHT.replace("61.5", "60").replace("05:10", "05:30"))
                .post("/api/readiness")
                .then()
                .statusCode(200)
                .body("revision", equalTo(2))
                .body("hrvMillis", equalTo(58f));

        assertThat(events(athlete, 2)).extracting(ReadinessReported::hrvMillis).containsExactly(61.5, 58.0);
    }

    @Test
    void whatTheRunnerCorrectsOutlivesWhatTheDeviceTellsAgain() {
        Caller athlete = Caller.athlete();
        String id = athlete.json(NIGHT.replace("\"hrvMillis\"", "\"sleepMinutes\":300,\"hrvMillis\""))
                .post("/api/readiness")
                .path("id");
        athlete.json("{\"sleepMinutes\":420,\"illness\":{\"symptoms\":[\"ABOVE_NECK\"]}}")
                .header("If-Match", "\"1\"")
                .patch("/api/readiness/{id}", id)
                .then()
                .statusCode(200)
                .header("ETag", "\"2\"")
                .body("sleepMinutes", equalTo(420))
                .body("feltIll", equalTo(true))
                .body("date", equalTo("2026-11-26"));
        athlete.json("{\"illness\":{\"onMedication\":true}}")
                .patch("/api/readiness/{id}", id)
                .then()
                .body("illness.symptoms", contains("ABOVE_NECK"))
                .body("illness.onMedication", equalTo(true));

        athlete.json(NIGHT.replace("\"hrvMillis\":61.5", "\"sleepMinutes\":301,\"hrvMillis\":40"))
                .post("/api/readiness")
                .then()
                .statusCode(200)
                .body("revision", equalTo(4))
                .body("sleepMinutes", equalTo(420))
                .body("hrvMillis", equalTo(40f));
    }

    @Test
    void aCorrectionThatChangesNothingIsNoneAndOneOfAnotherRevisionIsRefused() {
        Caller athlete = Caller.athlete();
        String id = athlete.json(FORM).post("/api/readiness").path("id");

        athlete.json("{\"soreness\":5}")
                .patch("/api/readiness/{id}", id)
                .then()
                .statusCode(200)
                .body("revision", equalTo(1));
        athlete.json("{\"soreness\":6}")
                .header("If-Match", "\"7\"")
                .patch("/api/readiness/{id}", id)
                .then()
                .statusCode(412);
        athlete.json("{\"soreness\":9}")
                .patch("/api/readiness/{id}", id)
                .then()
                .statusCode(400)
                .body("errors.field", contains("soreness"));
        athlete.json("{\"source\":{\"provider\":\"x\"}}")
                .patch("/api/readiness/{id}", id)
                .then()
                .statusCode(400)
                .body("errors.field", contains("source"));
        athlete.json("{\"soreness\":null}")
                .patch("/api/readiness/{id}", id)
                .then()
                .statusCode(200)
                .body("soreness", nullValue())
                .body("revision", equalTo(2));
    }

    @Test
    void aDeletedReportIsForgottenAndNoRetryBringsItBack() {
        Caller athlete = Caller.athlete();
        String id = athlete.json(NIGHT).post("/api/readiness").path("id");

        athlete.request()
                .header("If-Match", "\"9\"")
                .delete("/api/readiness/{id}", id)
                .then()
                .statusCode(412);
        athlete.request().delete("/api/readiness/{id}", id).then().statusCode(204);

        athlete.request().get("/api/readiness/{id}", id).then().statusCode(404);
        athlete.request().delete("/api/readiness/{id}", id).then().statusCode(404);
        athlete.request().get("/api/readiness").then().body("items", hasSize(0));
        athlete.json(NIGHT)
                .post("/api/readiness")
                .then()
                .statusCode(200)
                .body("status", equalTo("DELETED"))
                .body("hrvMillis", nullValue());
        assertThat(events(athlete, 2))
                .extracting(ReadinessReported::status)
                .containsExactly(FactStatus.ACTIVE, FactStatus.DELETED);
        assertThat(database.column("select r::text from readiness r where athlete_id = ?", athlete.subject()))
                .singleElement()
                .asString()
                .doesNotContain("61.5");
    }

    @Test
    void theSameKeyReportsOnceAndAnotherBodyUnderItIsRefused() {
        Caller athlete = Caller.athlete();
        String body = "{\"fatigue\":3}";
        String first = athlete.json(body)
                .header("Idempotency-Key", "k")
                .post("/api/readiness")
                .path("id");

        assertThat(athlete.json(body)
                        .header("Idempotency-Key", "k")
                        .post("/api/readiness")
                        .<String>path("id"))
                .isEqualTo(first);
        athlete.json("{\"fatigue\":4}")
                .header("Idempotency-Key", "k")
                .post("/api/readiness")
                .then()
                .statusCode(422);
        assertThat(database.count("select count(*) from readiness where athlete_id = ?", athlete.subject()))
                .isEqualTo(1);
    }

    @Test
    void twentyAtOnceUnderOneExternalIdAreOneReport() throws Exception {
        Caller athlete = Caller.athlete();
        CountDownLatch go = new CountDownLatch(1);
        try (ExecutorService clients = Executors.newFixedThreadPool(20)) {
            List<Future<Integer>> answers = IntStream.range(0, 20)
                    .mapToObj(i -> clients.submit(() -> {
                        go.await();
                        return athlete.json(NIGHT).post("/api/readiness").statusCode();
                    }))
                    .toList();
            go.countDown();
            int created = 0;
            for (Future<Integer> answer : answers) {
                assertThat(answer.get()).isIn(200, 201);
                created += answer.get() == 201 ? 1 : 0;
            }
            assertThat(created).isEqualTo(1);
        }
        assertThat(database.count(
                        "select count(*) from readiness where athlete_id = ? and revision = 1", athlete.subject()))
                .isEqualTo(1);
        assertThat(events(athlete, 1)).hasSize(1);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{}|body",
                "{\"pain\":[],\"warningSigns\":[]}|body",
                "{\"hrvMillis\":0}|hrvMillis",
                "{\"hrvMillis\":1000.5}|hrvMillis",
                "{\"hrvMillis\":\"60\"}|hrvMillis",
                "{\"restingHeartRate\":19}|restingHeartRate",
                "{\"restingHeartRate\":151}|restingHeartRate",
                "{\"sleepMinutes\":-1}|sleepMinutes",
                "{\"sleepMinutes\":1441}|sleepMinutes",
                "{\"sleepMinutes\":7.5}|sleepMinutes",
                "{\"sleepQuality\":0}|sleepQuality",
                "{\"stress\":8}|stress",
                "{\"fatigue\":8}|fatigue",
                "{\"soreness\":0}|soreness",
                "{\"feltIll\":\"no\"}|feltIll",
                "{\"feltIll\":false,\"illness\":{\"symptoms\":[\"FEVER\"]}}|feltIll",
                "{\"illness\":{\"symptoms\":[\"FEVER\",\"FEVER\"]}}|illness.symptoms",
                "{\"illness\":{\"symptoms\":[null]}}|illness.symptoms",
                "{\"illness\":{\"symptoms\":[\"COLD\"]}}|illness.symptoms[0]",
                "{\"pain\":[{\"site\":\"AK\"}]}|pain[0]",
                "{\"pain\":[null]}|pain[0]",
                "{\"pain\":[{\"site\":\"AK\",\"score\":11}]}|pain[0].score",
                "{\"pain\":[{\"site\":\"AK\",\"score\":1},{\"site\":\"AK\",\"score\":2}]}|pain[1].site",
                "{\"pain\":[{\"site\":\"AK\",\"score\":1,\"signs\":[\"LIMP\",\"LIMP\"]}]}|pain[0].signs",
                "{\"warningSigns\":[\"LIMP\",\"LIMP\"]}|warningSigns",
                "{\"fatigue\":3,\"date\":\"2026-11-27\",\"reportedAt\":\"2026-11-25T05:00:00Z\"}|date",
                "{\"fatigue\":3,\"date\":\"1989-11-27\"}|date",
                "{\"fatigue\":3,\"date\":\"+999999-01-01\"}|date",
                "{\"fatigue\":3,\"reportedAt\":\"1989-11-25T05:00:00Z\"}|reportedAt",
                "{\"fatigue\":3,\"timeZone\":\"Mars/Olympus\"}|timeZone",
                "{\"fatigue\":3,\"externalId\":\"\"}|externalId",
                "{\"fatigue\":3,\"source\":{\"provider\":\"a b\"}}|source.provider",
                "{\"fatigue\":3,\"mood\":5}|mood"
            })
    void aWrongReportIsRefusedByItsFieldAndTellsNothing(String report, String field) {
        Caller athlete = Caller.athlete();

        athlete.json(report)
                .post("/api/readiness")
                .then()
                .statusCode(400)
                .contentType("application/problem+json")
                .body("errors.field", hasItem(field));

        assertThat(database.count("select count(*) from readiness where athlete_id = ?", athlete.subject()))
                .isZero();
    }

    @Test
    void aDayToComeIsTakenToBeReportedInItsMorning() {
        LocalDate day = LocalDate.now(ZoneOffset.UTC).plusDays(30);

        Caller.athlete()
                .json("{\"fatigue\":3,\"timeZone\":\"Asia/Tokyo\",\"date\":\"" + day + "\"}")
                .post("/api/readiness")
                .then()
                .statusCode(201)
                .body("reportedAt", equalTo(day.minusDays(1) + "T22:00:00Z"));
    }

    private static List<ReadinessReported> events(Caller athlete, int count) {
        return Events.awaitKey(EventType.READINESS_REPORTED.topic(), athlete.subject(), count).stream()
                .map(kafka -> {
                    try {
                        return EventJson.read(
                                Objects.requireNonNull(kafka.value()).getBytes(StandardCharsets.UTF_8),
                                ReadinessReported.class);
                    } catch (IOException broken) {
                        throw new IllegalStateException(broken);
                    }
                })
                .toList();
    }
}

package dev.ironstride.tracking.run;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.matchesPattern;
import static org.hamcrest.Matchers.not;

import dev.ironstride.events.EventJson;
import dev.ironstride.events.EventType;
import dev.ironstride.events.FactStatus;
import dev.ironstride.events.RunClass;
import dev.ironstride.events.RunLogged;
import dev.ironstride.testkit.Events;
import dev.ironstride.tracking.Caller;
import dev.ironstride.tracking.Database;
import dev.ironstride.tracking.TrackingTest;
import jakarta.inject.Inject;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;

@TrackingTest
class RunLoggingTest {

    static final String RUN = """
            {"externalId":"123456","source":{"provider":"garmin","device":"Forerunner"},"type":"RUNNING",
             "startedAt":"2026-11-25T06:30:00Z","timeZone":"Europe/Berlin","durationSeconds":3300,"movingSeconds":3240,
             "distanceMetres":11000,"ascentMetres":120,"descentMetres":120,"averageHeartRate":168,"maxHeartRate":184,
             "rpe":8,"tags":[]}""";

    @Inject
    Database database;

    @Test
    void aNewRunIsCreatedClassifiedAndWeighed() {
        Caller athlete = Caller.athlete();

        athlete.json(RUN)
                .post("/api/runs")
                .then()
                .statusCode(201)
                .header("Location", matchesPattern("/api/runs/[0-9a-f-]{36}"))
                .header("ETag", "\"1\"")
                .body("revision", equalTo(1))
                .body("class", equalTo("HARD"))
                .body("basis", equalTo("rpe>=7"))
                .body("load.au", equalTo(440.0f))
                .body("load.legAu", equalTo(440.0f))
                .body("load.imputed", equalTo(false))
                .body("timeZone", equalTo("Europe/Berlin"))
                .body("endedAt", equalTo("2026-11-25T07:25:00Z"));
    }

    @Test
    void theSameRunAgainIsAnsweredAndWritesNothing() {
        Caller athlete = Caller.athlete();
        String first = athlete.json(RUN).post("/api/runs").asString();

        String second = athlete.json(RUN.replace("06:30:00Z", "06:30:00.000Z").replace("garmin", "Garmin"))
                .post("/api/runs")
                .then()
                .statusCode(200)
                .extract()
                .asString();

        assertThat(second).isEqualTo(first);
        assertThat(database.runs(athlete)).isEqualTo(1);
        assertThat(events(athlete, 1)).hasSize(1);
    }

    @Test
    void otherContentUnderTheSameIdIsTheNextRevision() throws IOException {
        Caller athlete = Caller.athlete();
        String id = athlete.json(RUN).post("/api/runs").path("id");

        athlete.json(RUN.replace("\"rpe\":8", "\"rpe\":3"))
                .post("/api/runs")
                .then()
                .statusCode(200)
                .body("id", equalTo(id))
                .body("revision", equalTo(2))
                .body("class", equalTo("EASY"));

        List<RunLogged> told = events(athlete, 2);
        assertThat(told).extracting(RunLogged::revision).containsExactly(1L, 2L);
        assertThat(told.getLast().runClass()).isEqualTo(RunClass.EASY);
        assertThat(told.getLast().runId()).hasToString(id);
    }

    @Test
    void theEventCarriesTheFullState() {
        Caller athlete = Caller.athlete();
        athlete.json(RUN).post("/api/runs").then().statusCode(201);

        RunLogged event = events(athlete, 1).getFirst();

        assertThat(event.status()).isEqualTo(FactStatus.ACTIVE);
        assertThat(event.activityType()).isEqualTo("RUNNING");
        assertThat(event.durationSeconds()).isEqualTo(3300);
        assertThat(event.movingSeconds()).isEqualTo(3240);
        assertThat(event.distanceMetres()).isEqualTo(11000.0);
        assertThat(event.averageHeartRate()).isEqualTo(168);
        assertThat(event.load().au()).isEqualTo(440.0);
        assertThat(event.source().provider()).isEqualTo("garmin");
        assertThat(event.timeZone().getId()).isEqualTo("Europe/Berlin");
    }

    @Test
    void runsOfTwoAthletesUnderOneProviderIdAreTwoRuns() {
        Caller one = Caller.athlete();
        Caller other = Caller.athlete();
        String id = one.json(RUN).post("/api/runs").path("id");

        other.json(RUN).post("/api/runs").then().statusCode(201).body("id", not(equalTo(id)));
    }

    @Test
    void aRunByHandNeedsNeitherAnIdNorASource() {
        Caller athlete = Caller.athlete();
        String run = """
                {"startedAt":"2026-11-25T06:30:00Z","durationSeconds":1800}""";

        athlete.json(run)
                .post("/api/runs")
                .then()
                .statusCode(201)
                .body("source.provider", equalTo("manual"))
                .body("timeZone", equalTo("UTC"))
                .body("class", equalTo("EASY"))
                .body("basis", equalTo("<60min"))
                .body("load.au", equalTo(90.0f))
                .body("load.imputed", equalTo(true));
        athlete.json(run).post("/api/runs").then().statusCode(200);
    }

    static List<RunLogged> events(Caller athlete, int count) {
        return Events.awaitKey(EventType.RUN_LOGGED.topic(), athlete.subject(), count).stream()
                .map(kafka -> read(Objects.requireNonNull(kafka.value())))
                .toList();
    }

    private static RunLogged read(String json) {
        try {
            return EventJson.read(json.getBytes(StandardCharsets.UTF_8), RunLogged.class);
        } catch (IOException broken) {
            throw new IllegalStateException(broken);
        }
    }
}

package dev.ironstride.tracking.retention;

import static dev.ironstride.tracking.Patience.await;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasKey;
import static org.hamcrest.Matchers.not;

import com.garmin.fit.Sport;
import com.garmin.fit.SubSport;
import dev.ironstride.events.AthleteChanged;
import dev.ironstride.events.AthleteChanged.Heart;
import dev.ironstride.events.FactStatus;
import dev.ironstride.kit.outbox.Outbox;
import dev.ironstride.tracking.Caller;
import dev.ironstride.tracking.Database;
import dev.ironstride.tracking.Told;
import dev.ironstride.tracking.TrackingTest;
import dev.ironstride.tracking.fit.FitFixture;
import dev.ironstride.tracking.run.OldRecordings;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Old recordings go; what the runs came to stays to the digit, and says that they are gone. */
@TrackingTest
class RecordingPurgeTest {

    private static final String RECORDED =
            "select count(*) from run where athlete_id = ? and effort <> '{\"heartSeconds\": {}, \"paceSeconds\": {}}'::jsonb";
    private static final String OF_SOURCES = RECORDED.replace("from run ", "from run_record ");

    @Inject
    Database database;

    @Inject
    Outbox outbox;

    @Inject
    OldRecordings recordings;

    @Inject
    Clock clock;

    private final Caller athlete = Caller.athlete();

    @BeforeEach
    void aProfile() {
        tell(1, 172);
        await().untilAsserted(() -> assertThat(
                        database.count("select count(*) from athlete where athlete_id = ?", athlete.subject()))
                .isEqualTo(1));
    }

    @Test
    void theFiguresStayAsTheyWereAndTheRunSaysThatTheRecordingIsGone() {
        String id = recorded();
        Map<String, Object> before = shown(id);
        assertThat(before).containsKeys("laps", "figures").doesNotContainKey("recordingGone");
        age();

        purge();

        assertThat(database.count(RECORDED, athlete.subject())).isZero();
        Map<String, Object> after = shown(id);
        assertThat(after.get("figures")).isEqualTo(before.get("figures"));
        assertThat(after).containsEntry("recordingGone", true).doesNotContainKey("laps");
        List.of("revision", "class", "basis", "load", "distanceMetres", "sources")
                .forEach(field -> assertThat(after.get(field)).as(field).isEqualTo(before.get(field)));
        assertThat(purge()).as("once").isZero();
    }

    @Test
    void whatIsNotThatOldAndWhatWasNeverRecordedIsLeftAlone() {
        String id = recorded();
        String byHand = athlete.json("{\"startedAt\":\"2026-10-01T06:00:00Z\",\"durationSeconds\":1800}")
                .post("/api/runs")
                .path("id");

        purge();
        assertThat(shown(id)).doesNotContainKey("recordingGone");
        age();
        purge();

        assertThat(shown(id)).containsEntry("recordingGone", true);
        assertThat(shown(byHand)).doesNotContainKey("recordingGone");
    }

    @Test
    void otherAnchorsChangeNothingOfARunWhoseRecordingIsGone() {
        String id = recorded();
        age();
        purge();
        Object figures = shown(id).get("figures");

        tell(2, 150);
        await().untilAsserted(() -> assertThat(database.column(
                        "select round from rereading join athlete using (athlete_id)"
                                + " where athlete_id = ? and revision = 2 and round = 2",
                        athlete.subject()))
                .hasSize(1));

        assertThat(shown(id).get("figures")).isEqualTo(figures);
        assertThat(shown(id)).containsEntry("revision", 1);
    }

    @Test
    void itCanBeDeletedAndToldAgainButNotCorrected() {
        String id = recorded();
        age();
        purge();

        athlete.json("{\"rpe\":3}")
                .contentType("application/merge-patch+json")
                .patch("/api/runs/{id}", id)
                .then()
                .statusCode(409)
                .body("type", equalTo("https://ironstride.dev/problems/recording-gone"));
        assertThat(recorded()).as("the same file again").isEqualTo(id);
        athlete.request()
                .get("/api/runs")
                .then()
                .body("items[0].recordingGone", equalTo(true))
                .body("items[0]", not(hasKey("figures")));
        athlete.request().delete("/api/runs/{id}", id).then().statusCode(204);
        athlete.request().get("/api/runs/{id}", id).then().statusCode(404);
    }

    @Test
    void whatEverySourceRecordedGoesToo() {
        String id = recorded();
        athlete.json("""
                        {"externalId":"s","source":{"provider":"strava"},"startedAt":"%s","durationSeconds":2400,
                         "distanceMetres":8000}""".formatted(shown(id).get("startedAt")))
                .post("/api/runs")
                .then()
                .body("id", equalTo(id));
        assertThat(database.count(OF_SOURCES, athlete.subject())).isPositive();
        Object figures = shown(id).get("figures");
        age();

        purge();

        assertThat(database.count(OF_SOURCES, athlete.subject())).isZero();
        assertThat(database.count(RECORDED, athlete.subject())).isZero();
        assertThat(shown(id)).containsEntry("figures", figures).containsEntry("recordingGone", true);
        athlete.request().post("/api/runs/{id}/split", id).then().statusCode(409);
    }

    @Test
    void lessThanADayIsAMistake() {
        assertThatThrownBy(() -> new RecordingPurge(outbox, recordings, kept(Duration.ofHours(23)), clock))
                .hasMessageContaining("raw-payloads");
    }

    @Test
    void withoutASettingNothingGoes() {
        String id = recorded();
        age();

        new RecordingPurge(outbox, recordings, kept(null), clock)
                .sweep()
                .await()
                .indefinitely();

        assertThat(shown(id)).doesNotContainKey("recordingGone");
    }

    private static RetentionConfig kept(@Nullable Duration time) {
        return new RetentionConfig() {
            @Override
            public Optional<Duration> rawPayloads() {
                return Optional.ofNullable(time);
            }

            @Override
            public int batch() {
                return 1; // several rounds
            }
        };
    }

    private int purge() {
        return new RecordingPurge(outbox, recordings, kept(Duration.ofDays(100)), clock)
                .purge(Instant.now().minus(Duration.ofDays(100)))
                .await()
                .atMost(Duration.ofMinutes(1));
    }

    private void age() {
        database.column(
                "update run set updated_at = now() - interval '101 days' where athlete_id = ? returning 1",
                athlete.subject());
    }

    private String recorded() {
        byte[] file = FitFixture.file()
                .samples(2400, 150, 3.333f)
                .lap(Sport.RUNNING)
                .session(Sport.RUNNING, SubSport.GENERIC, session -> {})
                .activity(3600)
                .bytes();
        return athlete.request()
                .multiPart("file", "run.fit", file, "application/octet-stream")
                .post("/api/runs/files")
                .path("id");
    }

    private Map<String, Object> shown(String id) {
        return athlete.request()
                .get("/api/runs/{id}", id)
                .then()
                .statusCode(200)
                .extract()
                .jsonPath()
                .getMap("$");
    }

    private void tell(long revision, int threshold) {
        Told.send(
                new AthleteChanged(
                        athlete.subject(),
                        revision,
                        FactStatus.ACTIVE,
                        ZoneId.of("Europe/Berlin"),
                        "MALE",
                        new Heart(48, 190, threshold),
                        285,
                        List.of()),
                UUID.randomUUID());
    }
}

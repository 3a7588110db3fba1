package dev.ironstride.tracking.run;

import static dev.ironstride.tracking.Patience.await;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasKey;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;

import com.garmin.fit.Sport;
import com.garmin.fit.SubSport;
import dev.ironstride.tracking.Caller;
import dev.ironstride.tracking.Database;
import dev.ironstride.tracking.Told;
import dev.ironstride.tracking.TrackingTest;
import dev.ironstride.tracking.fit.FitFixture;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

@TrackingTest
class RunFiguresShownTest {

    @Inject
    Database database;

    @Test
    void aRunSaysWhatItComesToAndAgainstWhat() {
        Caller athlete = withProfile();
        // W10, over flat ground
        String id = athlete.json("""
                        {"startedAt":"2026-11-25T06:00:00Z","durationSeconds":3600,"movingSeconds":3500,
                         "distanceMetres":10000,"averageHeartRate":155}""").post("/api/runs").path("id");

        shown(athlete, id)
                .body("figures.moving.seconds", equalTo(3500))
                .body("figures.moving.imputed", equalTo(false))
                .body("figures.impulse.trimp", equalTo(122.955f))
                .body("figures.impulse.trimp100", equalTo(68.570f))
                .body("figures.impulse.method", equalTo("MEAN"))
                .body("figures.impulse.form", equalTo("MALE"))
                .body("figures.gradeAdjusted.imputed", equalTo(true))
                .body("figures.pace.rtss", equalTo(64.464f))
                .body("figures.zones", nullValue())
                .body("figures.anchors.restingHeartRate", equalTo(48))
                .body("figures.unknown.figure", hasItem("zones"))
                .body("$", not(hasKey("laps")));
    }

    @Test
    void aRecordingGivesZonesAndLaps() {
        Caller athlete = withProfile();
        byte[] file = FitFixture.file()
                .samples(2400, 150, 3.333f)
                .lap(Sport.RUNNING)
                .session(Sport.RUNNING, SubSport.GENERIC, session -> {})
                .activity(3600)
                .bytes();

        String id = athlete.request()
                .multiPart("file", "morning.fit", file, "application/octet-stream")
                .post("/api/runs/files")
                .then()
                .statusCode(201)
                .body("figures.impulse.method", equalTo("PER_SAMPLE"))
                .extract()
                .path("id");

        shown(athlete, id)
                .body("figures.impulse.seconds", equalTo(2400))
                .body("figures.zones.zones[1].name", equalTo("Z2"))
                .body("figures.zones.zones[1].seconds", equalTo(2400))
                .body("figures.edwards.zoneSeconds", equalTo(List.of(0, 0, 2400, 0, 0)))
                .body("figures.edwards.load", equalTo(120f))
                .body("laps", hasSize(1))
                .body("laps[0].movingSeconds", equalTo(2380));
    }

    @Test
    void aListLeavesTheFiguresOut() {
        Caller athlete = Caller.athlete();
        athlete.json("{\"startedAt\":\"2026-11-25T06:00:00Z\",\"durationSeconds\":3600}")
                .post("/api/runs")
                .then()
                .statusCode(201)
                .body("$", not(hasKey("figures")));

        athlete.request().get("/api/runs").then().body("items[0]", not(hasKey("figures")));
    }

    private Caller withProfile() {
        Caller athlete = Caller.athlete();
        Told.send(Told.profile(athlete.subject(), 1), UUID.randomUUID());
        await().untilAsserted(() -> assertThat(
                        database.count("select count(*) from athlete where athlete_id = ?", athlete.subject()))
                .isEqualTo(1));
        return athlete;
    }

    private static ValidatableResponse shown(Caller athlete, String id) {
        return athlete.request().get("/api/runs/{id}", id).then().statusCode(200);
    }
}

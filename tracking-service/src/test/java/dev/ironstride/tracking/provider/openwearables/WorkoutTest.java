package dev.ironstride.tracking.provider.openwearables;

import static dev.ironstride.tracking.provider.Json.run;
import static org.assertj.core.api.Assertions.assertThat;

import dev.ironstride.tracking.provider.Json;
import dev.ironstride.tracking.provider.Telling;
import dev.ironstride.tracking.run.RunRequest;
import dev.ironstride.tracking.runclass.ActivityType;
import java.time.Instant;
import java.time.ZoneOffset;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WorkoutTest {

    static final String EVENT = """
            {"type":"workout.created","data":{"id":"w-1","user_id":"u-1","type":"running",
             "start_time":"2026-10-05T06:30:00+02:00","end_time":"2026-10-05T07:25:00+02:00","zone_offset":"+02:00",
             "duration_seconds":3240,"source":{"provider":"garmin","device":"Forerunner 255"},"calories_kcal":700,
             "distance_meters":11000,"avg_heart_rate_bpm":150,"max_heart_rate_bpm":171,"avg_pace_sec_per_km":295,
             "elevation_gain_meters":120}}""";

    @Test
    void everyFigureIsTakenOver() {
        Telling.Run told = run(Workout.told(Json.of(EVENT)));

        assertThat(told.request())
                .isEqualTo(new RunRequest(
                        "w-1",
                        new RunRequest.Origin("open-wearables", "garmin Forerunner 255"),
                        ActivityType.RUNNING,
                        Instant.parse("2026-10-05T04:30:00Z"),
                        null,
                        3300,
                        3240,
                        11000.0,
                        120.0,
                        null,
                        150,
                        171,
                        null,
                        null));
        assertThat(told.offset()).isEqualTo(ZoneOffset.ofHours(2));
    }

    @ParameterizedTest
    @CsvSource({
        "trail_running,TRAIL_RUNNING",
        "treadmill,TREADMILL_RUNNING",
        "TREADMILL_RUNNING,TREADMILL_RUNNING",
        "track_running,TRACK_RUNNING"
    })
    void theKindOfRunIsToldApart(String sent, ActivityType type) {
        assertThat(run(Workout.told(Json.of(EVENT.replace("\"running\"", '"' + sent + '"'))))
                        .request()
                        .type())
                .isEqualTo(type);
    }

    @ParameterizedTest
    @CsvSource({"strength_training", "cycling", "null", "7"})
    void anotherSportIsNoRun(String sent) {
        assertThat(Workout.told(Json.of(EVENT.replace("\"running\"", '"' + sent + '"'))))
                .isInstanceOf(Telling.OtherSport.class);
    }

    @Test
    void whatWasDeletedIsGone() {
        assertThat(Workout.told(
                        Json.of("{\"type\":\"workout.deleted\",\"data\":{\"id\":\"w-1\",\"user_id\":\"u-1\"}}")))
                .isEqualTo(new Telling.Gone("w-1"));
    }
}

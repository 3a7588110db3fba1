package dev.ironstride.tracking.provider.intervals;

import static dev.ironstride.tracking.provider.Json.run;
import static org.assertj.core.api.Assertions.assertThat;

import dev.ironstride.tracking.provider.Json;
import dev.ironstride.tracking.provider.Telling;
import dev.ironstride.tracking.run.RunRequest;
import dev.ironstride.tracking.runclass.ActivityType;
import dev.ironstride.tracking.runclass.RunTag;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

class IntervalsActivityTest {

    static final String ACTIVITY = """
            {"id":"i55751783","icu_athlete_id":"i2049","start_date":"2026-10-05T04:30:00Z",
             "start_date_local":"2026-10-05T06:30:00","timezone":"Europe/Berlin","type":"Run","name":"Morning",
             "moving_time":3240,"elapsed_time":3300,"distance":11000.0,"total_elevation_gain":120.0,
             "total_elevation_loss":118.0,"average_heartrate":150,"max_heartrate":171,"icu_rpe":7,"race":true,
             "device_name":"Garmin Forerunner 255","trainer":false,"icu_training_load":71}""";

    @Test
    void everyFigureIsTakenOver() {
        assertThat(run(IntervalsActivity.told(Json.of(ACTIVITY))).request())
                .isEqualTo(new RunRequest(
                        "i55751783",
                        new RunRequest.Origin("intervals-icu", "Garmin Forerunner 255"),
                        ActivityType.RUNNING,
                        Instant.parse("2026-10-05T04:30:00Z"),
                        "Europe/Berlin",
                        3300,
                        3240,
                        11000.0,
                        120.0,
                        118.0,
                        150,
                        171,
                        7.0,
                        List.of(RunTag.RACE)));
    }

    @Test
    void aLocalStartIsMovedToUtcByItsZone() {
        String local = ACTIVITY.replace("\"start_date\":\"2026-10-05T04:30:00Z\",", "");

        assertThat(run(IntervalsActivity.told(Json.of(local))).request().startedAt())
                .isEqualTo(Instant.parse("2026-10-05T04:30:00Z"));
        assertThat(IntervalsActivity.told(Json.of(local.replace("Europe/Berlin", "Mars/Base"))))
                .isEqualTo(new Telling.Unreadable());
    }

    @Test
    void anotherSportIsNoRunAndNeitherIsAnActivityTheyMayNotPassOn() {
        assertThat(IntervalsActivity.told(Json.of(ACTIVITY.replace("\"Run\"", "\"WeightTraining\""))))
                .isInstanceOf(Telling.OtherSport.class);
        assertThat(IntervalsActivity.told(Json.of("{\"id\":\"i1\",\"source\":\"STRAVA\",\"_note\":\"not available\"}")))
                .isInstanceOf(Telling.OtherSport.class);
    }
}

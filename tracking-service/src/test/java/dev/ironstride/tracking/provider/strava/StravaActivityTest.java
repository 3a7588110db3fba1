package dev.ironstride.tracking.provider.strava;

import static dev.ironstride.tracking.provider.Json.run;
import static org.assertj.core.api.Assertions.assertThat;

import dev.ironstride.tracking.provider.Hostile;
import dev.ironstride.tracking.provider.Json;
import dev.ironstride.tracking.provider.Telling;
import dev.ironstride.tracking.run.RunRequest;
import dev.ironstride.tracking.runclass.ActivityType;
import dev.ironstride.tracking.runclass.RunTag;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class StravaActivityTest {

    static final String ACTIVITY = """
            {"id":1360128428,"name":"Lunch","type":"Run","sport_type":"Run","start_date":"2026-10-05T10:30:00Z",
             "start_date_local":"2026-10-05T12:30:00Z","timezone":"(GMT+01:00) Europe/Berlin","utc_offset":7200.0,
             "distance":11000.4,"moving_time":3240,"elapsed_time":3300,"total_elevation_gain":120,"elev_high":80.2,
             "average_speed":3.39,"max_speed":5.1,"average_heartrate":150.6,"max_heartrate":171.0,"has_heartrate":true,
             "average_cadence":84.1,"calories":700,"workout_type":3,"trainer":false,"manual":false,"private":false,
             "device_name":"Garmin Forerunner 255","external_id":"garmin_push_1","upload_id":99,"athlete":{"id":134815},
             "map":{"id":"a1"}}""";

    @Test
    void everyFigureIsTakenOver() {
        RunRequest run = run(StravaActivity.told(Json.of(ACTIVITY))).request();

        assertThat(run)
                .isEqualTo(new RunRequest(
                        "1360128428",
                        new RunRequest.Origin("strava", "Garmin Forerunner 255"),
                        ActivityType.RUNNING,
                        Instant.parse("2026-10-05T10:30:00Z"),
                        "Europe/Berlin",
                        3300,
                        3240,
                        11000.4,
                        120.0,
                        null,
                        151,
                        171,
                        null,
                        List.of(RunTag.INTERVAL)));
    }

    @ParameterizedTest
    @CsvSource({"Run,true,TREADMILL_RUNNING", "TrailRun,false,TRAIL_RUNNING", "VirtualRun,false,TREADMILL_RUNNING"})
    void theKindOfRunIsToldApart(String sport, boolean trainer, ActivityType type) {
        String activity = ACTIVITY.replace("\"sport_type\":\"Run\"", "\"sport_type\":\"" + sport + '"')
                .replace("\"trainer\":false", "\"trainer\":" + trainer);

        assertThat(run(StravaActivity.told(Json.of(activity))).request().type()).isEqualTo(type);
    }

    @Test
    void theOldNameOfTheSportIsReadWhereTheNewOneIsMissing() {
        assertThat(StravaActivity.told(Json.of(ACTIVITY.replace("\"sport_type\":\"Run\",", ""))))
                .isInstanceOf(Telling.Run.class);
    }

    @Test
    void whateverStandsInAFieldItIsTold() {
        assertThat(Hostile.versions(ACTIVITY))
                .allSatisfy(activity ->
                        assertThat(StravaActivity.told(Json.of(activity))).isNotNull());
    }

    @ParameterizedTest
    @CsvSource({"Ride", "WeightTraining", "Walk", "run"})
    void anotherSportIsNoRun(String sport) {
        assertThat(StravaActivity.told(
                        Json.of(ACTIVITY.replace("\"sport_type\":\"Run\"", "\"sport_type\":\"" + sport + '"'))))
                .isInstanceOf(Telling.OtherSport.class);
    }

    @ParameterizedTest
    @CsvSource({"1,RACE", "2,LONG", "3,INTERVAL"})
    void whatTheRunnerCalledItIsATag(int type, RunTag tag) {
        assertThat(run(StravaActivity.told(Json.of(ACTIVITY.replace("\"workout_type\":3", "\"workout_type\":" + type))))
                        .request()
                        .tags())
                .containsExactly(tag);
    }

    @Test
    void anActivityWithoutHeartRateHasNone() {
        RunRequest run = run(StravaActivity.told(
                        Json.of(ACTIVITY.replace("\"has_heartrate\":true", "\"has_heartrate\":false"))))
                .request();

        assertThat(run.averageHeartRate()).isNull();
        assertThat(run.maxHeartRate()).isNull();
    }
}

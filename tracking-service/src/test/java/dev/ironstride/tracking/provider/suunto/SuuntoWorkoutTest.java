package dev.ironstride.tracking.provider.suunto;

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

class SuuntoWorkoutTest {

    static final String EVENT = """
            {"type":"WORKOUT_CREATED","username":"s-1","workout":{"workoutKey":"key-1","activityId":1,
             "startTime":1702729200000,"totalTime":3600,"totalDistance":10000,"stepCount":8500,"energyConsumption":500,
             "totalAscent":120.5,"totalDescent":110.3,"hrdata":{"workoutAvgHR":145,"workoutMaxHR":175,"max":190},
             "avgSpeed":2.78,"maxSpeed":6,"timeOffsetInMinutes":120},
             "gear":{"manufacturer":"Suunto","name":"Race","productType":"WATCH"}}""";

    @Test
    void everyFigureIsTakenOver() {
        Telling.Run told = run(SuuntoWorkout.told(Json.of(EVENT)));

        assertThat(told.request())
                .isEqualTo(new RunRequest(
                        "key-1",
                        new RunRequest.Origin("suunto", "Suunto Race"),
                        ActivityType.RUNNING,
                        Instant.ofEpochMilli(1702729200000L),
                        null,
                        3600,
                        null,
                        10000.0,
                        120.5,
                        110.3,
                        145,
                        175,
                        null,
                        null));
        assertThat(told.offset()).isEqualTo(ZoneOffset.ofHours(2));
    }

    @Test
    void theHighestRateIsThatOfTheWorkoutAndNeverTheUsersSetting() {
        String event = EVENT.replace(
                "\"workoutAvgHR\":145,\"workoutMaxHR\":175,\"max\":190", "\"avg\":145,\"hrmax\":172,\"max\":190");
        String settingOnly = EVENT.replace("\"workoutMaxHR\":175,", "");

        assertThat(run(SuuntoWorkout.told(Json.of(event))).request().maxHeartRate())
                .isEqualTo(172);
        assertThat(run(SuuntoWorkout.told(Json.of(settingOnly))).request().maxHeartRate())
                .isNull();
    }

    @ParameterizedTest
    @CsvSource({"22,TRAIL_RUNNING", "53,TREADMILL_RUNNING", "103,TRACK_RUNNING", "115,TRAIL_RUNNING"})
    void theKindOfRunIsToldApart(int number, ActivityType type) {
        assertThat(run(SuuntoWorkout.told(Json.of(EVENT.replace("\"activityId\":1", "\"activityId\":" + number))))
                        .request()
                        .type())
                .isEqualTo(type);
    }

    @ParameterizedTest
    @CsvSource({"0", "2", "3", "23", "null", "4711"})
    void anotherSportIsNoRun(String number) {
        assertThat(SuuntoWorkout.told(Json.of(EVENT.replace("\"activityId\":1", "\"activityId\":" + number))))
                .isEqualTo(new Telling.OtherSport());
    }
}

package dev.ironstride.tracking.provider.healthconnect;

import static dev.ironstride.tracking.provider.Json.run;
import static org.assertj.core.api.Assertions.assertThat;

import dev.ironstride.tracking.provider.Json;
import dev.ironstride.tracking.provider.Telling;
import dev.ironstride.tracking.run.RunRequest;
import dev.ironstride.tracking.runclass.ActivityType;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class HealthConnectTest {

    static final String BODY = """
            {"timestamp":"2026-10-05T08:00:00Z","app_version":"1.0",
             "exercise":[{"uuid":"hc-1","type":"running","start_time":"2026-10-05T06:00:00Z","end_time":"2026-10-05T07:00:00Z",
                          "duration_seconds":3600,"distance_meters":11000.0,"steps":9000,"source":"com.garmin.android"}],
             "heart_rate":[{"bpm":140,"time":"2026-10-05T06:10:00Z"},{"bpm":160,"time":"2026-10-05T06:10:30Z"},
                           {"bpm":0,"time":"2026-10-05T06:11:00Z"},{"bpm":60,"time":"2026-10-05T08:00:00Z"}],
             "resting_heart_rate":[{"bpm":52,"time":"2026-10-05T05:00:00Z"}],
             "heart_rate_variability":[{"rmssd_millis":42.5,"time":"2026-10-05T04:30:00Z"}],
             "sleep":[{"session_end_time":"2026-10-05T05:00:00Z","duration_seconds":27000,"stages":[
                        {"stage":"deep","duration_seconds":7200},{"stage":"awake","duration_seconds":1800},
                        {"stage":"light","duration_seconds":18000}]},
                      {"session_end_time":"2026-10-05T13:00:00Z","duration_seconds":1200,"stages":[]}],
             "steps":[{"count":9000}]}""";

    @Test
    void aSessionTakesTheHeartRatesThatLieWithinIt() {
        Telling.Run told = run(new HealthConnect().read(Json.of(BODY)).getFirst());

        RunRequest run = told.request();
        assertThat(run.externalId()).isEqualTo("hc-1");
        assertThat(run.source()).isEqualTo(new RunRequest.Origin("health-connect", "com.garmin.android"));
        assertThat(run.startedAt()).isEqualTo(Instant.parse("2026-10-05T06:00:00Z"));
        assertThat(run.durationSeconds()).isEqualTo(3600);
        assertThat(run.distanceMetres()).isEqualTo(11000.0);
        assertThat(run.averageHeartRate()).isEqualTo(150);
        assertThat(run.maxHeartRate()).isEqualTo(160);
        assertThat(told.effort().heartSeconds()).containsEntry(140, 30).containsEntry(160, 60);
        assertThat(told.offset()).isNull();
    }

    @Test
    void figuresOfTheBodyAreReadAndANapIsNoNight() {
        List<Telling> told = new HealthConnect().read(Json.of(BODY));

        assertThat(told.subList(1, told.size()))
                .containsExactly(
                        new Telling.Readiness(
                                "resting:2026-10-05T05:00:00Z",
                                null,
                                Instant.parse("2026-10-05T05:00:00Z"),
                                null,
                                52,
                                null),
                        new Telling.Readiness(
                                "hrv:2026-10-05T04:30:00Z",
                                null,
                                Instant.parse("2026-10-05T04:30:00Z"),
                                42.5,
                                null,
                                null),
                        new Telling.Readiness(
                                "sleep:2026-10-05T05:00:00Z",
                                null,
                                Instant.parse("2026-10-05T05:00:00Z"),
                                null,
                                null,
                                420));
    }

    @ParameterizedTest
    @CsvSource({
        "\"running\",56,RUNNING",
        "\"running\",57,TREADMILL_RUNNING",
        "\"running\",\"EXERCISE_TYPE_RUNNING_TREADMILL\",TREADMILL_RUNNING"
    })
    void androidsNumbersAndNamesAreKnown(String from, String to, ActivityType type) {
        assertThat(run(new HealthConnect().read(Json.of(BODY.replace(from, to))).getFirst())
                        .request()
                        .type())
                .isEqualTo(type);
    }

    @Test
    void anotherSportIsNoRun() {
        assertThat(new HealthConnect()
                        .read(Json.of(BODY.replace("\"running\"", "\"70\"")))
                        .getFirst())
                .isInstanceOf(Telling.OtherSport.class);
    }

    @Test
    void aRecordWithoutAnIdIsNamedByItsStart() {
        assertThat(run(new HealthConnect()
                                .read(Json.of(BODY.replace("\"uuid\":\"hc-1\",", "")))
                                .getFirst())
                        .request()
                        .externalId())
                .isEqualTo("start:2026-10-05T06:00:00Z");
    }

    @Test
    void theInventedFiguresOfATestAreNotTaken() {
        assertThat(new HealthConnect().read(Json.of(BODY.replace("\"app_version\"", "\"test\":true,\"app_version\""))))
                .isEmpty();
    }
}

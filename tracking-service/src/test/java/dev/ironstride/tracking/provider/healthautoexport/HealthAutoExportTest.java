package dev.ironstride.tracking.provider.healthautoexport;

import static dev.ironstride.tracking.provider.Json.run;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.ironstride.tracking.provider.Json;
import dev.ironstride.tracking.provider.Telling;
import dev.ironstride.tracking.run.RunRequest;
import dev.ironstride.tracking.runclass.ActivityType;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class HealthAutoExportTest {

    private static final String RUN = """
            {"id":"0A1B2C3D-0000-4000-8000-000000000001","name":"Running","start":"2024-02-06 07:00:00 -0800",
             "end":"2024-02-06 07:50:00 -0800","duration":2880.4,"isIndoor":false,
             "distance":{"qty":6.2137119,"units":"mi"},"activeEnergyBurned":{"qty":610,"units":"kcal"},
             "avgHeartRate":{"qty":152.4,"units":"bpm"},"maxHeartRate":{"qty":171,"units":"bpm"},
             "elevationUp":{"qty":328.084,"units":"ft"},"stepCadence":{"qty":168,"units":"spm"},
             "heartRateData":[{"date":"2024-02-06 07:00:00 -0800","Min":118,"Avg":120.4,"Max":124,"units":"bpm"},
                              {"date":"2024-02-06 07:01:00 -0800","Min":138,"Avg":140,"Max":143,"units":"bpm"}],
             "route":[{"latitude":37.3,"longitude":-122.0,"altitude":12,"speed":3.4,"timestamp":"2024-02-06 07:00:01 -0800"}],
             "aFieldFromTheFuture":{"x":[1]}}""";

    @Test
    void aRunIsReadInMilesAndFeet() {
        Telling.Run told = run(one(RUN));

        RunRequest run = told.request();
        assertThat(run.externalId()).isEqualTo("0A1B2C3D-0000-4000-8000-000000000001");
        assertThat(run.source()).isEqualTo(new RunRequest.Origin("health-auto-export", null));
        assertThat(run.type()).isEqualTo(ActivityType.RUNNING);
        assertThat(run.startedAt()).isEqualTo(Instant.parse("2024-02-06T15:00:00Z"));
        assertThat(told.offset()).isEqualTo(ZoneOffset.ofHours(-8));
        assertThat(run.durationSeconds()).isEqualTo(3000);
        assertThat(run.movingSeconds()).isEqualTo(2880);
        assertThat(run.distanceMetres()).isCloseTo(10_000, within(0.1));
        assertThat(run.ascentMetres()).isCloseTo(100, within(0.01));
        assertThat(run.averageHeartRate()).isEqualTo(152);
        assertThat(run.maxHeartRate()).isEqualTo(171);
        assertThat(told.effort().heartSeconds()).containsEntry(120, 60).containsEntry(140, 60);
    }

    @ParameterizedTest
    @CsvSource({
        "Running,false,RUNNING",
        "Outdoor Run,false,RUNNING",
        "Indoor Run,false,TREADMILL_RUNNING",
        "Running,true,TREADMILL_RUNNING",
        "Trail Run,false,TRAIL_RUNNING",
        "Track Running,false,TRACK_RUNNING",
        "Laufen,false,RUNNING",
        "Course à pied,false,RUNNING"
    })
    void theKindOfRunIsToldApart(String name, boolean indoor, ActivityType type) {
        String workout =
                RUN.replace("\"Running\"", '"' + name + '"').replace("\"isIndoor\":false", "\"isIndoor\":" + indoor);

        assertThat(run(one(workout)).request().type()).isEqualTo(type);
    }

    @ParameterizedTest
    @CsvSource({
        "Cycling",
        "Traditional Strength Training",
        "Outdoor Wheelchair Run Pace",
        "Crunches",
        "Walking",
        "Swimming"
    })
    void anotherSportIsNoRun(String name) {
        assertThat(one(RUN.replace("\"Running\"", '"' + name + '"'))).isInstanceOf(Telling.OtherSport.class);
    }

    @Test
    void kilometresAndMetresAreReadToo() {
        RunRequest run = run(one(RUN.replace("6.2137119", "10")
                        .replace("\"mi\"", "\"km\"")
                        .replace("328.084,\"units\":\"ft\"", "100,\"units\":\"m\"")))
                .request();

        assertThat(run.distanceMetres()).isCloseTo(10_000, within(0.001));
        assertThat(run.ascentMetres()).isCloseTo(100, within(0.001));
    }

    @ParameterizedTest
    @CsvSource({"\"mi\",\"furlongs\"", "6.2137119,\"far\"", "6.2137119,0", "6.2137119,null", "6.2137119,1e400"})
    void aDistanceThatCannotBeReadIsLeftOut(String from, String to) {
        assertThat(run(one(RUN.replace(from, to))).request().distanceMetres()).isNull();
    }

    @ParameterizedTest
    @CsvSource({"0", "255", "-3", "null", "1e9"})
    void noHeartRateOfADeviceIsNoHeartRate(String sent) {
        RunRequest run = run(one(RUN.replace("152.4", sent))).request();

        assertThat(run.averageHeartRate()).isNull();
        assertThat(run.maxHeartRate()).isEqualTo(171);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "\"id\":\"0A1B2C3D-0000-4000-8000-000000000001\"|\"id\":null",
                "\"start\":\"2024-02-06 07:00:00 -0800\"|\"start\":\"yesterday\"",
                "\"end\":\"2024-02-06 07:50:00 -0800\",\"duration\":2880.4|\"duration\":0"
            })
    void whatEveryRunHasMustBeThere(String from, String to) {
        assertThat(one(RUN.replace(from, to))).isEqualTo(new Telling.Unreadable());
    }

    @Test
    void metricsAreFiguresOfTheirDays() {
        List<Telling> told = new HealthAutoExport().read(Json.of("""
                {"data":{"metrics":[
                  {"name":"resting_heart_rate","units":"count/min","data":[{"date":"2024-02-06 00:00:00 -0800","qty":58}]},
                  {"name":"heart_rate_variability","units":"ms","data":[
                    {"date":"2024-02-06 03:00:00 -0800","qty":60},{"date":"2024-02-06 05:00:00 -0800","qty":70}]},
                  {"name":"sleep_analysis","units":"hr","data":[{"date":"2024-02-06 00:00:00 -0800",
                    "sleepEnd":"2024-02-06 06:30:00 -0800","totalSleep":7.25,"inBed":8.5,"core":4,"deep":1,"rem":2.25}]},
                  {"name":"vo2_max","units":"ml/(kg·min)","data":[{"date":"2024-02-06 00:00:00 -0800","qty":51}]}]}}"""));

        LocalDate day = LocalDate.parse("2024-02-06");
        assertThat(told)
                .containsExactly(
                        new Telling.Readiness(
                                "resting:2024-02-06", day, Instant.parse("2024-02-06T08:00:00Z"), null, 58, null),
                        new Telling.Readiness(
                                "hrv:2024-02-06", day, Instant.parse("2024-02-06T13:00:00Z"), 65.0, null, null),
                        new Telling.Readiness(
                                "sleep:2024-02-06", day, Instant.parse("2024-02-06T14:30:00Z"), null, null, 435));
    }

    @Test
    void sleepInMinutesAndInStagesIsSleepAllTheSame() {
        List<Telling> told = new HealthAutoExport().read(Json.of("""
                {"data":{"metrics":[{"name":"sleep_analysis","units":"min","data":[
                  {"date":"2024-02-07 00:00:00 +0100","inBed":500,"core":240,"deep":60,"rem":120},
                  {"date":"2024-02-08 00:00:00 +0100","inBed":480}]}]}}"""));

        assertThat(told).singleElement().isInstanceOfSatisfying(Telling.Readiness.class, night -> {
            assertThat(night.sleepMinutes()).isEqualTo(420);
            assertThat(night.day()).isEqualTo(LocalDate.parse("2024-02-07"));
        });
    }

    private static Telling one(String workout) {
        return new HealthAutoExport()
                .read(Json.of("{\"data\":{\"workouts\":[" + workout + "]}}"))
                .getFirst();
    }
}

package dev.ironstride.tracking.provider.garmin;

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

class GarminSummaryTest {

    static final String SUMMARY = """
            {"userId":"g-1","userAccessToken":"old","summaryId":"5001-abc","activityId":5001968355,"activityName":"Morning",
             "activityType":"RUNNING","startTimeInSeconds":1791174600,"startTimeOffsetInSeconds":7200,
             "durationInSeconds":3300,"distanceInMeters":11000.5,"averageHeartRateInBeatsPerMinute":150,
             "maxHeartRateInBeatsPerMinute":171,"averageRunCadenceInStepsPerMinute":168.0,
             "averageSpeedInMetersPerSecond":3.33,"steps":9000,"activeKilocalories":700,
             "totalElevationGainInMeters":120.0,"totalElevationLossInMeters":118.0,"deviceName":"Garmin Forerunner 255",
             "manual":false,"isWebUpload":false,"isParent":false}""";

    @Test
    void everyFigureIsTakenOver() {
        Telling.Run told = run(GarminSummary.told(Json.of(SUMMARY), "activities"));

        assertThat(told.request())
                .isEqualTo(new RunRequest(
                        "5001968355",
                        new RunRequest.Origin("garmin", "Garmin Forerunner 255"),
                        ActivityType.RUNNING,
                        Instant.ofEpochSecond(1791174600),
                        null,
                        3300,
                        null,
                        11000.5,
                        120.0,
                        118.0,
                        150,
                        171,
                        null,
                        null));
        assertThat(told.offset()).isEqualTo(ZoneOffset.ofHours(2));
        assertThat(told.rank()).isEqualTo(1);
    }

    @ParameterizedTest
    @CsvSource({
        "STREET_RUNNING,RUNNING",
        "ULTRA_RUN,RUNNING",
        "OBSTACLE_RUN,RUNNING",
        "TRAIL_RUNNING,TRAIL_RUNNING",
        "TRACK_RUNNING,TRACK_RUNNING",
        "TREADMILL_RUNNING,TREADMILL_RUNNING",
        "INDOOR_RUNNING,TREADMILL_RUNNING",
        "VIRTUAL_RUN,TREADMILL_RUNNING"
    })
    void theKindOfRunIsToldApart(String sent, ActivityType type) {
        assertThat(run(GarminSummary.told(Json.of(SUMMARY.replace("\"RUNNING\"", '"' + sent + '"')), "activities"))
                        .request()
                        .type())
                .isEqualTo(type);
    }

    @ParameterizedTest
    @CsvSource({"STRENGTH_TRAINING", "CYCLING", "WALKING", "MULTI_SPORT"})
    void anotherSportIsNoRun(String sent) {
        assertThat(GarminSummary.told(Json.of(SUMMARY.replace("\"RUNNING\"", '"' + sent + '"')), "activities"))
                .isInstanceOf(Telling.OtherSport.class);
    }

    @Test
    void theWholeOfADayOfManySportsIsNoRun() {
        assertThat(GarminSummary.told(
                        Json.of(SUMMARY.replace("\"isParent\":false", "\"isParent\":true")), "activities"))
                .isInstanceOf(Telling.OtherSport.class);
    }

    @Test
    void detailsAndSummaryOfOneActivityHaveOneName() {
        String details =
                "{\"userId\":\"g-1\",\"summaryId\":\"5001-abc-detail\",\"summary\":" + SUMMARY + ",\"samples\":[]}";

        assertThat(run(GarminSummary.told(Json.of(details), "activityDetails")).request())
                .isEqualTo(
                        run(GarminSummary.told(Json.of(SUMMARY), "activities")).request());
        assertThat(GarminSummary.id(Json.of("{\"summaryId\":\"5001-abc-detail\"}")))
                .isEqualTo("5001-abc");
    }

    @Test
    void aCorrectionByHandStandsAboveTheWatch() {
        assertThat(run(GarminSummary.told(Json.of(SUMMARY), "manuallyUpdatedActivities"))
                        .rank())
                .isEqualTo(2);
    }
}

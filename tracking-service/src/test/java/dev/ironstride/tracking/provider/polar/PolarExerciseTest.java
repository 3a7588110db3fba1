package dev.ironstride.tracking.provider.polar;

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

class PolarExerciseTest {

    static final String EXERCISE = """
            {"id":"2AC312F","upload_time":"2026-10-05T07:40:00Z","device":"Polar Vantage V2",
             "start_time":"2026-10-05T06:30:00","start_time_utc_offset":120,"duration":"PT55M0.4S","distance":11000.0,
             "calories":700,"heart_rate":{"average":150,"maximum":171},"sport":"RUNNING",
             "detailed_sport_info":"ROAD_RUNNING","training_load":143.2,"running-index":51,
             "training_load_pro":{"cardio-load":120.1,"muscle-load":50.2,"perceived-load":90,"user-rpe":"RPE_5"}}""";

    @Test
    void aLocalStartIsMovedToUtc() {
        Telling.Run told = run(PolarExercise.told(Json.of(EXERCISE), "2AC312F"));

        assertThat(told.request())
                .isEqualTo(new RunRequest(
                        "2AC312F",
                        new RunRequest.Origin("polar", "Polar Vantage V2"),
                        ActivityType.RUNNING,
                        Instant.parse("2026-10-05T04:30:00Z"),
                        null,
                        3300,
                        null,
                        11000.0,
                        null,
                        null,
                        150,
                        171,
                        null,
                        null));
        assertThat(told.offset()).isEqualTo(ZoneOffset.ofHours(2));
    }

    @ParameterizedTest
    @CsvSource({
        "TRAIL_RUNNING,TRAIL_RUNNING",
        "TREADMILL_RUNNING,TREADMILL_RUNNING",
        "TRACK_AND_FIELD_RUNNING,TRACK_RUNNING",
        "SOMETHING_NEW,RUNNING"
    })
    void theKindOfRunIsToldApart(String detailed, ActivityType type) {
        assertThat(run(PolarExercise.told(Json.of(EXERCISE.replace("ROAD_RUNNING", detailed)), "1"))
                        .request()
                        .type())
                .isEqualTo(type);
    }

    @Test
    void anotherSportIsNoRun() {
        String gym =
                EXERCISE.replace("\"RUNNING\"", "\"STRENGTH_TRAINING\"").replace("ROAD_RUNNING", "STRENGTH_TRAINING");

        assertThat(PolarExercise.told(Json.of(gym), "1")).isInstanceOf(Telling.OtherSport.class);
    }

    @ParameterizedTest
    @CsvSource({"PT55M0.4S,55 minutes", "2026-10-05T06:30:00,soon", "PT55M0.4S,PT9999999999999999999H"})
    void aStartOrDurationThatCannotBeReadMakesNoRun(String from, String to) {
        assertThat(PolarExercise.told(Json.of(EXERCISE.replace(from, to)), "1")).isEqualTo(new Telling.Unreadable());
    }
}

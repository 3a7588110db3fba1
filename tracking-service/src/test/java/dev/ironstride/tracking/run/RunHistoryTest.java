package dev.ironstride.tracking.run;

import static org.hamcrest.Matchers.equalTo;

import dev.ironstride.tracking.Caller;
import dev.ironstride.tracking.TrackingTest;
import io.restassured.response.ValidatableResponse;
import org.junit.jupiter.api.Test;

/** The median of the last 28 days, as it stands when a run is logged. */
@TrackingTest
class RunHistoryTest {

    @Test
    void aRunIsLongAgainstTheMedianOfTheDaysBefore() {
        Caller athlete = Caller.athlete();
        log(athlete, "2026-10-30T06:00:00Z", 40);
        log(athlete, "2026-11-10T06:00:00Z", 60);
        log(athlete, "2026-11-12T06:00:00Z", 50);

        log(athlete, "2026-11-20T06:00:00Z", 75)
                .body("class", equalTo("LONG"))
                .body("basis", equalTo(">=75min and >=1.4x median28d"));
    }

    @Test
    void runsOfLongAgoLaterOnesAndDeletedOnesDoNotCount() {
        Caller athlete = Caller.athlete();
        log(athlete, "2026-10-23T05:59:59Z", 30);
        log(athlete, "2026-11-21T06:00:00Z", 30);
        String deleted = log(athlete, "2026-11-15T06:00:00Z", 30).extract().path("id");
        athlete.request().delete("/api/runs/{id}", deleted).then().statusCode(204);
        log(athlete, "2026-11-10T06:00:00Z", 60);

        log(athlete, "2026-11-20T06:00:00Z", 76).body("class", equalTo("EASY"));
    }

    @Test
    void someoneElsesRunsDoNotCount() {
        log(Caller.athlete(), "2026-11-10T06:00:00Z", 30);

        log(Caller.athlete(), "2026-11-20T06:00:00Z", 76).body("class", equalTo("EASY"));
    }

    private static ValidatableResponse log(Caller athlete, String start, int minutes) {
        return athlete.json("{\"startedAt\":\"%s\",\"durationSeconds\":%d,\"rpe\":3}".formatted(start, minutes * 60))
                .post("/api/runs")
                .then()
                .statusCode(201);
    }
}

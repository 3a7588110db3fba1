package dev.ironstride.tracking.run;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;

import dev.ironstride.tracking.Caller;
import dev.ironstride.tracking.TrackingTest;
import org.junit.jupiter.api.Test;

@TrackingTest
class RunSpikeTest {

    @Test
    void aRunIsComparedWithTheLongestOfTheThirtyDaysBeforeItHoweverLateThatCame() {
        Caller athlete = Caller.athlete();
        String id = run(athlete, "2026-11-25T06:00:00Z", 18_000);
        athlete.request().get("/api/runs/{id}", id).then().body("spike.band", equalTo("UNKNOWN"));

        String longest = run(athlete, "2026-11-20T06:00:00Z", 14_000);
        run(athlete, "2026-10-26T06:00:00Z", 9_000); // thirty days to the second
        run(athlete, "2026-10-26T05:59:59Z", 30_000); // a second too long ago
        run(athlete, "2026-11-26T06:00:00Z", 40_000); // later

        athlete.request()
                .get("/api/runs/{id}", id)
                .then()
                .body("spike.longestMetres", equalTo(14_000f))
                .body("spike.times", equalTo(1.286f))
                .body("spike.band", equalTo("OVER_10"))
                .body("spike.flagged", equalTo(true));

        athlete.request().delete("/api/runs/{id}", longest).then().statusCode(204);
        athlete.request()
                .get("/api/runs/{id}", id)
                .then()
                .body("spike.longestMetres", equalTo(9_000f))
                .body("spike.band", equalTo("OVER_30"))
                .body("revision", equalTo(1));
    }

    @Test
    void aListSaysItOfEachRun() {
        Caller athlete = Caller.athlete();
        run(athlete, "2026-11-01T06:00:00Z", 10_000);
        run(athlete, "2026-11-08T06:00:00Z", 10_500);
        run(athlete, "2026-11-15T06:00:00Z", 22_000);

        athlete.request().get("/api/runs").then().body("items.spike.band", contains("OVER_100", "NONE", "UNKNOWN"));
        // Runs of the pages that follow count as well.
        athlete.request().get("/api/runs?limit=1").then().body("items.spike.band", contains("OVER_100"));
    }

    @Test
    void aRunWithoutADistanceSaysSo() {
        Caller athlete = Caller.athlete();
        String id = athlete.json("{\"startedAt\":\"2026-11-25T06:00:00Z\",\"durationSeconds\":3600}")
                .post("/api/runs")
                .path("id");

        athlete.request()
                .get("/api/runs/{id}", id)
                .then()
                .body("spike.times", nullValue())
                .body("spike.basis", equalTo("this run has no distance"));
    }

    private static String run(Caller athlete, String start, int metres) {
        return athlete.json(
                        "{\"startedAt\":\"" + start + "\",\"durationSeconds\":3600,\"distanceMetres\":" + metres + "}")
                .post("/api/runs")
                .then()
                .statusCode(201)
                .extract()
                .path("id");
    }
}

package dev.ironstride.tracking.provider;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.in;

import dev.ironstride.tracking.Caller;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Health Auto Export, version 2: a recorded post, and what may become of it on its way. */
@ProviderTest
class HealthAutoExportContractTest {

    private static final String RUN = """
            {"id":"0A1B2C3D-0000-4000-8000-000000000001","name":"Running","start":"2024-02-06 07:00:00 -0800",
             "end":"2024-02-06 07:50:00 -0800","duration":2880,"isIndoor":false,"distance":{"qty":10,"units":"km"},
             "activeEnergyBurned":{"qty":610,"units":"kcal"},"avgHeartRate":{"qty":152,"units":"bpm"},
             "maxHeartRate":{"qty":171,"units":"bpm"},"elevationUp":{"qty":100,"units":"m"},
             "stepCadence":{"qty":168,"units":"spm"},
             "heartRateData":[{"date":"2024-02-06 07:00:00 -0800","Min":118,"Avg":120,"Max":124,"units":"bpm"}],
             "route":[{"latitude":37.3,"longitude":-122.0,"altitude":12,"speed":3.4,"timestamp":"2024-02-06 07:00:01 -0800"}]}""";

    private static final String NIGHT = """
            {"name":"sleep_analysis","units":"hr","data":[{"date":"2024-02-06 00:00:00 -0800",
             "sleepEnd":"2024-02-06 06:30:00 -0800","totalSleep":7.25,"inBed":8.5,"core":4,"deep":1,"rem":2.25}]}""";

    private static final String METRICS = """
            {"name":"resting_heart_rate","units":"count/min","data":[{"date":"2024-02-06 00:00:00 -0800","qty":58}]},
            {"name":"heart_rate_variability","units":"ms","data":[{"date":"2024-02-06 00:00:00 -0800","qty":62.5}]},
            {"name":"vo2_max","units":"ml/(kg·min)","data":[{"date":"2024-02-06 00:00:00 -0800","qty":51}]},""" + NIGHT;

    private static final String TOLD = "health-auto-export/null r%d %s RUNNING 2024-02-06T07:00-08:00 for 3000/2880 s,"
            + " 10000.0 m +100.0 -null, 152/171 bpm, rpe null";

    @Inject
    Shelf shelf;

    @Inject
    Broker broker;

    @SuppressWarnings("NullAway.Init") // before each
    private Phone phone;

    @BeforeEach
    void install() {
        phone = Phone.of(Caller.athlete());
    }

    @Test
    void aRecordedPostIsTheRunAndTheReadinessItTells() {
        post(RUN, METRICS).statusCode(200);

        assertThat(broker.runs(phone.athlete())).containsExactly(TOLD.formatted(1, "ACTIVE"));
        assertThat(broker.readiness(phone.athlete()))
                .containsExactlyInAnyOrder(
                        "health-auto-export r1 ACTIVE 2024-02-06 hrv null rest 58 sleep null",
                        "health-auto-export r1 ACTIVE 2024-02-06 hrv 62.5 rest null sleep null",
                        "health-auto-export r1 ACTIVE 2024-02-06 hrv null rest null sleep 435");
    }

    @ParameterizedTest
    @CsvSource({
        "'10,\"units\":\"km\"','6.2137119,\"units\":\"mi\"'",
        "'100,\"units\":\"m\"','328.08399,\"units\":\"ft\"'"
    })
    void theUnitsOfAPhoneElsewhereTellTheSameRun(String here, String there) {
        post(RUN.replace(here, there), "").statusCode(200);

        assertThat(broker.runs(phone.athlete()))
                .singleElement()
                .asString()
                .matches(".* (10000\\.0|9999\\.99\\d*|10000\\.00\\d*) m .*");
        assertThat(shelf.count(
                        "select count(*) from run where athlete_id = ? and abs(distance_metres - 10000) < 0.1 and abs(ascent_metres - 100) < 0.01",
                        phone.athlete().subject()))
                .isOne();
    }

    @Test
    void aPostThatComesAgainInOtherDeliveriesIsToldOnce() {
        Phone other = Phone.of(phone.athlete());

        for (int i = 0; i < 3; i++) {
            post(RUN, METRICS).statusCode(200);
            other.post(Provider.HEALTH_AUTO_EXPORT, body(RUN + "," + RUN, METRICS))
                    .statusCode(200);
        }

        assertThat(broker.runs(phone.athlete())).hasSize(1);
        assertThat(broker.readiness(phone.athlete())).hasSize(3);
    }

    @Test
    void aNightThatWasExportedBeforeItWasOverDoesNotCountWhenItComesLate() {
        String early = NIGHT.replace("06:30:00", "03:00:00").replace("7.25", "3.5");
        post("", NIGHT).statusCode(200);

        post("", early).body("outcomes.'readiness-known'", equalTo(1));

        assertThat(broker.readiness(phone.athlete())).singleElement().asString().endsWith("sleep 435");
    }

    @Test
    void aRunThatBecameAnotherSportIsNoRunAnyMoreAndOneAgainWhenItIsTold() {
        post(RUN, "").statusCode(200);

        post(RUN.replace("\"Running\"", "\"Hiking\""), "").body("outcomes.withdrawn", equalTo(1));
        post(RUN.replace("\"Running\"", "\"Hiking\""), "").body("outcomes.'other-sport'", equalTo(1));
        post(RUN, "").statusCode(200);

        assertThat(broker.runs(phone.athlete()))
                .containsExactly(
                        TOLD.formatted(1, "ACTIVE"), TOLD.formatted(2, "DELETED"), TOLD.formatted(3, "ACTIVE"));
    }

    @Test
    void aRunTheRunnerDeletedHereStaysDeleted() {
        post(RUN, "").statusCode(200);
        String id = phone.athlete().request().get("/api/runs").path("items[0].id");
        phone.athlete().request().delete("/api/runs/{id}", id).then().statusCode(204);

        post(RUN, "").body("outcomes.known", equalTo(1));

        assertThat(broker.runs(phone.athlete())).hasSize(2).last().asString().contains(" DELETED ");
    }

    @Test
    void theTokenSaysWhoseItIsAndNothingElseDoes() {
        Caller other = Caller.athlete();
        post(RUN, "").statusCode(200);

        Phone.of(other)
                .post(
                        Provider.HEALTH_AUTO_EXPORT,
                        body(RUN, "")
                                .replaceFirst(
                                        "\\{",
                                        "{\"user_id\":\"" + phone.athlete().subject() + "\","))
                .statusCode(200);

        assertThat(broker.runs(phone.athlete())).hasSize(1);
        assertThat(broker.runs(other)).hasSize(1);
    }

    @Test
    void aTokenThatWasTakenBackOpensNothing() {
        phone.lost();

        post(RUN, METRICS).statusCode(401);

        assertThat(shelf.runs(phone.athlete())).isEmpty();
    }

    @Test
    void whateverStandsInAFieldTheAnswerIsCalm() {
        List<String> labels = List.of(("created corrected known withdrawn other-sport unreadable"
                        + " readiness-created readiness-corrected readiness-known")
                .split(" "));

        post(String.join(",", Hostile.versions(RUN)), "")
                .statusCode(200)
                .body("outcomes.keySet()", everyItem(in(labels)));
        for (String metrics : Hostile.versions(NIGHT)) {
            post("", metrics).statusCode(200).body("outcomes.keySet()", everyItem(in(labels)));
        }

        assertThat(shelf.outOfTime(phone.athlete())).isZero();
    }

    @Test
    void whatIsNestedTooDeepIsNoDocument() {
        post("[".repeat(60) + "]".repeat(60), "").statusCode(400);
    }

    private ValidatableResponse post(String workouts, String metrics) {
        return phone.post(Provider.HEALTH_AUTO_EXPORT, body(workouts, metrics));
    }

    private static String body(String workouts, String metrics) {
        return "{\"data\":{\"workouts\":[" + workouts + "],\"metrics\":[" + metrics + "]}}";
    }
}

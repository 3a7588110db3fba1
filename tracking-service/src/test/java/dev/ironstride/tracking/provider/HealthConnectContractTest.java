package dev.ironstride.tracking.provider;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

import dev.ironstride.tracking.Caller;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A bridge of Health Connect: a recorded post, and what may become of it on its way. */
@ProviderTest
class HealthConnectContractTest {

    private static final String BODY = """
            {"exercise":[{"uuid":"hc-1","type":"running","title":"Morning","start_time":"2026-10-05T08:00:00+02:00",
              "end_time":"2026-10-05T09:00:00+02:00","duration_seconds":3600,"distance_meters":11000.0,
              "laps":[],"segments":[],"source":"com.garmin.android"}],
             "heart_rate":[{"bpm":140,"time":"2026-10-05T06:10:00Z"},{"bpm":160,"time":"2026-10-05T06:10:30Z"}],
             "resting_heart_rate":[{"bpm":52,"time":"2026-10-05T05:00:00Z"}],
             "heart_rate_variability":[{"rmssd_millis":42.5,"time":"2026-10-05T04:30:00Z"}],
             "sleep":[{"session_end_time":"2026-10-05T05:00:00Z","duration_seconds":27000,"stages":[
               {"stage":"deep","duration_seconds":7200},{"stage":"awake","duration_seconds":1800},
               {"stage":"light","duration_seconds":18000}]}]}""";

    /** The same session by Android's own names. */
    private static final String ANDROID = """
            {"exerciseSessions":[{"metadata":{"id":"hc-1"},"exerciseType":56,"startTime":"2026-10-05T06:00:00Z",
              "startZoneOffset":"+02:00","endTime":"2026-10-05T07:00:00Z","distance_meters":11000.0,
              "device":"com.garmin.android"}],
             "heart_rate":[{"bpm":140,"time":"2026-10-05T06:10:00Z"},{"bpm":160,"time":"2026-10-05T06:10:30Z"}]}""";

    private static final String TOLD = "health-connect/com.garmin.android r%d %s RUNNING 2026-10-05T08:00+02:00"
            + " for 3600/null s, 11000.0 m +null -null, 150/160 bpm, rpe null";

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
        post(BODY).statusCode(200);

        assertThat(broker.runs(phone.athlete())).containsExactly(TOLD.formatted(1, "ACTIVE"));
        assertThat(broker.readiness(phone.athlete()))
                .containsExactlyInAnyOrder(
                        "health-connect r1 ACTIVE 2026-10-05 hrv null rest 52 sleep null",
                        "health-connect r1 ACTIVE 2026-10-05 hrv 42.5 rest null sleep null",
                        "health-connect r1 ACTIVE 2026-10-05 hrv null rest null sleep 420");
    }

    @Test
    void howeverItsFieldsAreNamedAndHoweverOftenItComesItIsOneRunToldOnce() {
        for (int i = 0; i < 3; i++) {
            post(BODY).statusCode(200);
            post(ANDROID).body("outcomes.known", equalTo(1));
        }

        assertThat(broker.runs(phone.athlete())).containsExactly(TOLD.formatted(1, "ACTIVE"));
        assertThat(broker.readiness(phone.athlete())).hasSize(3);
    }

    @ParameterizedTest
    @ValueSource(strings = {"\"hiking\"", "\"strength_training\"", "70"})
    void aSessionThatBecameAnotherSportIsNoRunAnyMore(String type) {
        post(BODY).statusCode(200);

        post(BODY.replace("\"running\"", type)).body("outcomes.withdrawn", equalTo(1));

        assertThat(broker.runs(phone.athlete()))
                .containsExactly(TOLD.formatted(1, "ACTIVE"), TOLD.formatted(2, "DELETED"));
    }

    @Test
    void whateverStandsInAFieldTheAnswerIsCalm() {
        for (String body : Hostile.versions(BODY)) {
            post(body).statusCode(200);
        }
        for (String body : Hostile.versions(ANDROID)) {
            post(body).statusCode(200);
        }

        assertThat(shelf.outOfTime(phone.athlete())).isZero();
    }

    private ValidatableResponse post(String body) {
        return phone.post(Provider.HEALTH_CONNECT, body);
    }
}

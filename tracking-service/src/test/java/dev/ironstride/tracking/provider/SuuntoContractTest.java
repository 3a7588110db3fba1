package dev.ironstride.tracking.provider;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.oneOf;

import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Suunto: a recorded workout, and what may become of it on its way. */
@ProviderTest
class SuuntoContractTest {

    private static final String HOOK = "suunto/webhook";

    private static final String TOLD = "suunto/Suunto Race r%d %s RUNNING 2023-12-16T14:20+02:00"
            + " for %d/null s, 10000.0 m +120.5 -110.3, 145/175 bpm, rpe null";

    @SuppressWarnings("NullAway.Init") // set by its resource
    Vendor vendor;

    @Inject
    Shelf shelf;

    @Inject
    Broker broker;

    @SuppressWarnings("NullAway.Init") // before each
    private Linked linked;

    @BeforeEach
    void connect() {
        linked = Linked.at(vendor, Provider.SUUNTO);
    }

    @Test
    void aRecordedWorkoutIsTheRunItTellsAndToldOnceHoweverOftenItComes() {
        for (int i = 0; i < 3; i++) {
            post(workout(1)).statusCode(200);
            post(workout(1).replace("\"stepCount\":8500", "\"stepCount\":850" + i))
                    .statusCode(200);
        }

        assertThat(shelf.outcomes(linked.userId(), 3)).containsExactly("created", "known", "known");
        assertThat(broker.runs(linked.athlete())).containsExactly(TOLD.formatted(1, "ACTIVE", 3600));
    }

    @Test
    void theRecordedWorkoutOfAnotherSportIsNoRun() {
        post(workout(3)).statusCode(200);

        assertThat(shelf.outcomes(linked.userId(), 1)).containsExactly("other-sport");
        assertThat(broker.runs(linked.athlete())).isEmpty();
    }

    @Test
    void aWorkoutThatBecameAnotherSportIsNoRunAnyMore() {
        post(workout(1)).statusCode(200);
        shelf.awaitRuns(linked.athlete(), "suunto k-" + linked.userId() + " ACTIVE 1");

        post(workout(3)).statusCode(200);

        assertThat(shelf.outcomes(linked.userId(), 2)).containsExactly("created", "withdrawn");
        assertThat(broker.runs(linked.athlete()))
                .containsExactly(TOLD.formatted(1, "ACTIVE", 3600), TOLD.formatted(2, "DELETED", 3600));
    }

    @Test
    void aWorkoutToldAnewWithOtherFiguresIsCorrected() {
        post(workout(1)).statusCode(200);
        post(workout(1).replace(":3600", ":3660")).statusCode(200);

        assertThat(shelf.outcomes(linked.userId(), 2)).containsExactly("created", "corrected");
        assertThat(broker.runs(linked.athlete()))
                .containsExactly(TOLD.formatted(1, "ACTIVE", 3600), TOLD.formatted(2, "ACTIVE", 3660));
    }

    @ParameterizedTest
    @ValueSource(strings = {"SUUNTO_247_SLEEP_CREATED", "SUUNTO_247_ACTIVITY_CREATED", "SUUNTO_247_RECOVERY_CREATED"})
    void whatElseSuuntoTellsIsAnsweredAndPassedOver(String type) {
        post(workout(1).replace("WORKOUT_CREATED", type)).statusCode(200);

        assertThat(shelf.kept(linked.userId())).isZero();
    }

    @Test
    void ofAUserNobodyHereHasNothingIsKept() {
        String stranger = Vendor.number();

        post(workout(1).replace("\"username\":\"" + linked.userId(), "\"username\":\"" + stranger))
                .statusCode(200);

        assertThat(shelf.kept(stranger)).isZero();
        assertThat(shelf.runs(linked.athlete())).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {VendorResource.SECRET, VendorResource.OLD_SECRET})
    void aSignatureCountsInHexadecimalAndInBase64(String secret) {
        String body = workout(1);
        String code = Hook.hex(secret, body);

        post(body, Base64.getEncoder().encodeToString(HexFormat.of().parseHex(code)))
                .statusCode(200);
        post(body, code).statusCode(200);

        assertThat(shelf.outcomes(linked.userId(), 1)).containsExactly("created");
    }

    @Test
    void aForgedWorkoutHasNoEffect() {
        String body = workout(1);
        String good = Hook.hex(VendorResource.SECRET, body);

        post(body.replace("3600", "9999"), good).statusCode(401);
        post(body.replace(" ", ""), good).statusCode(401);
        for (String forged : List.of(Hook.hex("guess", body), "", "zz")) {
            post(body, forged).statusCode(401);
        }
        Hook.post(HOOK, body, Map.of()).statusCode(401);

        assertThat(shelf.kept(linked.userId())).isZero();
    }

    @Test
    void whateverStandsInAFieldTheAnswerIsCalm() {
        for (String body : Hostile.versions(workout(1))) {
            post(body).statusCode(is(oneOf(200, 400)));
        }

        shelf.awaitQuiet(linked.userId());
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "[]", "7", "{", "{}{}"})
    void whatIsSignedAndNoDocumentIsRefused(String body) {
        post(body).statusCode(400);
    }

    private static ValidatableResponse post(String body) {
        return post(body, Hook.hex(VendorResource.SECRET, body));
    }

    private static ValidatableResponse post(String body, String signature) {
        return Hook.post(HOOK, body, Map.of("X-HMAC-SHA256-Signature", signature));
    }

    private String workout(int activity) {
        return """
                {"type":"WORKOUT_CREATED","username":"%s","workout":{"workoutKey":"k-%s","activityId":%d,
                 "startTime":1702729200000,"totalTime":3600,"totalDistance":10000,"stepCount":8500,"energyConsumption":500,
                 "totalAscent":120.5,"totalDescent":110.3,"hrdata":{"workoutAvgHR":145,"workoutMaxHR":175},"avgSpeed":2.78,
                 "maxSpeed":6,"timeOffsetInMinutes":120},
                 "gear":{"manufacturer":"Suunto","name":"Race","productType":"WATCH"}}""".formatted(linked.userId(), linked.userId(), activity);
    }
}

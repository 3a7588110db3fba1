package dev.ironstride.tracking.provider;

import static dev.ironstride.tracking.Patience.await;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.oneOf;

import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Garmin: a recorded summary, pushed or pinged, and what may become of it on its way. */
@ProviderTest
class GarminContractTest {

    private static final String LISTS = "/wellness-api/rest/";

    private static final String TOLD = "garmin/Garmin Forerunner 255 r%d %s RUNNING 2026-10-05T06:30+02:00"
            + " for %d/null s, 11000.5 m +120.0 -118.0, 150/171 bpm, rpe null";

    @SuppressWarnings("NullAway.Init") // set by its resource
    Vendor vendor;

    @Inject
    Shelf shelf;

    @Inject
    Broker broker;

    @SuppressWarnings("NullAway.Init") // before each
    private Linked linked;

    private final String id = Vendor.number();

    @BeforeEach
    void connect() {
        linked = Linked.at(vendor, Provider.GARMIN);
    }

    @Test
    void aRecordedSummaryIsTheRunItTellsAndToldOnceWhetherPushedOrPinged() {
        String address = LISTS + "activities?uploadStartTimeInSeconds=1&token=" + id;
        lists("activities", summary());
        vendor.answers(address, 200, "[" + summary() + "]");

        for (int i = 0; i < 3; i++) {
            post("activities", summary()).statusCode(200);
            post("activities", ping(vendor.url() + address)).statusCode(200);
        }

        assertThat(shelf.outcomes(linked.userId(), 2)).containsExactlyInAnyOrder("created", "known");
        assertThat(broker.runs(linked.athlete())).containsExactly(TOLD.formatted(1, "ACTIVE", 3300));
    }

    @Test
    void twoWatchesAtOnceAreOneRun() {
        String other = summary().replace(id, Vendor.number()).replace("Forerunner 255", "fenix 7");
        lists("activities", summary() + "," + other);

        post("activities", summary() + "," + other).statusCode(200);

        assertThat(shelf.outcomes(linked.userId(), 2)).containsExactlyInAnyOrder("created", "merged");
        linked.athlete().request().get("/api/runs").then().body("items.size()", is(1));
    }

    @Test
    void aSummaryThatWasCorrectedIsCorrectedOnce() {
        lists("activities", summary());
        post("activities", summary()).statusCode(200);
        shelf.awaitRuns(linked.athlete(), "garmin " + id + " ACTIVE 1");
        String longer = summary().replace(":3300", ":3600");
        lists("activities", longer);

        post("activities", longer).statusCode(200);
        shelf.awaitRuns(linked.athlete(), "garmin " + id + " ACTIVE 2");
        post("activities", summary().replace(":3300", ":3301"))
                .statusCode(200); // an older one that is only now delivered

        assertThat(shelf.outcomes(linked.userId(), 3)).containsExactly("created", "corrected", "known");
        assertThat(broker.runs(linked.athlete()))
                .containsExactly(TOLD.formatted(1, "ACTIVE", 3300), TOLD.formatted(2, "ACTIVE", 3600));
    }

    @Test
    void aDayThatIsSummedUpAgainCountsAsItStoodLast() {
        lists("dailies", daily(43200, 49) + "," + daily(80000, 47));
        post("dailies", daily(80000, 47)).statusCode(200);
        assertThat(shelf.outcomes(linked.userId(), 1)).hasSize(1);
        lists("dailies", daily(43200, 49));

        post("dailies", daily(43200, 49)).statusCode(200);

        assertThat(shelf.outcomes(linked.userId(), 2)).last().isEqualTo("readiness-known");
        assertThat(broker.readiness(linked.athlete()))
                .last()
                .isEqualTo("garmin r%d ACTIVE 2026-10-05 hrv null rest 47 sleep null"
                        .formatted(broker.readiness(linked.athlete()).size()));
    }

    @Test
    void whatIsPushedAfterTheAthleteLeftIsNotTaken() {
        vendor.refuses(linked.token());
        vendor.answers("/token#refresh_token=refresh-" + linked.token(), 400, "{}");
        post("deregistrations", "{\"userId\":\"" + linked.userId() + "\"}").statusCode(200);
        await().untilAsserted(() -> assertThat(shelf.linked(linked.athlete())).isFalse());

        post("activities", summary()).statusCode(200);

        assertThat(shelf.kept(linked.userId())).isZero();
        assertThat(broker.runs(linked.athlete())).isEmpty();
    }

    @Test
    void whateverStandsInWhatIsPushedTheAnswerIsCalm() {
        lists("activities", summary());

        for (String item : Hostile.versions(summary())) {
            post("activities", item).statusCode(is(oneOf(200, 403)));
        }
        for (String item : Hostile.versions(ping(vendor.url() + LISTS + "activities?token=" + id))) {
            post("activities", item).statusCode(is(oneOf(200, 403)));
        }

        shelf.awaitQuiet(linked.userId());
    }

    @ParameterizedTest
    @ValueSource(strings = {"activities", "activityDetails", "manuallyUpdatedActivities", "dailies", "sleeps", "hrv"})
    void whateverStandsInWhatGarminListsItIsWorkedOff(String list) {
        String address = LISTS + list + "?token=" + id;
        String item = switch (list) {
            case "dailies" -> daily(80000, 47);
            case "sleeps", "hrv" -> night();
            default -> summary();
        };
        vendor.answers(address, 200, "[" + String.join(",", Hostile.versions(item)) + "]");

        post(list, ping(vendor.url() + address)).statusCode(200);

        shelf.awaitQuiet(linked.userId());
        assertThat(shelf.outOfTime(linked.athlete())).isZero();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "[]", "7", "{", "{}{}"})
    void whatIsNoDocumentIsRefused(String body) {
        Hook.post("garmin/webhook/" + VendorResource.PATH_KEY, body, Map.of()).statusCode(400);
    }

    private void lists(String list, String items) {
        vendor.answers(LISTS + list + " Bearer " + linked.token(), 200, "[" + items + "]");
    }

    private static ValidatableResponse post(String list, String items) {
        return Hook.post(
                "garmin/webhook/" + VendorResource.PATH_KEY,
                "{\"" + list + "\":[" + items + "]}",
                Map.of("garmin-client-id", "client-of-garmin"));
    }

    private String ping(String address) {
        return "{\"userId\":\"%s\",\"callbackURL\":\"%s\"}".formatted(linked.userId(), address);
    }

    private String summary() {
        return """
                {"userId":"%s","userAccessToken":"old","summaryId":"s-%s","activityId":%s,"activityName":"Morning",
                 "activityType":"RUNNING","startTimeInSeconds":1791174600,"startTimeOffsetInSeconds":7200,
                 "durationInSeconds":3300,"distanceInMeters":11000.5,"averageHeartRateInBeatsPerMinute":150,
                 "maxHeartRateInBeatsPerMinute":171,"averageRunCadenceInStepsPerMinute":168.0,
                 "averageSpeedInMetersPerSecond":3.33,"averagePaceInMinutesPerKilometer":5.0,"steps":9000,
                 "activeKilocalories":700,"totalElevationGainInMeters":120.0,"totalElevationLossInMeters":118.0,
                 "deviceName":"Garmin Forerunner 255","manual":false,"isWebUpload":false,"isParent":false}""".formatted(linked.userId(), id, id);
    }

    private String daily(int seconds, int resting) {
        return """
                {"userId":"%s","summaryId":"d-%s","calendarDate":"2026-10-05","startTimeInSeconds":1791151200,
                 "startTimeOffsetInSeconds":7200,"durationInSeconds":%d,"restingHeartRateInBeatsPerMinute":%d}""".formatted(linked.userId(), id, seconds, resting);
    }

    private String night() {
        return """
                {"userId":"%s","summaryId":"n-%s","calendarDate":"2026-10-05","startTimeInSeconds":1791154800,
                 "durationInSeconds":28800,"deepSleepDurationInSeconds":5400,"lightSleepDurationInSeconds":14400,
                 "remSleepInSeconds":6000,"lastNightAvg":54}""".formatted(linked.userId(), id);
    }
}

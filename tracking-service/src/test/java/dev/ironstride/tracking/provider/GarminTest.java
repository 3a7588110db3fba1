package dev.ironstride.tracking.provider;

import static dev.ironstride.tracking.Patience.await;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Garmin: push and ping, neither signed. */
@ProviderTest
class GarminTest {

    private static final String HOOK = "garmin/webhook/" + VendorResource.PATH_KEY;
    private static final String LISTS = "/wellness-api/rest/";

    @SuppressWarnings("NullAway.Init") // set by its resource
    Vendor vendor;

    @Inject
    Shelf shelf;

    @SuppressWarnings("NullAway.Init") // before each
    private Linked linked;

    @BeforeEach
    void connect() {
        linked = Linked.at(vendor, Provider.GARMIN);
    }

    @Test
    void aPushedSummaryCountsOnceGarminHasConfirmedIt() {
        lists("activities", summary("5001", 3300));

        push("activities", summary("5001", 1)).statusCode(200); // what was pushed is only a reason to look

        shelf.awaitRuns(linked.athlete(), "garmin 5001 ACTIVE 1");
        linked.athlete()
                .request()
                .get("/api/runs")
                .then()
                .body("items[0].durationSeconds", equalTo(3300))
                .body("items[0].descentMetres", equalTo(118.0f));
        assertThat(vendor.asked(LISTS + "activities?uploadStartTimeInSeconds="))
                .filteredOn(asked -> asked.authorization().equals("Bearer " + linked.token()))
                .hasSize(1);
    }

    @Test
    void aPushThatGarminDoesNotConfirmHasNoEffect() {
        lists("activities", "");

        push("activities", summary("5002", 3300)).statusCode(200);

        assertThat(shelf.outcomes(linked.userId(), 1)).containsExactly("not-confirmed");
        assertThat(shelf.runs(linked.athlete())).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"garmin/webhook", "garmin/webhook/guess", "garmin/webhook/only-garmin-knows-thi"})
    void whoDoesNotKnowTheAddressIsRefused(String address) {
        Hook.post(address, list("activities", summary("5003", 3300)), Map.of("garmin-client-id", "client-of-garmin"))
                .statusCode(403);
        Hook.post(HOOK, list("activities", summary("5003", 3300)), Map.of("garmin-client-id", "another"))
                .statusCode(403);

        assertThat(shelf.count("select count(*) from provider_event where provider_user_id = ?", linked.userId()))
                .isZero();
    }

    @Test
    void aPingIsCalledBackAndOnlyTheAthletesOwnCount() {
        String path = LISTS + "activities?uploadStartTimeInSeconds=1&uploadEndTimeInSeconds=2&token=" + linked.token();
        vendor.answers(
                path,
                200,
                "[" + summary("5004", 3300) + "," + summary("5005", 3300).replace(linked.userId(), "somebody") + "]");

        for (int i = 0; i < 2; i++) {
            ping(vendor.url() + path).statusCode(200);
        }

        assertThat(shelf.outcomes(linked.userId(), 1)).containsExactly("created");
        assertThat(shelf.runs(linked.athlete())).containsExactly("garmin 5004 ACTIVE 1");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "http://127.0.0.1:%s/wellness-api/rest/activities",
                "http://localhost:1/wellness-api/rest/activities",
                "https://localhost:%s/wellness-api/rest/activities",
                "http://user@localhost:%s/wellness-api/rest/activities",
                "http://localhost:%s/admin",
                "http://localhost:%s/wellness-api/rest/../../admin",
                "http://evil.example/wellness-api/rest/activities",
                "file:///etc/passwd"
            })
    void aPingThatNamesAnotherPlaceIsRefused(String address) {
        String port = vendor.url().substring(vendor.url().lastIndexOf(':') + 1);

        ping(address.replace("%s", port)).statusCode(403);

        assertThat(shelf.count("select count(*) from provider_event where provider_user_id = ?", linked.userId()))
                .isZero();
        assertThat(vendor.asked("/"))
                .filteredOn(asked -> asked.authorization().equals("Bearer " + linked.token()))
                .extracting(Vendor.Asked::path)
                .containsOnly(LISTS + "user/id");
    }

    @Test
    void aRedirectIsNotFollowed() {
        String path = LISTS + "activities?token=" + linked.token();
        vendor.answers(
                path, new Vendor.Reply(302, "", Map.of("Location", vendor.url() + "/secret-" + linked.userId())));

        ping(vendor.url() + path).statusCode(200);

        assertThat(shelf.outcomes(linked.userId(), 1)).containsExactly("not-allowed");
        assertThat(vendor.asked("/secret-" + linked.userId())).isEmpty();
    }

    @Test
    void whatTheRunnerChangedByHandStandsAboveALateSummary() {
        lists("manuallyUpdatedActivities", summary("5006", 3600));
        lists("activities", summary("5006", 3300));

        push("manuallyUpdatedActivities", summary("5006", 3600)).statusCode(200);
        push("activities", summary("5006", 3300)).statusCode(200);

        assertThat(shelf.outcomes(linked.userId(), 2)).containsExactly("created", "outdated");
        assertThat(shelf.runs(linked.athlete())).containsExactly("garmin 5006 ACTIVE 1");
    }

    @Test
    void detailsAndSummaryAreOneRunAndTwoWatchesAreTwo() {
        lists("activities", summary("5007", 3300) + "," + summary("5008", 3310));
        String details = """
                {"userId":"%s","summaryId":"x-detail","activityId":5007,"summary":%s,"samples":[{"heartRate":1}],"laps":[]}""".formatted(linked.userId(), summary("5007", 3300));
        lists("activityDetails", details);

        push("activities", summary("5007", 3300) + "," + summary("5008", 3310)).statusCode(200);
        push("activityDetails", details).statusCode(200);

        assertThat(shelf.outcomes(linked.userId(), 3)).containsExactlyInAnyOrder("created", "created", "known");
        assertThat(shelf.runs(linked.athlete())).containsExactly("garmin 5007 ACTIVE 1", "garmin 5008 ACTIVE 1");
    }

    @Test
    void whoLeavesGarminIsForgottenAndWhoDoesNotIsNot() {
        lists("activities", summary("5009", 3300));
        push("activities", summary("5009", 3300)).statusCode(200);
        shelf.awaitRuns(linked.athlete(), "garmin 5009 ACTIVE 1");

        account("deregistrations", ""); // somebody's tale: the token still works
        assertThat(shelf.outcomes(linked.userId(), 2)).containsExactly("created", "ignored");
        assertThat(shelf.linked(linked.athlete())).isTrue();

        vendor.refuses(linked.token());
        vendor.answers("/token#refresh_token=refresh-" + linked.token(), 400, "{}");
        await().untilAsserted(() -> {
            account("deregistrations", "");
            assertThat(shelf.linked(linked.athlete())).isFalse();
        });
        assertThat(shelf.runs(linked.athlete())).isEmpty();
    }

    @Test
    void activitiesThatWereSwitchedOffAreNotTaken() {
        lists("activities", summary("5010", 3300));
        vendor.answers(LISTS + "user/permissions Bearer " + linked.token(), 200, "[\"HEALTH_EXPORT\"]");
        account("userPermissionsChange", ",\"permissions\":[\"ACTIVITY_EXPORT\"]");
        assertThat(shelf.outcomes(linked.userId(), 1)).containsExactly("not-permitted");
        linked.athlete()
                .request()
                .get("/api/integrations")
                .then()
                .body("items.find { it.provider == 'garmin' }.state", equalTo("PAUSED"));

        push("activities", summary("5010", 3300)).statusCode(200);

        assertThat(shelf.outcomes(linked.userId(), 2)).containsExactly("not-permitted", "not-permitted");
        assertThat(shelf.runs(linked.athlete())).isEmpty();
    }

    @Test
    void anActivityThatBecameAnotherSportIsNoRunAnyMoreWhateverComesLate() {
        lists("activities", summary("5011", 3300));
        push("activities", summary("5011", 3300)).statusCode(200);
        shelf.awaitRuns(linked.athlete(), "garmin 5011 ACTIVE 1");
        String ride = summary("5011", 3300).replace("RUNNING", "CYCLING");
        lists("manuallyUpdatedActivities", ride);

        push("manuallyUpdatedActivities", ride).statusCode(200);
        assertThat(shelf.outcomes(linked.userId(), 2)).containsExactly("created", "withdrawn");
        lists("activities", summary("5011", 3301));
        push("activities", summary("5011", 3301)).statusCode(200);

        assertThat(shelf.outcomes(linked.userId(), 3)).containsExactly("created", "withdrawn", "outdated");
        assertThat(shelf.runs(linked.athlete())).containsExactly("garmin 5011 DELETED 2");
    }

    @Test
    void howTheBodyIsCountsOnceGarminHasConfirmedItAlsoWhereActivitiesAreSwitchedOff() {
        vendor.answers(LISTS + "user/permissions Bearer " + linked.token(), 200, "[\"HEALTH_EXPORT\"]");
        account("userPermissionsChange", ",\"permissions\":[\"HEALTH_EXPORT\"]");
        assertThat(shelf.outcomes(linked.userId(), 1)).containsExactly("not-permitted");
        lists("dailies", daily("d-1", 47));
        lists("hrv", "");

        for (int i = 0; i < 2; i++) {
            push("dailies", daily("d-1", 99)).statusCode(200); // what was pushed is only a reason to look
        }
        push("hrv", """
                {"userId":"%s","summaryId":"h-1","calendarDate":"2026-10-05","startTimeInSeconds":1791154800,
                 "lastNightAvg":54}""".formatted(linked.userId())).statusCode(200);

        assertThat(shelf.outcomes(linked.userId(), 3))
                .containsExactly("not-permitted", "readiness-created", "not-confirmed");
        assertThat(shelf.column(
                        "select concat_ws(' ', provider, external_id, told->>'restingHeartRate') from readiness where athlete_id = ?",
                        linked.athlete().subject()))
                .containsExactly("garmin resting:2026-10-05 47");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"{}", "{\"activities\":{}}", "{\"activities\":[7,null,{}]}", "{\"dailies\":[{\"userId\":\"x\"}]}"
            })
    void whatIsOfNoUseIsAnsweredAndPassedOver(String body) {
        Hook.post(HOOK, body, Map.of()).statusCode(200);
    }

    private void lists(String list, String items) {
        vendor.answers(LISTS + list + " Bearer " + linked.token(), 200, "[" + items + "]");
    }

    private ValidatableResponse push(String list, String items) {
        return Hook.post(HOOK, list(list, items), Map.of("garmin-client-id", "client-of-garmin"));
    }

    private ValidatableResponse ping(String address) {
        return Hook.post(
                HOOK,
                list("activities", "{\"userId\":\"%s\",\"callbackURL\":\"%s\"}".formatted(linked.userId(), address)),
                Map.of());
    }

    private void account(String list, String more) {
        Hook.post(HOOK, list(list, "{\"userId\":\"" + linked.userId() + "\"" + more + "}"), Map.of())
                .statusCode(200);
    }

    private static String list(String name, String items) {
        return "{\"" + name + "\":[" + items + "]}";
    }

    private String daily(String id, int resting) {
        return """
                {"userId":"%s","summaryId":"%s","calendarDate":"2026-10-05","startTimeInSeconds":1791151200,
                 "startTimeOffsetInSeconds":7200,"durationInSeconds":80000,
                 "restingHeartRateInBeatsPerMinute":%d}""".formatted(linked.userId(), id, resting);
    }

    private String summary(String activity, int seconds) {
        return """
                {"userId":"%s","summaryId":"s-%s","activityId":%s,"activityType":"RUNNING","startTimeInSeconds":1791174600,
                 "startTimeOffsetInSeconds":7200,"durationInSeconds":%d,"distanceInMeters":11000.5,
                 "averageHeartRateInBeatsPerMinute":150,"maxHeartRateInBeatsPerMinute":171,
                 "totalElevationGainInMeters":120.0,"totalElevationLossInMeters":118.0,
                 "deviceName":"Garmin Forerunner 255","isParent":false}""".formatted(linked.userId(), activity, activity, seconds);
    }
}

package dev.ironstride.tracking.provider;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.oneOf;

import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Garmin where it does not let us look things up: the operator has chosen to believe whoever knows the address. */
@ProviderTest
@TestProfile(GarminTrustPushTest.Trusting.class)
class GarminTrustPushTest {

    /** As {@code GARMIN_TRUST_PUSH=true} says it. */
    public static final class Trusting implements QuarkusTestProfile {

        @Override
        public Map<String, String> getConfigOverrides() {
            return Map.of("ironstride.integrations.app.garmin.trust-push", "true");
        }
    }

    @SuppressWarnings("NullAway.Init") // set by its resource
    Vendor vendor;

    @Inject
    Shelf shelf;

    @SuppressWarnings("NullAway.Init") // before each
    private Linked linked;

    private final String id = Vendor.number();

    @BeforeEach
    void connect() {
        linked = Linked.at(vendor, Provider.GARMIN);
    }

    @Test
    void whatIsPushedCountsOnceAsItIsAndGarminIsNotAsked() {
        for (int i = 0; i < 3; i++) {
            push("activities", summary("RUNNING")).statusCode(200);
        }

        assertThat(shelf.outcomes(linked.userId(), 1)).containsExactly("created");
        assertThat(shelf.runs(linked.athlete())).containsExactly("garmin " + id + " ACTIVE 1");
        assertThat(vendor.asked("/wellness-api/rest/activities"))
                .extracting(Vendor.Asked::authorization)
                .doesNotContain("Bearer " + linked.token());
    }

    @Test
    void whatTheRunnerChangedByHandStandsAboveASummaryThatIsPushedLate() {
        push("activities", summary("RUNNING")).statusCode(200);
        shelf.awaitRuns(linked.athlete(), "garmin " + id + " ACTIVE 1");

        push("manuallyUpdatedActivities", summary("CYCLING")).statusCode(200);
        push("activities", summary("TRAIL_RUNNING")).statusCode(200);

        assertThat(shelf.outcomes(linked.userId(), 3)).containsExactly("created", "withdrawn", "outdated");
        assertThat(shelf.runs(linked.athlete())).containsExactly("garmin " + id + " DELETED 2");
    }

    @Test
    void whoDoesNotKnowTheAddressIsRefusedAllTheSame() {
        Hook.post("garmin/webhook/guess", list("activities", summary("RUNNING")), Map.of())
                .statusCode(403);

        assertThat(shelf.kept(linked.userId())).isZero();
        assertThat(shelf.runs(linked.athlete())).isEmpty();
    }

    @Test
    void whateverStandsInWhatIsPushedItIsWorkedOff() {
        for (String item : Hostile.versions(summary("RUNNING"))) {
            push("activities", item).statusCode(is(oneOf(200, 403)));
        }

        shelf.awaitQuiet(linked.userId());
        assertThat(shelf.outOfTime(linked.athlete())).isZero();
    }

    private static ValidatableResponse push(String list, String item) {
        return Hook.post("garmin/webhook/" + VendorResource.PATH_KEY, list(list, item), Map.of());
    }

    private static String list(String name, String item) {
        return "{\"" + name + "\":[" + item + "]}";
    }

    private String summary(String type) {
        return """
                {"userId":"%s","summaryId":"s-%s","activityId":%s,"activityType":"%s","startTimeInSeconds":1791174600,
                 "startTimeOffsetInSeconds":7200,"durationInSeconds":3300,"distanceInMeters":11000.5,
                 "averageHeartRateInBeatsPerMinute":150,"maxHeartRateInBeatsPerMinute":171}""".formatted(linked.userId(), id, id, type);
    }
}

package dev.ironstride.tracking.provider;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.oneOf;

import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** intervals.icu: activities told by its webhook and fetched back, or posted with an ingest token. */
@ProviderTest
class IntervalsContractTest {

    private static final String HOOK = "intervals-icu/webhook";

    private static final String TOLD = "intervals-icu/Garmin Forerunner 255 r%d %s RUNNING 2026-10-05T06:30+02:00"
            + " for 3300/3240 s, 11000.0 m +120.0 -118.0, 150/171 bpm, rpe 7.0";

    @SuppressWarnings("NullAway.Init") // set by its resource
    Vendor vendor;

    @Inject
    Shelf shelf;

    @Inject
    Broker broker;

    @SuppressWarnings("NullAway.Init") // before each
    private Linked linked;

    @SuppressWarnings("NullAway.Init") // before each
    private String id;

    @BeforeEach
    void connect() {
        linked = Linked.at(vendor, Provider.INTERVALS);
        id = "i" + linked.userId();
    }

    @Test
    void aRecordedActivityIsTheRunItTellsFetchedOrPostedAndToldOnce() {
        fetches(activity());
        notice("ACTIVITY_UPLOADED", "2026-10-05T07:40:00Z").statusCode(200);
        notice("ACTIVITY_ANALYZED", "2026-10-05T07:40:05Z").statusCode(200);
        notice("ACTIVITY_ANALYZED", "2026-10-05T07:40:05Z").statusCode(200);
        assertThat(shelf.outcomes(linked.userId(), 2)).containsExactly("created", "known");

        Phone.of(linked.athlete())
                .post(Provider.INTERVALS, "{\"activities\":[" + activity() + "]}")
                .body("outcomes.known", equalTo(1));

        assertThat(broker.runs(linked.athlete())).containsExactly(TOLD.formatted(1, "ACTIVE"));
    }

    @Test
    void aNoticeOfAnUpdateBeforeThatOfTheUploadEndsInWhatIsThereNow() {
        fetches(activity());

        notice("ACTIVITY_UPDATED", "2026-10-05T08:00:00Z").statusCode(200);
        notice("ACTIVITY_UPLOADED", "2026-10-05T07:40:00Z").statusCode(200);

        assertThat(shelf.outcomes(linked.userId(), 2)).containsExactly("created", "known");
        assertThat(broker.runs(linked.athlete())).hasSize(1);
    }

    @Test
    void anUploadToldAfterTheDeletionBringsNothingBack() {
        fetches(activity());
        notice("ACTIVITY_UPLOADED", "2026-10-05T07:40:00Z").statusCode(200);
        shelf.awaitRuns(linked.athlete(), "intervals-icu " + id + " ACTIVE 1");
        vendor.answers("/api/v1/activity/" + id, 404, "{}");

        notice("ACTIVITY_DELETED", "2026-10-05T09:00:00Z").statusCode(200);
        notice("ACTIVITY_UPLOADED", "2026-10-05T07:41:00Z").statusCode(200);

        assertThat(shelf.outcomes(linked.userId(), 3)).containsExactly("created", "withdrawn", "absent");
        assertThat(broker.runs(linked.athlete()))
                .containsExactly(TOLD.formatted(1, "ACTIVE"), TOLD.formatted(2, "DELETED"));
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void anActivityThatBecameAnotherSportIsNoRunAnyMoreFetchedOrPosted(boolean posted) {
        fetches(activity());
        notice("ACTIVITY_UPLOADED", "2026-10-05T07:40:00Z").statusCode(200);
        shelf.awaitRuns(linked.athlete(), "intervals-icu " + id + " ACTIVE 1");
        String ride = activity().replace("\"Run\"", "\"Ride\"");

        if (posted) {
            Phone.of(linked.athlete()).post(Provider.INTERVALS, ride).body("outcomes.withdrawn", equalTo(1));
        } else {
            fetches(ride);
            notice("ACTIVITY_UPDATED", "2026-10-05T08:00:00Z").statusCode(200);
        }

        shelf.awaitRuns(linked.athlete(), "intervals-icu " + id + " DELETED 2");
    }

    @Test
    void anActivityOfSomebodyElsesIsNotTaken() {
        fetches(activity().replace(linked.userId() + "\",\"start_date\"", "i1\",\"start_date\""));
        notice("ACTIVITY_UPLOADED", "2026-10-05T07:40:00Z").statusCode(200);

        assertThat(shelf.outcomes(linked.userId(), 1)).containsExactly("not-theirs");
        assertThat(shelf.runs(linked.athlete())).isEmpty();
    }

    @Test
    void theOlderSecretCountsWhileANewOneReplacesIt() {
        fetches(activity());
        String body = body("ACTIVITY_UPLOADED", "2026-10-05T07:40:00Z");

        Hook.post(HOOK, body.replace(VendorResource.SECRET, VendorResource.OLD_SECRET), Map.of())
                .statusCode(200);

        shelf.awaitRuns(linked.athlete(), "intervals-icu " + id + " ACTIVE 1");
    }

    @Test
    void withoutTheSecretNothingIsKept() {
        String good = body("ACTIVITY_UPLOADED", "2026-10-05T07:40:00Z");

        for (String forged : new String[] {
            good.replace(VendorResource.SECRET, "guess"),
            good.replace("\"" + VendorResource.SECRET + "\"", "null"),
            good.replace("\"" + VendorResource.SECRET + "\"", "[\"" + VendorResource.SECRET + "\"]"),
            good.replaceFirst("\"secret\":\"[^\"]*\",", ""),
            "{}"
        }) {
            Hook.post(HOOK, forged, Map.of()).statusCode(401);
        }
        Hook.post(HOOK, "", Map.of()).statusCode(400);
        Hook.post(HOOK, "[" + good + "]", Map.of()).statusCode(400);

        assertThat(shelf.kept(linked.userId())).isZero();
    }

    @Test
    void whateverStandsInAFieldTheAnswerIsCalm() {
        fetches(activity());
        Phone phone = Phone.of(linked.athlete());

        for (String body : Hostile.versions(body("ACTIVITY_UPLOADED", "2026-10-05T07:40:00Z"))) {
            Hook.post(HOOK, body, Map.of()).statusCode(is(oneOf(200, 401)));
        }
        for (String body : Hostile.versions(activity())) {
            phone.post(Provider.INTERVALS, body).statusCode(200);
        }

        shelf.awaitQuiet(linked.userId());
    }

    private void fetches(String activity) {
        vendor.answers("/api/v1/activity/" + id, 200, activity);
    }

    private ValidatableResponse notice(String kind, String at) {
        return Hook.post(HOOK, body(kind, at), Map.of());
    }

    private String body(String kind, String at) {
        return """
                {"secret":"%s","events":[{"athlete_id":"%s","type":"%s","timestamp":"%s","activity":{"id":"%s"}}]}""".formatted(VendorResource.SECRET, linked.userId(), kind, at, id);
    }

    private String activity() {
        return """
                {"id":"%s","icu_athlete_id":"%s","start_date":"2026-10-05T04:30:00Z","start_date_local":"2026-10-05T06:30:00",
                 "timezone":"Europe/Berlin","type":"Run","name":"Morning","moving_time":3240,"elapsed_time":3300,
                 "distance":11000.0,"total_elevation_gain":120.0,"total_elevation_loss":118.0,"average_heartrate":150,
                 "max_heartrate":171,"icu_rpe":7,"device_name":"Garmin Forerunner 255","trainer":false,
                 "icu_training_load":71}""".formatted(id, linked.userId());
    }
}

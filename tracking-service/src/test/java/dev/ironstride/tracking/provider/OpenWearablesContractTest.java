package dev.ironstride.tracking.provider;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.oneOf;

import dev.ironstride.testkit.MutableClock;
import dev.ironstride.tracking.Caller;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Open Wearables: a recorded event, and what may become of it on its way. */
@ProviderTest
class OpenWearablesContractTest {

    private static final String TOLD = "open-wearables/garmin Forerunner 255 r1 ACTIVE RUNNING 2026-10-05T06:30+02:00"
            + " for 3300/3240 s, 11000.0 m +120.0 -null, 150/171 bpm, rpe null";

    @SuppressWarnings("NullAway.Init") // set by its resource
    Vendor vendor;

    @Inject
    Shelf shelf;

    @Inject
    Broker broker;

    @Inject
    MutableClock clock;

    private final Caller athlete = Caller.athlete();
    private final String user = UUID.randomUUID().toString();

    @BeforeEach
    void connect() {
        vendor.answers("/api/v1/users#" + athlete.subject(), 201, "{\"id\":\"" + user + "\"}");
        athlete.request()
                .post("/api/integrations/open-wearables/connect")
                .then()
                .statusCode(200);
    }

    @Test
    void aRecordedEventIsTheRunItTellsAndToldOnceHoweverOftenItComes() {
        for (int i = 0; i < 3; i++) {
            send(event("created", "05:25:00"));
        }

        assertThat(shelf.outcomes(user, 3)).containsExactly("created", "known", "known");
        assertThat(broker.runs(athlete)).containsExactly(TOLD);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "created updated deleted",
                "created deleted updated",
                "deleted created updated",
                "deleted updated created",
                "updated deleted created",
                "updated created deleted"
            })
    void inWhateverOrderAStoryIsToldItEndsWithTheDeletion(String order) {
        for (String part : order.split(" ")) {
            send(event(part, part.equals("created") ? "05:25:00" : "05:30:00"));
        }

        shelf.awaitQuiet(user);
        assertThat(broker.runs(athlete))
                .satisfies(told -> assertThat(told.isEmpty() || told.getLast().contains(" DELETED "))
                        .isTrue());
    }

    @ParameterizedTest
    @ValueSource(strings = {"created updated", "updated created", "updated created updated created"})
    void inWhateverOrderAStoryIsToldTheUpdateStands(String order) {
        for (String part : order.split(" ")) {
            send(event(part, part.equals("created") ? "05:25:00" : "05:30:00"));
        }

        shelf.awaitQuiet(user);
        assertThat(broker.runs(athlete)).last().asString().contains(" for 3600/3240 s,");
    }

    @Test
    void ofAUserNobodyHereHasNothingIsKept() {
        String stranger = UUID.randomUUID().toString();

        send(event("created", "05:25:00").replace(user, stranger));

        assertThat(shelf.kept(stranger)).isZero();
    }

    @Test
    void whateverStandsInAFieldTheAnswerIsCalm() {
        for (String body : Hostile.versions(event("created", "05:25:00"))) {
            post(body).statusCode(is(oneOf(200, 400)));
        }

        shelf.awaitQuiet(user);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "[]", "7", "{", "{}{}"})
    void whatIsSignedAndNoDocumentIsRefused(String body) {
        post(body).statusCode(400);
    }

    private void send(String body) {
        post(body).statusCode(200);
    }

    private ValidatableResponse post(String body) {
        return Hook.post(
                "open-wearables/webhook",
                body,
                Hook.svix(VendorResource.SVIX, "msg-" + UUID.randomUUID(), clock.instant(), body));
    }

    private String event(String kind, String end) {
        return """
                {"type":"workout.%s","data":{"id":"w-1","user_id":"%s","type":"running","start_time":"2026-10-05T04:30:00Z",
                 "end_time":"2026-10-05T%sZ","zone_offset":"+02:00","duration_seconds":3240,
                 "source":{"provider":"garmin","device":"Forerunner 255"},"calories_kcal":700,"distance_meters":11000,
                 "avg_heart_rate_bpm":150,"max_heart_rate_bpm":171,"avg_pace_sec_per_km":295,"elevation_gain_meters":120}}""".formatted(kind, user, end);
    }
}

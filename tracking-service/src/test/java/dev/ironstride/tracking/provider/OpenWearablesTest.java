package dev.ironstride.tracking.provider;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;

import dev.ironstride.testkit.MutableClock;
import dev.ironstride.tracking.Caller;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** Open Wearables: workouts signed by Svix. */
@ProviderTest
class OpenWearablesTest {

    private static final String WATCH = """
            {"externalId":"watch","source":{"provider":"garmin"},"startedAt":"2026-10-05T04:30:10Z",
             "durationSeconds":3290,"distanceMetres":11100}""";

    private static final String HOOK = "open-wearables/webhook";

    @SuppressWarnings("NullAway.Init") // set by its resource
    Vendor vendor;

    @Inject
    Shelf shelf;

    @Inject
    MutableClock clock;

    @Test
    void aSignedWorkoutIsARun() {
        Caller athlete = Caller.athlete();
        String user = connect(athlete);
        String body = created(user, "w-1", 3300);

        Hook.post(HOOK, body, signed(body)).statusCode(200);

        shelf.awaitRuns(athlete, "open-wearables w-1 ACTIVE 1");
        athlete.request()
                .get("/api/runs")
                .then()
                .body("items[0].source.device", equalTo("garmin Forerunner 255"))
                .body("items[0].maxHeartRate", equalTo(171));
    }

    @Test
    void bothSecretsCountWhileOneReplacesTheOther() {
        Caller athlete = Caller.athlete();
        String body = created(connect(athlete), "w-1", 3300);

        Hook.post(HOOK, body, Hook.svix(VendorResource.SVIX_OLD, "msg-" + UUID.randomUUID(), clock.instant(), body))
                .statusCode(200);

        shelf.awaitRuns(athlete, "open-wearables w-1 ACTIVE 1");
    }

    @Test
    void theSameMessageAgainIsAnsweredAndChangesNothing() {
        Caller athlete = Caller.athlete();
        String user = connect(athlete);
        String body = created(user, "w-1", 3300);
        Map<String, String> headers = signed(body);

        for (int i = 0; i < 3; i++) {
            Hook.post(HOOK, body, headers).statusCode(200);
        }
        Hook.post(HOOK, body, signed(body)).statusCode(200); // sent anew under another id

        assertThat(shelf.outcomes(user, 2)).containsExactly("created", "known");
        assertThat(shelf.runs(athlete)).containsExactly("open-wearables w-1 ACTIVE 1");
    }

    @Test
    void whatIsForgedIsRefusedAndHasNoEffect() {
        Caller athlete = Caller.athlete();
        String user = connect(athlete);
        String body = created(user, "w-1", 3300);
        Map<String, String> good = signed(body);
        String id = String.valueOf(good.get("svix-id"));
        String reordered = body.replace("{\"type\":\"workout.created\",", "{")
                .replaceFirst("}}$", "},\"type\":\"workout.created\"}");

        Hook.post(HOOK, body.replace("11000", "99000"), good).statusCode(401);
        Hook.post(HOOK, reordered, good).statusCode(401);
        Hook.post(HOOK, body + " ", good).statusCode(401);
        Hook.post(HOOK, body, Map.of()).statusCode(401);
        Hook.post(HOOK, body, Hook.svix("whsec_AAAA", id, clock.instant(), body))
                .statusCode(401);
        Hook.post(HOOK, body, Hook.svix(VendorResource.SVIX, id, clock.instant().minus(Duration.ofMinutes(6)), body))
                .statusCode(401);
        Hook.post(HOOK, body, Hook.svix(VendorResource.SVIX, id, clock.instant().plus(Duration.ofMinutes(6)), body))
                .statusCode(401);
        Hook.post(
                        HOOK,
                        body,
                        Map.of(
                                "svix-id",
                                "other",
                                "svix-timestamp",
                                String.valueOf(good.get("svix-timestamp")),
                                "svix-signature",
                                String.valueOf(good.get("svix-signature"))))
                .statusCode(401);
        Hook.post(HOOK, body, Map.of("svix-id", id, "svix-timestamp", "now", "svix-signature", "v1,"))
                .statusCode(401);

        assertThat(shelf.count("select count(*) from provider_event where provider_user_id = ?", user))
                .isZero();
        assertThat(shelf.runs(athlete)).isEmpty();
    }

    @Test
    void aDeletionThatComesFirstKeepsTheRunAway() {
        Caller late = Caller.athlete();
        Caller inOrder = Caller.athlete();
        String lateUser = connect(late);
        String user = connect(inOrder);

        send(deleted(lateUser, "w-1"));
        assertThat(shelf.outcomes(lateUser, 1)).containsExactly("absent");
        send(updated(lateUser, "w-1", 3600));
        send(created(lateUser, "w-1", 3300));
        send(created(user, "w-1", 3300));
        send(updated(user, "w-1", 3600));
        assertThat(shelf.outcomes(user, 2)).containsExactly("created", "corrected");
        send(deleted(user, "w-1"));

        assertThat(shelf.outcomes(lateUser, 3)).containsExactly("absent", "outdated", "outdated");
        assertThat(shelf.outcomes(user, 3)).containsExactly("created", "corrected", "withdrawn");
        assertThat(shelf.runs(late)).isEmpty();
        assertThat(shelf.runs(inOrder)).containsExactly("open-wearables w-1 DELETED 3");
    }

    @Test
    void anUpdateThatComesBeforeItsCreationStands() {
        Caller athlete = Caller.athlete();
        String user = connect(athlete);

        send(updated(user, "w-1", 3600));
        send(created(user, "w-1", 3300));

        assertThat(shelf.outcomes(user, 2)).containsExactly("created", "outdated");
        assertThat(shelf.column("select duration_seconds from run where athlete_id = ?", athlete.subject()))
                .containsExactly("3600");
    }

    @Test
    void aWorkoutThatBecomesAnotherSportIsNoRunInWhateverOrderItIsTold() {
        Caller inOrder = Caller.athlete();
        Caller late = Caller.athlete();
        String user = connect(inOrder);
        String lateUser = connect(late);

        send(created(user, "w-1", 3300));
        send(updated(user, "w-1", 3300).replace("\"running\"", "\"cycling\""));
        send(updated(lateUser, "w-1", 3300).replace("\"running\"", "\"cycling\""));
        send(created(lateUser, "w-1", 3300));

        assertThat(shelf.outcomes(user, 2)).containsExactly("created", "withdrawn");
        assertThat(shelf.outcomes(lateUser, 2)).containsExactly("other-sport", "outdated");
        assertThat(shelf.runs(inOrder)).containsExactly("open-wearables w-1 DELETED 2");
        assertThat(shelf.runs(late)).isEmpty();

        send(updated(user, "w-1", 3300));

        assertThat(shelf.outcomes(user, 3)).containsExactly("created", "withdrawn", "corrected");
        assertThat(shelf.runs(inOrder)).containsExactly("open-wearables w-1 ACTIVE 3");
    }

    @Test
    void aRunThatTheWatchToldTooIsOneRunAndOutlivesTheHubsDeletion() {
        Caller athlete = Caller.athlete();
        String user = connect(athlete);
        String id = athlete.json(WATCH).post("/api/runs").path("id");

        send(created(user, "w-1", 3300));
        assertThat(shelf.outcomes(user, 1)).containsExactly("merged");
        athlete.request()
                .get("/api/runs/{id}", id)
                .then()
                .body("sources.provider", contains("garmin", "open-wearables"))
                .body("distanceMetres", equalTo(11_100f))
                .body("maxHeartRate", equalTo(171));

        send(deleted(user, "w-1"));
        assertThat(shelf.outcomes(user, 2)).containsExactly("merged", "withdrawn");
        athlete.request()
                .get("/api/runs/{id}", id)
                .then()
                .body("sources.provider", contains("garmin"))
                .body("maxHeartRate", nullValue());
    }

    @Test
    void whatAHubToldFirstIsErasedWithItAndTheWatchsRunStays() {
        Caller athlete = Caller.athlete();
        String user = connect(athlete);
        send(created(user, "w-1", 3300));
        assertThat(shelf.outcomes(user, 1)).containsExactly("created");
        String told = athlete.json(WATCH)
                .post("/api/runs")
                .then()
                .statusCode(200)
                .extract()
                .path("id");

        athlete.request()
                .delete("/api/integrations/open-wearables?erase=true")
                .then()
                .statusCode(204);

        athlete.request().get("/api/runs/{id}", told).then().statusCode(404);
        athlete.request()
                .get("/api/runs")
                .then()
                .body("items.source.provider", contains("garmin"))
                .body("items[0].maxHeartRate", nullValue());
        assertThat(shelf.runs(athlete)).hasSize(1).first().asString().startsWith("garmin watch ACTIVE");
        assertThat(shelf.count("select count(*) from run_record where athlete_id = ?", athlete.subject()))
                .isZero();
    }

    private String connect(Caller athlete) {
        String user = UUID.randomUUID().toString();
        vendor.answers("/api/v1/users#" + athlete.subject(), 201, "{\"id\":\"" + user + "\"}");
        athlete.request()
                .post("/api/integrations/open-wearables/connect")
                .then()
                .statusCode(200)
                .body("authorizationUrl", nullValue());
        return user;
    }

    private void send(String body) {
        Hook.post(HOOK, body, signed(body)).statusCode(200);
    }

    private Map<String, String> signed(String body) {
        return Hook.svix(VendorResource.SVIX, "msg-" + UUID.randomUUID(), clock.instant(), body);
    }

    private static String created(String user, String id, int seconds) {
        return event("workout.created", user, id, seconds);
    }

    private static String updated(String user, String id, int seconds) {
        return event("workout.updated", user, id, seconds);
    }

    private static String deleted(String user, String id) {
        return "{\"type\":\"workout.deleted\",\"data\":{\"id\":\"%s\",\"user_id\":\"%s\"}}".formatted(id, user);
    }

    private static String event(String type, String user, String id, int seconds) {
        return """
                {"type":"%s","data":{"id":"%s","user_id":"%s","type":"running","start_time":"2026-10-05T04:30:00Z",
                 "zone_offset":"+02:00","duration_seconds":%d,"source":{"provider":"garmin","device":"Forerunner 255"},
                 "calories_kcal":700,"distance_meters":11000,"avg_heart_rate_bpm":150,"max_heart_rate_bpm":171,
                 "avg_pace_sec_per_km":295,"elevation_gain_meters":120}}""".formatted(type, id, user, seconds);
    }
}

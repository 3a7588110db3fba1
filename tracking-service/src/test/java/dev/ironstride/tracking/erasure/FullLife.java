package dev.ironstride.tracking.erasure;

import static dev.ironstride.tracking.Patience.await;
import static org.assertj.core.api.Assertions.assertThat;

import dev.ironstride.events.AthleteChanged;
import dev.ironstride.events.FactStatus;
import dev.ironstride.testkit.Footprint;
import dev.ironstride.tracking.Caller;
import dev.ironstride.tracking.Database;
import dev.ironstride.tracking.Told;
import dev.ironstride.tracking.activityfile.Packing;
import dev.ironstride.tracking.fit.FitFixture;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.ZoneId;
import java.util.List;
import java.util.Set;
import java.util.SortedMap;
import java.util.UUID;

/** An athlete who has used everything there is, so that every table knows them. */
final class FullLife {

    private static final String RUN =
            "{\"externalId\":\"%s\",\"source\":{\"provider\":\"%s\"},\"startedAt\":\"2026-10-05T06:00:00Z\",\"durationSeconds\":3600}";

    private final Database database;
    private final Caller athlete = Caller.athlete();
    private final String vendorUser = "vendor-" + UUID.randomUUID();

    FullLife(Database database) {
        this.database = database;
    }

    Caller athlete() {
        return athlete;
    }

    /** Tells, logs, connects and imports. */
    FullLife lived() {
        Told.send(Told.profile(athlete.subject(), 1), UUID.randomUUID());
        Told.plan(athlete.subject(), 1);
        athlete.json(RUN.formatted("s", "strava")).post("/api/runs").then().statusCode(201);
        athlete.json(RUN.formatted("g", "garmin"))
                .header("Idempotency-Key", "once")
                .post("/api/runs")
                .then()
                .statusCode(200);
        String session = athlete.json("{\"startedAt\":\"2026-10-06T17:00:00Z\"}")
                .post("/api/sessions")
                .path("id");
        athlete.json("{\"exerciseId\":\"goblet_squat\",\"reps\":8,\"loadKg\":20,\"rpe\":7}")
                .put("/api/sessions/{id}/sets/1", session)
                .then()
                .statusCode(200);
        athlete.json("{\"endedAt\":\"2026-10-06T17:50:00Z\",\"rpe\":6}")
                .post("/api/sessions/{id}/complete", session)
                .then()
                .statusCode(200);
        athlete.json("{\"soreness\":2}").post("/api/readiness").then().statusCode(201);
        athlete.json("{\"name\":\"watch\"}").post("/api/ingest-tokens").then().statusCode(201);
        athlete.request()
                .multiPart(
                        "file",
                        "all.zip",
                        Packing.archive()
                                .file("run.fit", FitFixture.run().bytes())
                                .zip(),
                        "application/zip")
                .post("/api/imports")
                .then()
                .statusCode(202);
        elsewhere();
        await().untilAsserted(() -> assertThat(footprint().keySet()).contains("athlete", "plan", "rereading"));
        return this;
    }

    /** What comes by vendors and by the runner's hand in rare cases. */
    private void elsewhere() {
        String id = athlete.subject();
        database.column(
                "insert into provider_link (athlete_id, provider, provider_user_id, connected_at) values (?, 'strava', ?, now())"
                        + " returning 1",
                id,
                vendorUser);
        database.column(
                "insert into provider_event (provider, event_key, provider_user_id, subject, payload, received_at, due_at)"
                        + " values ('strava', ?, ?, '1', '{}', now(), now() + interval '1 day') returning 1",
                UUID.randomUUID().toString(),
                vendorUser);
        database.column(
                "insert into provider_connect (state_hash, athlete_id, provider, verifier, expires_at)"
                        + " values (?, ?, 'polar', 'x', now() + interval '1 hour') returning 1",
                UUID.randomUUID().toString(),
                id);
        database.column(
                "insert into provider_record (athlete_id, provider, external_id, rank, gone) values (?, 'garmin', 'x', 1, false)"
                        + " returning 1",
                id);
        database.column(
                "insert into run_apart (athlete_id, one, other) values (?, ?, ?) returning 1",
                id,
                UUID.randomUUID(),
                UUID.randomUUID());
    }

    /** Erases the athlete the way plan-service tells it. */
    void erase(long revision) {
        Told.send(erased(athlete.subject(), revision), UUID.randomUUID());
    }

    static AthleteChanged erased(String athleteId, long revision) {
        return new AthleteChanged(
                athleteId, revision, FactStatus.DELETED, ZoneId.of("UTC"), null, null, null, List.of());
    }

    /** Where anything is written of the athlete, here or under the vendor's name for them. */
    SortedMap<String, Long> footprint() {
        try (Connection connection = database.connect()) {
            return Footprint.of(connection, Set.of(athlete.subject(), vendorUser));
        } catch (SQLException failed) {
            throw new IllegalStateException(failed);
        }
    }

    /** Waits until nothing is written of the athlete any more. */
    void awaitNothingLeft() {
        await().untilAsserted(() -> assertThat(footprint()).isEmpty());
    }
}

package dev.ironstride.tracking.erasure;

import static dev.ironstride.tracking.Patience.await;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;

import dev.ironstride.events.AthleteChanged;
import dev.ironstride.testkit.Footprint;
import dev.ironstride.tracking.Caller;
import dev.ironstride.tracking.Database;
import dev.ironstride.tracking.Told;
import dev.ironstride.tracking.TrackingTest;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** Of who is erased nothing is left in any table, and nothing that comes late brings anything back. */
@TrackingTest
class ErasureTest {

    private static final String RUN = "{\"startedAt\":\"2026-11-25T06:30:00Z\",\"durationSeconds\":1800}";

    /** What others tell, and the erasure itself: written by consumers alone, each of which asks whether it is too late. */
    private static final Set<String> FOLLOWED = Set.of("athlete", "plan", "rereading", "erased");

    @Inject
    Database database;

    @Test
    void nothingOfAnErasedAthleteIsLeftInAnyTable() throws SQLException {
        FullLife life = new FullLife(database).lived();
        Caller other = Caller.athlete();
        other.json(RUN).post("/api/runs").then().statusCode(201);
        Set<String> tables;
        try (Connection connection = database.connect()) {
            tables = new TreeSet<>(Footprint.tablesWith(connection, "athlete_id"));
        }
        tables.remove("erased");
        assertThat(life.footprint().keySet()).as("every table knows them").containsAll(tables);

        life.erase(2);

        life.awaitNothingLeft();
        life.athlete().request().get("/api/runs").then().statusCode(200).body("items", hasSize(0));
        other.request().get("/api/runs").then().body("items", hasSize(1));
    }

    @Test
    void everyTableOfAnAthleteRefusesTheErased() throws SQLException {
        try (Connection connection = database.connect()) {
            Set<String> tables = new TreeSet<>(Footprint.tablesWith(connection, "athlete_id"));
            tables.removeAll(FOLLOWED);

            assertThat(database.column("select tgrelid::regclass::text from pg_trigger"
                            + " where tgfoid = 'refuse_erased'::regproc and tgparentid = 0"))
                    .containsAll(tables);
        }
    }

    @Test
    void whoIsErasedCanLogNothingUntilTheyTellAnewWhoTheyAre() {
        Caller athlete = erased(2);
        String id = athlete.subject();

        for (int i = 0; i < 3; i++) { // by the long way, and by the short one once the token is known
            athlete.json(RUN)
                    .post("/api/runs")
                    .then()
                    .statusCode(409)
                    .body("type", equalTo("https://ironstride.dev/problems/athlete-erased"));
        }
        athlete.json("[" + RUN + "]").post("/api/runs/batch").then().body("items[0].status", equalTo(409));
        athlete.json("{\"soreness\":2}").post("/api/readiness").then().statusCode(409);
        athlete.json("{\"startedAt\":\"2026-11-25T17:00:00Z\"}")
                .put("/api/sessions/{id}", UUID.randomUUID())
                .then()
                .statusCode(409);
        athlete.json("{\"name\":\"watch\"}").post("/api/ingest-tokens").then().statusCode(409);

        Told.send(Told.profile(id, 3), UUID.randomUUID());

        await().untilAsserted(() ->
                athlete.json(RUN).post("/api/runs").then().statusCode(201).body("timeZone", equalTo("Europe/Berlin")));
    }

    @Test
    void whatWasToldBeforeAndComesLateBringsNothingBack() {
        Instant before = Instant.now();
        Caller athlete = erased(5);
        String id = athlete.subject();

        awaitRead(told(Told.profile(id, 4)));
        awaitRead(Told.plan(id, 1, before));
        assertThat(footprint(id)).isEmpty();

        Told.send(Told.profile(id, 6), UUID.randomUUID());
        Told.plan(id, 7, Instant.now());
        await().untilAsserted(() -> assertThat(footprint(id)).contains("athlete", "plan"));

        awaitRead(told(FullLife.erased(id, 5))); // the erasure again: it is over
        awaitRead(Told.plan(id, 8, before));
        assertThat(database.column("select revision from plan where athlete_id = ?", id))
                .containsExactly("7");
        assertThat(footprint(id)).contains("athlete");
    }

    @Test
    void whatWasBeingWrittenInThatMomentIsErasedToo() throws SQLException {
        Caller athlete = Caller.athlete();
        String id = athlete.subject();
        try (Connection writer = database.connect()) {
            // Given: a transaction that began before the erasure and commits after it
            writer.setAutoCommit(false);
            try (PreparedStatement insert = writer.prepareStatement(
                    "insert into run_apart (athlete_id, one, other) values (?, gen_random_uuid(), gen_random_uuid())")) {
                insert.setString(1, id);
                insert.executeUpdate();
            }
            Told.send(FullLife.erased(id, 1), UUID.randomUUID());
            await().untilAsserted(() -> assertThat(
                            database.count("select count(*) from erased where athlete = erased_key(?)", id))
                    .isEqualTo(1));

            writer.commit();
        }

        await().untilAsserted(() -> assertThat(footprint(id)).isEmpty());
    }

    private Caller erased(long revision) {
        Caller athlete = Caller.athlete();
        Told.send(FullLife.erased(athlete.subject(), revision), UUID.randomUUID());
        await().untilAsserted(() -> assertThat(database.count(
                        "select count(*) from erased where athlete = erased_key(?) and athlete_id is null",
                        athlete.subject()))
                .isEqualTo(1));
        return athlete;
    }

    private UUID told(AthleteChanged event) {
        UUID id = UUID.randomUUID();
        Told.send(event, id);
        return id;
    }

    private void awaitRead(UUID event) {
        await().untilAsserted(() -> assertThat(database.count("select count(*) from inbox where event_id = ?", event))
                .isEqualTo(1));
    }

    private Set<String> footprint(String id) {
        try (Connection connection = database.connect()) {
            return Footprint.of(connection, Set.of(id)).keySet();
        } catch (SQLException failed) {
            throw new IllegalStateException(failed);
        }
    }
}

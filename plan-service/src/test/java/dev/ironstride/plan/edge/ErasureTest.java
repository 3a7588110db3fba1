package dev.ironstride.plan.edge;

import static dev.ironstride.plan.edge.Runner.eventually;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;

import com.fasterxml.jackson.databind.ObjectMapper;
import dev.ironstride.events.EventJson;
import dev.ironstride.events.EventType;
import dev.ironstride.events.FactStatus;
import dev.ironstride.events.RunClass;
import dev.ironstride.events.RunLogged;
import dev.ironstride.testkit.Events;
import dev.ironstride.testkit.Footprint;
import dev.ironstride.testkit.MutableClock;
import dev.ironstride.testkit.TokenIssuer;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import javax.sql.DataSource;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Of who is erased nothing is left in any table, the others are told, and nothing that comes late brings anything back. */
@ServiceTest
class ErasureTest {
    private static final String ME = "/api/athletes/me";

    @Inject
    MutableClock clock;

    @Inject
    DataSource database;

    private final String coach = "coach-" + UUID.randomUUID();

    @BeforeEach
    void aCatalogue() {
        CatalogueFixture.store(database);
    }

    @AfterEach
    void today() {
        clock.reset();
    }

    @Test
    void nothingOfAnErasedRunnerIsLeftInAnyTable() throws SQLException {
        var runner = lived();
        var other = Runner.someone().plans(Runner.W2, "2026-11-23");
        Set<String> tables;
        try (var connection = database.getConnection()) {
            tables = new TreeSet<>(Footprint.tablesWith(connection, "athlete_id"));
        }
        assertThat(footprint(runner.id())).as("every table knows them").containsAll(tables);

        runner.says().delete(ME).then().statusCode(204);

        eventually()
                .untilAsserted(() -> assertThat(footprint(runner.id())).isEmpty()); // the outbox too, once it is told
        runner.says().get(ME).then().statusCode(404);
        runner.says().get("/api/plans/current").then().statusCode(404);
        other.says().get("/api/plans/current").then().statusCode(200);
    }

    @Test
    void theOthersAreToldOnceHoweverOftenItIsAskedFor() throws Exception {
        var runner = Runner.someone();
        runner.tells(Runner.W2).statusCode(200);

        for (int i = 0; i < 3; i++) {
            runner.says().delete(ME).then().statusCode(204);
        }
        runner.tells(Runner.W2).statusCode(200).header("ETag", equalTo("\"3\""));

        var told = Events.awaitKey(EventType.ATHLETE_CHANGED.topic(), runner.id(), 3);
        assertThat(told)
                .extracting(event -> {
                    var json = new ObjectMapper().readTree(Objects.requireNonNull(event.value()));
                    return json.get("revision").asText() + " "
                            + json.get("status").asText();
                })
                .containsExactly("1 ACTIVE", "2 DELETED", "3 ACTIVE");
        var erased = Objects.requireNonNull(told.get(1).value());
        assertThat(new ObjectMapper().readTree(erased).get("runWeek")).isEmpty();
        assertThat(erased).doesNotContain("1990", "Berlin");
    }

    @Test
    void whoIsNotKnownHereMayBeKnownElsewhereAndIsErasedThere() {
        var runner = Runner.someone();

        runner.says().delete(ME).then().statusCode(204);

        assertThat(Events.awaitKey(EventType.ATHLETE_CHANGED.topic(), runner.id(), 1))
                .singleElement()
                .satisfies(event -> assertThat(event.value()).contains("DELETED"));
    }

    @Test
    void whatHappenedBeforeAndComesLateBringsNothingBack() {
        var runner = Runner.someone();
        runner.tells(Runner.W2).statusCode(200);
        runner.says().delete(ME).then().statusCode(204);
        var run = runner.run(UUID.randomUUID(), 1, FactStatus.ACTIVE, "2026-11-20T07:00:00", 55, RunClass.HARD);

        told(run, Instant.now());
        told(run, Instant.now()); // again, as another event
        runner.says().body("{}").post(ME + "/calendar-feed").then().statusCode(404);
        eventually().untilAsserted(() -> assertThat(footprint(runner.id())).isEmpty());
        rebuildFromKafka(runner);
        assertThat(Database.one(database, "select count(*) from fact where athlete_id = ?", runner.id()))
                .isEqualTo("0");

        runner.tells(Runner.W2).statusCode(200);
        told(run, Instant.now().minusSeconds(60));
        assertThat(Database.one(database, "select count(*) from fact where athlete_id = ?", runner.id()))
                .isEqualTo("0");
    }

    @Test
    void whoTellsAnewWhoTheyAreBeginsAnew() {
        var runner = Runner.someone().plans(Runner.W2, "2026-11-23");
        long before = runner.plan().getLong("revision");
        runner.says().delete(ME).then().statusCode(204);

        runner.plans(Runner.W2, "2026-11-23");
        told(
                runner.run(UUID.randomUUID(), 1, FactStatus.ACTIVE, "2026-11-20T07:00:00", 55, RunClass.HARD),
                Instant.now().plusSeconds(1));

        assertThat(runner.plan().getLong("revision")).isGreaterThan(before);
        assertThat(Database.one(database, "select count(*) from fact where athlete_id = ?", runner.id()))
                .isEqualTo("1");
    }

    @Test
    void aCoachWhoIsErasedLeavesNoTraceWithTheirRunners() {
        var runner = Runner.someone().plans(Runner.W2, "2026-11-23");
        CoachResourceTest.letIn(runner, coach);

        coachSays().delete(ME).then().statusCode(204);

        runner.says().get(ME + "/coaches").then().statusCode(200).body("items", empty());
        runner.says().get("/api/plans/current").then().statusCode(200);
        eventually().untilAsserted(() -> assertThat(footprint(coach)).isEmpty());
        assertThat(Events.awaitKey(EventType.ATHLETE_CHANGED.topic(), runner.id(), 3)
                        .getLast()
                        .value())
                .doesNotContain(coach);
    }

    @Test
    void operatorsEraseWhoCannotSignInAnyMoreAndNobodyElseMay() {
        var runner = Runner.someone();
        runner.tells(Runner.W2).statusCode(200);
        var address = "/api/ops/athletes/" + runner.id();

        runner.says().delete(address).then().statusCode(403);
        given().delete(address).then().statusCode(401);
        opsSay().delete("/api/ops/athletes/" + "x".repeat(256)).then().statusCode(400);
        runner.says().get(ME).then().statusCode(200);

        opsSay().delete(address).then().statusCode(204);
        opsSay().delete(address).then().statusCode(204);

        runner.says().get(ME).then().statusCode(404);
    }

    /** A runner who has used everything there is, so that every table knows them. */
    private Runner lived() {
        clock.set("2026-12-30T05:00:00Z");
        var runner = Runner.someone();
        runner.tells(Runner.W2).statusCode(200);
        runner.says()
                .header("Idempotency-Key", "once")
                .body("{\"startDate\":\"2026-11-23\",\"weeks\":12}")
                .post("/api/plans")
                .then()
                .statusCode(201);
        CoachResourceTest.letIn(runner, coach);
        clock.set("2026-12-30T08:00:00Z");
        runner.logs(runner.run(UUID.randomUUID(), 1, FactStatus.ACTIVE, "2026-12-30T07:00:00", 55, RunClass.HARD));
        eventually()
                .untilAsserted(
                        () -> assertThat(runner.decisions().getList("items")).isNotEmpty());
        runner.says()
                .post("/api/decisions/" + runner.decisions().getString("items[0].id") + "/undo")
                .then()
                .statusCode(200);
        String feed = runner.says().body("{}").post(ME + "/calendar-feed").path("path");
        given().get(feed).then().statusCode(200);
        var rebuild = UUID.randomUUID();
        Database.execute(database, """
                insert into rebuild (rebuild_id, source, athlete_id, state, after, started_by, started_at, changed_at, lease_until)
                values ('%1$s', 'POSTGRES', '%2$s', 'DONE', '%2$s', '%2$s', now(), now(), now());
                insert into rebuild_difference values ('%2$s', '%1$s', 1, 2, 1, 1)""".formatted(rebuild, runner.id()));
        return runner;
    }

    /** Sends a run and waits until it was read. */
    private void told(RunLogged run, Instant at) {
        var id = UUID.randomUUID();
        Events.send(run.type().topic(), run.type().cloudEventType(), run.athleteId(), EventJson.write(run), id, at);
        eventually()
                .untilAsserted(() -> assertThat(Database.one(
                                database, "select count(*) from inbox where event_id = ?::uuid", id.toString()))
                        .isEqualTo("1"));
    }

    private static void rebuildFromKafka(Runner runner) {
        var address = opsSay().post("/api/ops/rebuild?from=KAFKA&athleteId=" + runner.id())
                .then()
                .statusCode(202)
                .extract()
                .header("Location");
        eventually()
                .untilAsserted(
                        () -> opsSay().get(address).then().statusCode(200).body("state", equalTo("DONE")));
    }

    private RequestSpecification coachSays() {
        return given().auth().oauth2(TokenIssuer.token(coach).role("coach").mint());
    }

    private static RequestSpecification opsSay() {
        return given().auth().oauth2(TokenIssuer.token("ops").role("ops").mint());
    }

    private Set<String> footprint(String id) {
        try (var connection = database.getConnection()) {
            return Footprint.of(connection, Set.of(id)).keySet();
        } catch (SQLException failed) {
            throw new IllegalStateException(failed);
        }
    }
}

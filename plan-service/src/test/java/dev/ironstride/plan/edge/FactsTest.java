package dev.ironstride.plan.edge;

import static dev.ironstride.plan.edge.Runner.eventually;
import static org.assertj.core.api.Assertions.assertThat;

import dev.ironstride.events.FactStatus;
import dev.ironstride.events.RunClass;
import dev.ironstride.events.RunLogged;
import dev.ironstride.testkit.Events;
import dev.ironstride.testkit.MutableClock;
import jakarta.inject.Inject;
import java.util.UUID;
import javax.sql.DataSource;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Runs and sessions arrive in any order, twice, late, broken; the plan is what the facts say. */
@ServiceTest
class FactsTest {
    private static final String WEEK = "2026-W53";
    private static final String WEDNESDAY = "2026-12-30T07:00:00";

    @Inject
    MutableClock clock;

    @Inject
    DataSource database;

    private Runner runner = Runner.someone();

    @BeforeEach
    void aWednesdayWithAHeavySession() {
        CatalogueFixture.store(database);
        clock.set("2026-12-30T05:00:00Z");
        runner = Runner.someone();
    }

    @AfterEach
    void today() {
        clock.reset();
    }

    private RunLogged hardRun(UUID id, long revision, FactStatus status) {
        return runner.run(id, revision, status, WEDNESDAY, 55, RunClass.HARD);
    }

    private void awaitRung(String rung) {
        eventually()
                .untilAsserted(() -> assertThat(runner.week(WEEK).getString("placement.rung"))
                        .isEqualTo(rung));
    }

    /** A fact about a run long ago, as a mark: once it is stored, whatever was sent before it was handled. */
    private void awaitEverythingSentSoFar() {
        var mark = UUID.randomUUID();
        runner.logs(runner.run(mark, 1, FactStatus.ACTIVE, "2025-01-01T07:00:00", 30, RunClass.EASY));
        eventually().untilAsserted(() -> assertThat(factRevision(mark)).isEqualTo("1"));
    }

    private String factRevision(UUID run) {
        return Database.one(
                database, "select revision from fact where athlete_id = ? and fact_id = ?", runner.id(), "run:" + run);
    }

    @Test
    void theSameEventTwiceCountsOnce() {
        runner.plans(Runner.W2, "2026-11-23");
        var event = UUID.randomUUID();
        var run = hardRun(UUID.randomUUID(), 1, FactStatus.ACTIVE);

        runner.logs(run, event);
        runner.logs(run, event);
        runner.logs(run, UUID.randomUUID());
        awaitRung("HL");
        awaitEverythingSentSoFar();

        assertThat(runner.plan().getLong("revision")).isEqualTo(2);
        assertThat(runner.decisions().getList("items")).hasSize(1);
    }

    @Test
    void aDeletedRunTakesItsEffectWithIt() {
        runner.plans(Runner.W2, "2026-11-23");
        var planned = runner.week(WEEK).get("sessions");
        var run = UUID.randomUUID();
        runner.logs(hardRun(run, 1, FactStatus.ACTIVE));
        awaitRung("HL");

        runner.logs(hardRun(run, 2, FactStatus.DELETED));
        awaitRung("HH");

        assertThat(runner.week(WEEK).<Object>get("sessions")).isEqualTo(planned);
        assertThat(runner.decisions().getString("items[0].state")).isEqualTo("WITHDRAWN");
        assertThat(runner.decisions().getBoolean("items[0].undoable")).isFalse();
        assertThat(runner.plan().getLong("revision")).isEqualTo(3);

        runner.logs(hardRun(run, 3, FactStatus.ACTIVE));
        awaitRung("HL");
        assertThat(runner.decisions().getString("items[0].state")).isEqualTo("APPLIED");
        assertThat(runner.decisions().getList("items")).hasSize(1);
    }

    @Test
    void anOlderRevisionThatArrivesLateChangesNothing() {
        runner.plans(Runner.W2, "2026-11-23");
        var run = UUID.randomUUID();

        runner.logs(hardRun(run, 2, FactStatus.DELETED));
        runner.logs(hardRun(run, 1, FactStatus.ACTIVE));
        awaitEverythingSentSoFar();

        assertThat(factRevision(run)).isEqualTo("2");
        assertThat(runner.week(WEEK).getString("placement.rung")).isEqualTo("HH");
        assertThat(runner.plan().getLong("revision")).isEqualTo(1);
    }

    @Test
    void aRunCorrectedToEasyGivesTheSessionBack() {
        runner.plans(Runner.W2, "2026-11-23");
        var run = UUID.randomUUID();
        runner.logs(hardRun(run, 1, FactStatus.ACTIVE));
        awaitRung("HL");

        runner.logs(runner.run(run, 2, FactStatus.DELETED, WEDNESDAY, 55, RunClass.EASY));

        awaitRung("HH");
    }

    @Test
    void aRunThatComesBeforeItsAthleteWaitsForThePlan() {
        var run = UUID.randomUUID();
        runner.logs(hardRun(run, 1, FactStatus.ACTIVE));
        eventually().untilAsserted(() -> assertThat(factRevision(run)).isEqualTo("1"));

        clock.set("2026-12-30T08:00:00Z");
        runner.plans(Runner.W2, "2026-11-23");

        assertThat(Runner.sessions(runner.week(WEEK))).isNotEmpty().doesNotContain("WEDNESDAY AM HEAVY");
    }

    @Test
    void aSessionDoneIsMarkedAsDone() {
        runner.plans(Runner.W2, "2026-11-23");
        var planned = UUID.fromString(runner.week(WEEK).getString("sessions[0].id"));

        clock.set("2026-12-30T08:00:00Z");
        runner.logs(runner.session(UUID.randomUUID(), planned, WEDNESDAY));

        eventually()
                .untilAsserted(() -> assertThat(runner.week(WEEK).getString("sessions[0].status"))
                        .isEqualTo("DONE"));
        runner.says()
                .post("/api/planned-sessions/" + planned + "/missed")
                .then()
                .statusCode(409)
                .contentType("application/problem+json");
    }

    @Test
    void aBrokenRecordGoesToTheDeadLettersAndItsNeighboursGoOn() {
        runner.plans(Runner.W2, "2026-11-23");
        var topic = "ironstride.run-logged.v1";
        var type = "dev.ironstride.run-logged.v1";

        Events.sendBare(topic, runner.id(), "no headers at all");
        Events.send(topic, type, runner.id(), "{\"athleteId\":");
        Events.send(topic, type, runner.id(), "{\"athleteId\":\"" + UUID.randomUUID() + "\"}");
        runner.logs(hardRun(UUID.randomUUID(), 1, FactStatus.ACTIVE));

        awaitRung("HL");
        var dead = Events.awaitKey(topic + ".dlq", runner.id(), 3);
        assertThat(dead)
                .extracting(record -> Events.header(record, "dead-letter-reason"))
                .allSatisfy(reason -> assertThat(reason).isNotBlank());
    }
}

package dev.ironstride.plan.edge;

import static dev.ironstride.plan.edge.Runner.eventually;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SpecVersion;
import dev.ironstride.events.EventType;
import dev.ironstride.events.FactStatus;
import dev.ironstride.events.RunClass;
import dev.ironstride.testkit.Events;
import dev.ironstride.testkit.MutableClock;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.InputStream;
import java.time.Instant;
import java.util.Objects;
import java.util.UUID;
import javax.sql.DataSource;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Both sides of the event contract: what we send keeps to its schema, what others send is read from the golden samples. */
@ServiceTest
class EventContractTest {
    private static final ObjectMapper JSON = new ObjectMapper();

    @Inject
    DataSource database;

    @Inject
    MutableClock clock;

    @AfterEach
    void today() {
        clock.reset();
    }

    private static InputStream resource(String name) {
        return Objects.requireNonNull(
                Thread.currentThread().getContextClassLoader().getResourceAsStream(name), name);
    }

    private static void keepsToItsSchema(EventType type, String json) throws IOException {
        var name = "schema/" + type.topic().substring("ironstride.".length()) + ".json";
        try (var schema = resource(name)) {
            var faults = JsonSchemaFactory.getInstance(SpecVersion.VersionFlag.V202012)
                    .getSchema(schema)
                    .validate(JSON.readTree(json));
            assertThat(faults).isEmpty();
        }
    }

    @Test
    void whatWeSendKeepsToItsSchema() throws IOException {
        CatalogueFixture.store(database);
        clock.set("2026-12-30T05:00:00Z");
        var runner = Runner.someone().plans(Runner.W2, "2026-11-23");
        runner.logs(runner.run(UUID.randomUUID(), 1, FactStatus.ACTIVE, "2026-12-30T07:00:00", 55, RunClass.HARD));

        for (var event : Events.awaitKey(EventType.PLAN_CHANGED.topic(), runner.id(), 2)) {
            keepsToItsSchema(EventType.PLAN_CHANGED, Objects.requireNonNull(event.value()));
        }
        for (var event : Events.awaitKey(EventType.ATHLETE_CHANGED.topic(), runner.id(), 1)) {
            keepsToItsSchema(EventType.ATHLETE_CHANGED, Objects.requireNonNull(event.value()));
        }
    }

    @ParameterizedTest
    @CsvSource({
        "run-logged, hard-run-from-watch, run",
        "run-logged, easy-run-by-hand, run",
        "run-logged, deleted, run",
        "session-completed, planned-heavy-session, session",
        "session-completed, abandoned-own-session, session",
        "session-completed, one-sided-with-missed-reps, session",
        "session-completed, deleted, session",
        "readiness-reported, morning-form, report",
        "readiness-reported, night-from-watch, report",
        "readiness-reported, fever, report",
        "readiness-reported, deleted, report"
    })
    void whatTrackingSendsIsKeptAsAFact(String type, String sample, String prefix) throws IOException {
        JsonNode event = sample("samples/" + type + ".v1/" + sample + ".json");
        var athlete = event.get("athleteId").asText();
        var id = (prefix.equals("report") ? "readiness" : prefix) + ":"
                + event.get(prefix + "Id").asText();

        Events.send(
                "ironstride." + type + ".v1",
                "dev.ironstride." + type + ".v1",
                athlete,
                event.toString(),
                UUID.randomUUID(),
                Instant.now());

        eventually()
                .untilAsserted(() -> assertThat(Database.one(
                                database,
                                "select status from fact where athlete_id = ? and fact_id = ? and revision >= "
                                        + event.get("revision").asLong(),
                                athlete,
                                id))
                        .isIn("ACTIVE", "DELETED"));
    }

    @ParameterizedTest
    @CsvSource({"goblet-squat", "plank-revised", "drop-jump-withdrawn", "coach-private"})
    void whatTheCatalogueSendsIsKeptAsAnExercise(String sample) throws IOException {
        JsonNode event = sample("samples/exercise-changed.v1/" + sample + ".json");
        var id = event.get("exerciseId").asText();

        Events.send("ironstride.exercise-changed.v1", "dev.ironstride.exercise-changed.v1", id, event.toString());

        eventually()
                .untilAsserted(() -> assertThat(
                                Database.one(database, "select revision from exercise where exercise_id = ?", id))
                        .isEqualTo(event.get("revision").asText()));
    }

    private static JsonNode sample(String name) throws IOException {
        try (var sample = resource(name)) {
            return JSON.readTree(sample);
        }
    }
}

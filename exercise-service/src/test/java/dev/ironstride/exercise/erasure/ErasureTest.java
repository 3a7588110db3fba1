package dev.ironstride.exercise.erasure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.ironstride.events.AthleteChanged;
import dev.ironstride.events.EventJson;
import dev.ironstride.events.EventType;
import dev.ironstride.events.FactStatus;
import dev.ironstride.exercise.ServiceTest;
import dev.ironstride.exercise.editing.Person;
import dev.ironstride.exercise.editing.Sent;
import dev.ironstride.testkit.Events;
import dev.ironstride.testkit.Footprint;
import io.restassured.path.json.JsonPath;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.time.Duration;
import java.time.ZoneId;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import javax.sql.DataSource;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;

/** Of who is erased nothing is left in any table; what they did for everybody stays, without their name. */
@ServiceTest
class ErasureTest {

    private static final String WORD = "rohrdommel";

    @Inject
    DataSource database;

    private final Person coach = Person.coach();
    private final Person athlete = Person.athlete();

    @Test
    void anAthleteLeavesNothingAndNothingThatComesLateBringsThemBack() {
        tell(athlete.id(), 1, FactStatus.ACTIVE, coach.id());
        assertThat(footprint(athlete.id())).containsExactly("athlete");

        tell(athlete.id(), 3, FactStatus.DELETED);
        tell(athlete.id(), 2, FactStatus.ACTIVE, coach.id());

        assertThat(footprint(athlete.id())).isEmpty();

        tell(athlete.id(), 4, FactStatus.ACTIVE, coach.id()); // told anew who they are
        assertThat(footprint(athlete.id())).containsExactly("athlete");
    }

    @Test
    void theExercisesOfACoachGoWithEveryVersionAndTheOthersAreTold() {
        var id = makes();
        coach.changes(id, squat().put("level", 2)).statusCode(200);
        tell(athlete.id(), 1, FactStatus.ACTIVE, coach.id());
        assertThat(footprint(coach.id())).contains("exercise", "exercise_version", "idempotency_key");

        tell(coach.id(), 1, FactStatus.DELETED);
        tell(athlete.id(), 2, FactStatus.ACTIVE); // as plan-service tells it then

        awaitNothingOf(coach.id());
        awaitNothingOf(WORD);
        athlete.says().get("/api/exercises/" + id).then().statusCode(404);
        var told = new JsonPath(Objects.requireNonNull(Events.awaitKey(EventType.EXERCISE_CHANGED.topic(), id, 3)
                .getLast()
                .value()));
        assertThat(told.getString("status")).isEqualTo("WITHDRAWN");
        assertThat(told.getLong("revision")).isEqualTo(3);
        assertThat(told.prettify()).doesNotContain(coach.id(), WORD);
    }

    @Test
    void whatAnEditorDidForEverybodyStaysWithoutTheirName() {
        var editor = Person.editor();
        var id = "squat_" + UUID.randomUUID().toString().replace("-", "");
        editor.makes(Sent.squat(id)).statusCode(201);

        tell(editor.id(), 1, FactStatus.DELETED);

        awaitNothingOf(editor.id());
        var other = Person.editor();
        assertThat(other.history(id).getString("items[0].author")).isEqualTo("erased");
        other.withdraws(id).statusCode(204);
    }

    @Test
    void theRecordOfChangesIsTouchedForNothingElse() throws SQLException {
        try (var connection = database.getConnection();
                var statement = connection.createStatement()) {
            assertThatThrownBy(() -> statement.execute("update exercise_version set author = 'mallory'"))
                    .hasMessageContaining("only ever added");
            assertThatThrownBy(() -> statement.execute("delete from exercise_version"))
                    .hasMessageContaining("only ever added");
        }
    }

    private static ObjectNode squat() {
        var body = Sent.squat("any").put("name", "Squat " + WORD).put("visibility", "PRIVATE");
        body.remove("id");
        return body;
    }

    private String makes() {
        return coach.says()
                .header("Idempotency-Key", "once")
                .body(squat().toString())
                .post("/api/exercises")
                .then()
                .statusCode(201)
                .extract()
                .path("id");
    }

    /** As plan-service tells it; waits until it was read. */
    private void tell(String id, long revision, FactStatus status, String... coaches) {
        var event = new AthleteChanged(
                id, revision, status, ZoneId.of("UTC"), null, null, null, List.of(), List.of(coaches), null);
        var eventId = Events.send(
                EventType.ATHLETE_CHANGED.topic(),
                EventType.ATHLETE_CHANGED.cloudEventType(),
                id,
                EventJson.write(event));
        Awaitility.await()
                .atMost(Duration.ofSeconds(30))
                .until(() -> footprint(eventId.toString()).contains("inbox"));
    }

    /** The outbox forgets what it has sent. */
    private void awaitNothingOf(String text) {
        Awaitility.await()
                .atMost(Duration.ofSeconds(30))
                .untilAsserted(() -> assertThat(footprint(text)).isEmpty());
    }

    private Set<String> footprint(String text) {
        try (var connection = database.getConnection()) {
            return Footprint.of(connection, Set.of(text)).keySet();
        } catch (SQLException failed) {
            throw new IllegalStateException(failed);
        }
    }
}

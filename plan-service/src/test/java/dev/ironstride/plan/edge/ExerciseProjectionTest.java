package dev.ironstride.plan.edge;

import static dev.ironstride.plan.edge.Runner.eventually;
import static org.assertj.core.api.Assertions.assertThat;

import dev.ironstride.testkit.Events;
import jakarta.inject.Inject;
import java.util.UUID;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;

/** The catalogue as this service knows it follows the events about it. */
@ServiceTest
class ExerciseProjectionTest {
    private static final String TOPIC = "ironstride.exercise-changed.v1";
    private static final String TYPE = "dev.ironstride.exercise-changed.v1";

    @Inject
    DataSource database;

    private final String id = "zz_" + UUID.randomUUID().toString().replace("-", "_");

    private String json(long revision, String name, String status) {
        // Withdrawn or of a pattern nobody knows, so that no other test's plan is made with it.
        return """
                {"exerciseId":"%s","revision":%d,"status":"%s","name":"%s","pattern":"XX","primary":[],"secondary":[],
                 "unilateral":false,"plane":"SAGITTAL","equipmentOptions":[["TRAMPOLINE"]],"modality":"FREE","level":1,
                 "minPhase":"AA","legWeight":1,"avoidIfPain":[],"regressions":[],"progressions":[],
                 "substitutes":{"band":[],"bodyweight":[],"dumbbell":[]},"tempo":"2-0-1-0","loadType":"KG","cues":[],
                 "errors":[],"contactsPerRep":0,"hold":null,"aFieldOfTomorrow":true}""".formatted(id, revision, status, name);
    }

    private String name() {
        return Database.one(database, "select body ->> 'name' from exercise where exercise_id = ?", id);
    }

    @Test
    void theNewestRevisionIsKeptWhateverOrderTheyComeIn() {
        Events.send(TOPIC, TYPE, id, json(2, "second", "ACTIVE"));
        Events.send(TOPIC, TYPE, id, json(1, "first", "ACTIVE"));
        Events.send(TOPIC, TYPE, id, json(3, "third", "WITHDRAWN"));

        eventually().untilAsserted(() -> assertThat(name()).isEqualTo("third"));
    }

    @Test
    void anExerciseThatIsNotUnderstoodSpoilsNoPlan() {
        CatalogueFixture.store(database);
        Events.send(TOPIC, TYPE, id, json(1, "of tomorrow", "ACTIVE"));
        eventually().untilAsserted(() -> assertThat(name()).isEqualTo("of tomorrow"));

        Runner.someone().plans(Runner.W2, "2026-11-23");
    }
}

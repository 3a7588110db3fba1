package dev.ironstride.plan.edge;

import static dev.ironstride.plan.edge.Runner.eventually;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

import dev.ironstride.events.EventJson;
import dev.ironstride.events.EventType;
import dev.ironstride.events.ExerciseChanged;
import dev.ironstride.events.ExerciseChanged.Status;
import dev.ironstride.testkit.Events;
import dev.ironstride.testkit.MutableClock;
import io.restassured.path.json.JsonPath;
import jakarta.inject.Inject;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import javax.sql.DataSource;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What a plan does when the catalogue moves under it, and whose private exercises it may use. */
@ServiceTest
class CatalogueMovesTest {
    private static final String START = "2026-11-23";

    @Inject
    DataSource database;

    @Inject
    MutableClock clock;

    private final String coach = "coach-" + UUID.randomUUID();

    @BeforeEach
    void aMondayInNovember() {
        CatalogueFixture.store(database);
        clock.set("2026-11-23T05:00:00Z");
    }

    @AfterEach
    void today() {
        clock.reset();
        CatalogueFixture.store(database);
    }

    @Test
    void aWithdrawnExerciseStaysInThePlanAndIsReplacedAtTheNextPlanning() {
        // Given
        var runner = Runner.someone().plans(Runner.W2, START);
        var withdrawn = "sl_calf_raise";
        assertThat(exercises(runner.plan())).contains(withdrawn);

        // When
        tell(CatalogueFixture.changed(withdrawn, withdrawn, 2, Status.WITHDRAWN, null));

        // Then
        assertThat(exercises(runner.plan())).contains(withdrawn);
        assertThat(exercises(preview(runner))).doesNotContain(withdrawn).isNotEmpty();
        runner.asksForPlan(START).statusCode(201);
        assertThat(exercises(runner.plan())).doesNotContain(withdrawn).containsAnyOf("calf_raise", "bent_knee_calf");
    }

    @Test
    void aCoachsExerciseIsPlannedForTheRunnersWhoLetTheCoachInAndForNobodyElse() {
        // Given a pattern that only the coach has an exercise of
        var own = "private_" + UUID.randomUUID().toString().replace("-", "");
        Database.execute(database, "delete from exercise where body ->> 'pattern' = 'CA'");
        tell(CatalogueFixture.changed("calf_raise", own, 1, Status.ACTIVE, coach));
        var coached = Runner.someone();
        coached.tells(Runner.W2).statusCode(200);
        CoachResourceTest.letIn(coached, coach);
        var coachedByAnother = Runner.someone();
        coachedByAnother.tells(Runner.W2).statusCode(200);
        CoachResourceTest.letIn(coachedByAnother, "another-" + coach);
        var alone = Runner.someone();
        alone.tells(Runner.W2).statusCode(200);

        // When, Then
        coached.asksForPlan(START).statusCode(201);
        assertThat(exercises(coached.plan())).contains(own);
        assertThat(exercises(preview(coached))).contains(own);
        alone.asksForPlan(START).statusCode(503);
        coachedByAnother
                .asksForPlan(START)
                .statusCode(503)
                .body("type", equalTo("https://ironstride.dev/problems/catalogue-not-ready"));

        // And once the coach is out, the plan in force stays and the next one does without
        coached.says().delete("/api/athletes/me/coaches/" + coach).then().statusCode(204);
        assertThat(exercises(coached.plan())).contains(own);
        coached.asksForPlan(START).statusCode(503);
    }

    private void tell(ExerciseChanged exercise) {
        Events.send(
                EventType.EXERCISE_CHANGED.topic(),
                EventType.EXERCISE_CHANGED.cloudEventType(),
                exercise.exerciseId(),
                EventJson.write(exercise));
        eventually()
                .untilAsserted(() -> assertThat(Database.one(
                                database, "select revision from exercise where exercise_id = ?", exercise.exerciseId()))
                        .isEqualTo(Long.toString(exercise.revision())));
    }

    private static JsonPath preview(Runner runner) {
        return runner.says()
                .body("{\"startDate\":\"" + START + "\",\"weeks\":12}")
                .post("/api/plans/preview")
                .then()
                .statusCode(200)
                .extract()
                .jsonPath();
    }

    private static Set<String> exercises(JsonPath plan) {
        return new TreeSet<>(plan.<String>getList("weeks.sessions.items.exerciseId.flatten()"));
    }
}

package dev.ironstride.exercise.served;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;

import dev.ironstride.exercise.ServiceTest;
import dev.ironstride.exercise.catalogue.Exercise;
import dev.ironstride.exercise.catalogue.Exercises;
import dev.ironstride.exercise.store.ExerciseDocument;
import dev.ironstride.exercise.store.StoredExercise;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.core.Vertx;
import io.vertx.mutiny.sqlclient.Pool;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** The memory follows the table, whoever changes that; each test withdraws what it added. */
@ServiceTest
class ServedCatalogueTest {

    private static final Duration SOON = Duration.ofSeconds(20);

    @Inject
    ServedCatalogue served;

    @Inject
    DataSource database;

    @Inject
    Pool pool;

    @Inject
    Vertx vertx;

    @Inject
    ServedConfig config;

    private final List<String> added = new ArrayList<>();

    @AfterEach
    void withdraw() throws SQLException {
        for (var id : added) {
            execute("""
                     update exercise set status = 'WITHDRAWN', revision = revision + 1, published_revision = revision + 1
                      where id = ?\
                     """, id);
        }
        refresh(served);
    }

    @Test
    void whatAnotherInstanceAddedIsServedSoonWithoutBeingTold() throws SQLException {
        add(Exercises.squat("other_instance_squat"), "FILES");

        await().atMost(SOON)
                .untilAsserted(() -> given().queryParam("pattern", "SQ")
                        .queryParam("limit", 200)
                        .get("/api/exercises")
                        .then()
                        .body("items.id", hasItem("other_instance_squat")));
    }

    @Test
    void whoChangesSomethingReadsItAtOnceAndTheOtherInstanceSoon() throws SQLException {
        // Given two instances on one database
        var other = new ServedCatalogue(pool, vertx, config, List.of());
        add(Exercises.squat("two_instances_squat", 1), "FILES");
        refresh(other);
        refresh(served);
        assertThat(level(served, "two_instances_squat")).isEqualTo(1);

        // When the other one changes something
        change(Exercises.squat("two_instances_squat", 3));
        refresh(other);

        // Then
        assertThat(level(other, "two_instances_squat")).isEqualTo(3);
        await().atMost(SOON).until(() -> level(served, "two_instances_squat") == 3);
    }

    /** Readings that overlap end with the newest, however often each began. */
    @Test
    void afterManyChangesAtOnceTheNewestIsServed() throws SQLException {
        // Given
        add(Exercises.squat("busy_squat", 1), "FILES");

        // When
        var readings = new ArrayList<Uni<Void>>();
        for (int round = 0; round < 10; round++) {
            change(Exercises.squat("busy_squat", 1 + round % 5));
            readings.add(Uni.createFrom().completionStage(served.refresh().subscribeAsCompletionStage()));
        }
        Uni.join().all(readings).andFailFast().await().atMost(SOON);

        // Then
        assertThat(served.now().find("busy_squat").orElseThrow().revision()).isEqualTo(11);
        assertThat(level(served, "busy_squat")).isEqualTo(5);
    }

    @Test
    void aSnapshotInUseDoesNotChange() throws SQLException {
        // Given
        add(Exercises.squat("steady_squat", 1), "FILES");
        refresh(served);
        var before = served.now();

        // When
        change(Exercises.squat("steady_squat", 4));
        refresh(served);

        // Then
        assertThat(before.find("steady_squat").orElseThrow().exercise().level()).isEqualTo(1);
        assertThat(level(served, "steady_squat")).isEqualTo(4);
    }

    /** What everybody gets from memory holds nothing that is one coach's own. */
    @Test
    void whatACoachMadeNeverGetsHere() throws SQLException {
        // When
        add(Exercises.squat("coachs_squat"), "COACH");
        refresh(served);

        // Then
        assertThat(served.now().find("coachs_squat")).isEmpty();
        given().queryParam("pattern", "SQ")
                .queryParam("limit", 200)
                .get("/api/exercises")
                .then()
                .statusCode(200)
                .body("items.id", not(hasItem("coachs_squat")));
    }

    private static void refresh(ServedCatalogue catalogue) {
        catalogue.refresh().await().atMost(SOON);
    }

    private static int level(ServedCatalogue catalogue, String id) {
        return catalogue
                .now()
                .find(id)
                .map(StoredExercise::exercise)
                .map(Exercise::level)
                .orElse(0);
    }

    private void add(Exercise exercise, String origin) throws SQLException {
        added.add(exercise.id());
        execute(
                """
                insert into exercise (id, content, origin, author, follows_files, published_revision)
                values (?, ?::jsonb, ?, ?, false, 1)\
                """,
                exercise.id(),
                ExerciseDocument.write(exercise),
                origin,
                "FILES".equals(origin) ? null : "somebody");
    }

    private void change(Exercise exercise) throws SQLException {
        execute("""
                       update exercise set content = ?::jsonb, revision = revision + 1, published_revision = revision + 1,
                              note = ? where id = ?\
                       """, ExerciseDocument.write(exercise), "made harder", exercise.id());
    }

    private void execute(String sql, @Nullable String... values) throws SQLException {
        try (var connection = database.getConnection();
                var statement = connection.prepareStatement(sql)) {
            for (int index = 0; index < values.length; index++) {
                statement.setString(index + 1, values[index]);
            }
            statement.executeUpdate();
        }
    }
}

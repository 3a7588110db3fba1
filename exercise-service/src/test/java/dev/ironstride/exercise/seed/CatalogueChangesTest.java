package dev.ironstride.exercise.seed;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;

import dev.ironstride.events.EventType;
import dev.ironstride.exercise.ServiceTest;
import dev.ironstride.exercise.catalogue.Catalogue;
import dev.ironstride.exercise.catalogue.Exercise;
import dev.ironstride.exercise.catalogue.Exercises;
import dev.ironstride.exercise.publication.Publication;
import dev.ironstride.exercise.served.ServedCatalogue;
import dev.ironstride.testkit.Events;
import io.restassured.path.json.JsonPath;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** What a change of the files does. Each test brings the catalogue of the files back. */
@ServiceTest
class CatalogueChangesTest {

    private static final String TOPIC = EventType.EXERCISE_CHANGED.topic();
    private static final Catalogue FILES = CatalogueFiles.read();

    @Inject
    DataSource database;

    @Inject
    Publication publication;

    @Inject
    ServedCatalogue served;

    @AfterEach
    void bringTheFilesBack() throws SQLException {
        hold(FILES);
    }

    @Test
    void anAddedExerciseIsFoundAndPublishedAndNothingElseIs() throws SQLException {
        // When
        int published = hold(with(Exercises.squat("sissy_squat")));

        // Then
        assertThat(published).isEqualTo(1);
        given().get("/api/exercises/sissy_squat").then().statusCode(200).body("revision", equalTo(1));
        assertThat(lastOf("sissy_squat").getString("status")).isEqualTo("ACTIVE");
    }

    @Test
    void aChangedExerciseGetsANewRevisionAndANewTag() throws SQLException {
        // Given
        hold(with(Exercises.squat("hack_squat")));
        var before = read("hack_squat");
        var tag = given().get("/api/exercises/hack_squat").header("ETag");

        // When its level changes
        int published = hold(with(harder("hack_squat")));

        // Then
        assertThat(published).isEqualTo(1);
        assertThat(read("hack_squat").getInt("revision")).isEqualTo(before.getInt("revision") + 1);
        assertThat(read("hack_squat").getInt("level")).isEqualTo(3);
        given().header("If-None-Match", tag)
                .get("/api/exercises/hack_squat")
                .then()
                .statusCode(200);
        Events.await(
                TOPIC,
                1,
                kafka -> "hack_squat".equals(kafka.key())
                        && new JsonPath(kafka.value()).getInt("revision") == before.getInt("revision") + 1
                        && new JsonPath(kafka.value()).getInt("level") == 3);
    }

    @Test
    void aRemovedExerciseIsWithdrawnButCanStillBeRead() throws SQLException {
        // Given
        hold(with(Exercises.squat("zercher_squat")));
        int revision = read("zercher_squat").getInt("revision");

        // When
        int published = hold(FILES);

        // Then
        assertThat(published).isEqualTo(1);
        given().queryParam("pattern", "SQ")
                .queryParam("limit", 200)
                .get("/api/exercises")
                .then()
                .body("items.id", not(hasItem("zercher_squat")));
        assertThat(read("zercher_squat").getString("status")).isEqualTo("WITHDRAWN");
        Events.await(
                TOPIC,
                1,
                kafka -> "zercher_squat".equals(kafka.key())
                        && "WITHDRAWN".equals(new JsonPath(kafka.value()).getString("status"))
                        && new JsonPath(kafka.value()).getInt("revision") == revision + 1);
    }

    @Test
    void theSameCatalogueAgainChangesNothing() throws SQLException {
        hold(FILES);

        assertThat(hold(FILES)).isZero();
    }

    private int hold(Catalogue catalogue) throws SQLException {
        try (var connection = database.getConnection()) {
            connection.setAutoCommit(false);
            CatalogueTable.hold(connection, catalogue);
            connection.commit();
        }
        int published = publication.publishChanges().await().indefinitely();
        served.refresh().await().indefinitely();
        return published;
    }

    private static Catalogue with(Exercise added) {
        return new Catalogue(
                Stream.concat(FILES.exercises().stream(), Stream.of(added)).toList());
    }

    private static Exercise harder(String id) {
        return Exercises.squat(id, 3);
    }

    private static JsonPath read(String id) {
        return given().get("/api/exercises/" + id)
                .then()
                .statusCode(200)
                .extract()
                .jsonPath();
    }

    private static JsonPath lastOf(String id) {
        var sent = Events.awaitKey(TOPIC, id, 1);
        return new JsonPath(sent.stream().map(ConsumerRecord::value).reduce("{}", (before, after) -> after));
    }
}

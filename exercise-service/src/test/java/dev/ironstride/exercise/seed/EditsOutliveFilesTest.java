package dev.ironstride.exercise.seed;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.ironstride.exercise.ServiceTest;
import dev.ironstride.exercise.catalogue.Catalogue;
import dev.ironstride.exercise.catalogue.Exercise;
import dev.ironstride.exercise.catalogue.Exercises;
import dev.ironstride.exercise.editing.Person;
import dev.ironstride.exercise.editing.Sent;
import dev.ironstride.exercise.publication.Publication;
import dev.ironstride.exercise.served.ServedCatalogue;
import io.restassured.RestAssured;
import io.restassured.path.json.JsonPath;
import jakarta.inject.Inject;
import java.util.UUID;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** A new release brings new files; what somebody edited in the running system is theirs. Runs the real migration. */
@ServiceTest
class EditsOutliveFilesTest {

    private static final Catalogue FILES = CatalogueFiles.read();

    @Inject
    DataSource database;

    @Inject
    Publication publication;

    @Inject
    ServedCatalogue served;

    private final Person editor = Person.editor();
    private final String id = "squat_" + UUID.randomUUID().toString().replace("-", "");

    @AfterEach
    void bringTheFilesBack() {
        release(FILES);
        editor.withdraws(id).statusCode(204);
    }

    @Test
    void anEditedExerciseStaysAsItIsAndTheFilesVersionIsThereToLookAt() {
        // Given
        release(with(Exercises.squat(id, 1)));
        editor.changes(id, edited(2)).statusCode(200);

        // When
        release(with(Exercises.squat(id, 3)));

        // Then
        assertThat(exercise().getInt("level")).isEqualTo(2);
        assertThat(exercise().getInt("revision")).isEqualTo(2);
        var files = editor.history(id);
        assertThat(files.getBoolean("files.followed")).isFalse();
        assertThat(files.getString("files.changedAt")).isNotNull();
        assertThat(fileVersion().getInt("level")).isEqualTo(3);
    }

    @Test
    void anEditWithoutNewsInTheFilesHasNoNews() {
        release(with(Exercises.squat(id, 1)));
        editor.changes(id, edited(2)).statusCode(200);

        release(with(Exercises.squat(id, 1), Exercises.squat(id + "_other", 1)));

        assertThat(exercise().getInt("level")).isEqualTo(2);
        assertThat(editor.history(id).getString("files.changedAt")).isNull();
        assertThat(fileVersion().getInt("level")).isEqualTo(1);
    }

    @Test
    void whoSendsTheFilesVersionBackFollowsTheFilesAgain() {
        // Given
        release(with(Exercises.squat(id, 1)));
        editor.changes(id, edited(2)).statusCode(200);
        release(with(Exercises.squat(id, 3)));

        // When
        editor.changes(id, fileBody()).statusCode(200);
        release(with(Exercises.squat(id, 4)));

        // Then
        assertThat(exercise().getInt("level")).isEqualTo(4);
        var history = editor.history(id);
        assertThat(history.getBoolean("files.followed")).isTrue();
        assertThat(history.getList("items.origin")).containsExactly("FILES", "EDITOR", "EDITOR", "FILES");
    }

    @Test
    void whatAnEditorWithdrewStaysWithdrawn() {
        release(with(Exercises.squat(id, 1)));
        editor.withdraws(id).statusCode(204);

        release(with(Exercises.squat(id, 3)));

        assertThat(exercise().getString("status")).isEqualTo("WITHDRAWN");
        assertThat(fileVersion().getInt("level")).isEqualTo(3);
    }

    @Test
    void whatAnEditorMadeOutlivesFilesThatDoNotKnowItAndFilesThatComeToKnowIt() {
        editor.makes(Sent.squat(id)).statusCode(201);

        release(with(Exercises.squat(id + "_other", 1)));
        assertThat(exercise().getString("status")).isEqualTo("ACTIVE");

        release(with(Exercises.squat(id, 5)));
        assertThat(exercise().getInt("level")).isEqualTo(1);
        assertThat(exercise().getInt("revision")).isEqualTo(1);
        assertThat(fileVersion().getInt("level")).isEqualTo(5);
    }

    @Test
    void whatTheFilesNoLongerHaveIsWithdrawnUnlessSomebodyEditedIt() {
        release(with(Exercises.squat(id, 1)));
        release(FILES);
        assertThat(exercise().getString("status")).isEqualTo("WITHDRAWN");

        release(with(Exercises.squat(id, 1)));
        assertThat(exercise().getString("status")).isEqualTo("ACTIVE");
        editor.changes(id, edited(2)).statusCode(200);
        release(FILES);

        assertThat(exercise().getString("status")).isEqualTo("ACTIVE");
        assertThat(editor.history(id).getBoolean("files.present")).isFalse();
    }

    /** As at the start of a release with these files. */
    private void release(Catalogue catalogue) {
        Flyway.configure()
                .dataSource(database)
                .locations("db/migration")
                .javaMigrations(new CatalogueMigration(catalogue))
                .load()
                .migrate();
        publication.publishChanges().await().indefinitely();
        served.refresh().await().indefinitely();
    }

    private ObjectNode edited(int level) {
        return Sent.squat(id).put("level", level);
    }

    private ObjectNode fileBody() {
        return Sent.tree(editor.says()
                .get("/api/exercises/" + id + "/versions/files")
                .then()
                .statusCode(200)
                .extract()
                .asString());
    }

    private JsonPath fileVersion() {
        return new JsonPath(fileBody().toString());
    }

    private JsonPath exercise() {
        return RestAssured.given().get("/api/exercises/" + id).then().extract().jsonPath();
    }

    private static Catalogue with(Exercise... added) {
        return new Catalogue(
                Stream.concat(FILES.exercises().stream(), Stream.of(added)).toList());
    }
}

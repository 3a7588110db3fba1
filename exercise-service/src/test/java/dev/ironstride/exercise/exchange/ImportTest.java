package dev.ironstride.exercise.exchange;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.not;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.ironstride.exercise.ServiceTest;
import dev.ironstride.exercise.catalogue.Exercise;
import dev.ironstride.exercise.editing.Person;
import dev.ironstride.exercise.editing.Sent;
import dev.ironstride.exercise.seed.CatalogueFiles;
import io.restassured.path.json.JsonPath;
import io.restassured.response.ValidatableResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** What comes from another catalogue waits for an editor; what is ours can be had as a whole. */
@ServiceTest
class ImportTest {

    private final Person editor = Person.editor();
    private final String name = "Jefferson Curl " + UUID.randomUUID();
    private final List<String> made = new ArrayList<>();

    @AfterEach
    void withdraw() {
        made.forEach(id -> editor.withdraws(id).statusCode(204));
    }

    @Test
    void eachIsAnsweredOnItsOwnAndTheSameAgainChangesNothing() {
        var spoilt = theirs("spoilt").put("level", "god");

        takes(theirs(name), spoilt, theirs(name))
                .statusCode(200)
                .body("imported", equalTo(1))
                .body("alreadyThere", equalTo(1))
                .body("refused", equalTo(1))
                .body("items.outcome", contains("IMPORTED", "REFUSED", "ALREADY_THERE"))
                .body("items[1].errors.field", contains("level"))
                .body("items[1].sourceId", equalTo("spoilt"));
        takes(theirs(name)).body("items.outcome", contains("ALREADY_THERE"));
    }

    @Test
    void whatWaitsForAnEditorIsSeenByEditorsAndNobodyElse() {
        // Given
        var importId = held();

        // When, Then
        editor.says()
                .get("/api/exercises/imports/" + importId)
                .then()
                .statusCode(200)
                .body("reviewed", equalTo(false))
                .body("status", equalTo("UNREVIEWED"))
                .body("source", equalTo("free-exercise-db"))
                .body("licence", equalTo("Unlicense"))
                .body("original.name", equalTo(name))
                .body("draft.pattern", equalTo("HH"))
                .body("toComplete.field", hasItems("plane", "tempo", "cues", "tissues", "fit"))
                .body("toComplete.field", not(hasItem("primary")));
        assertThat(waiting()).contains(importId);
        given().queryParam("q", name.substring(0, 40))
                .get("/api/exercises")
                .then()
                .body("items.name", not(hasItem(name)));
        for (var other : List.of(Person.athlete(), Person.coach())) {
            other.says().get("/api/exercises/imports").then().statusCode(403);
            other.says().get("/api/exercises/imports/" + importId).then().statusCode(403);
            other.says().delete("/api/exercises/imports/" + importId).then().statusCode(403);
            other.says().body("[]").post("/api/exercises/import").then().statusCode(403);
        }
        given().get("/api/exercises/imports").then().statusCode(401);
    }

    @Test
    void anEditorCompletesAndApprovesItWithItsSourceKept() {
        // Given
        var importId = held();
        var id = "curl_" + UUID.randomUUID().toString().replace("-", "");

        // When it is sent incomplete, and complete
        approve(
                        importId,
                        editor.says()
                                .get("/api/exercises/imports/" + importId)
                                .then()
                                .extract()
                                .jsonPath())
                .statusCode(400)
                .body("errors.field", hasItems("plane", "tempo", "cues"));
        var both = Person.with("athlete", "editor", "coach");
        both.says()
                .body(Sent.squat(id).put("visibility", "PRIVATE").toString())
                .post("/api/exercises/imports/" + importId + "/approve")
                .then()
                .statusCode(400)
                .body("errors.field", hasItems("visibility"));
        editor.says()
                .body(Sent.squat(id).toString())
                .post("/api/exercises/imports/" + importId + "/approve")
                .then()
                .statusCode(201)
                .body("source.licence", equalTo("Unlicense"))
                .body("source.name", equalTo("free-exercise-db"));
        made.add(id);

        // Then
        given().get("/api/exercises/" + id).then().statusCode(200).body("source.id", equalTo(sourceId()));
        assertThat(editor.history(id).getString("items[0].origin")).isEqualTo("IMPORT");
        assertThat(waiting()).doesNotContain(importId);
        editor.says()
                .body(Sent.squat(id + "_again").toString())
                .post("/api/exercises/imports/" + importId + "/approve")
                .then()
                .statusCode(409)
                .body("type", equalTo("https://ironstride.dev/problems/already-reviewed"));
        takes(theirs(name)).body("items.outcome", contains("ALREADY_THERE"));
        given().get("/api/exercises/export")
                .then()
                .body("exercises.find { it.id == '" + id + "' }.licence", equalTo("Unlicense"));
    }

    @Test
    void whatIsRejectedDoesNotComeBack() {
        var importId = held();

        editor.says().delete("/api/exercises/imports/" + importId).then().statusCode(204);

        assertThat(waiting()).doesNotContain(importId);
        editor.says().delete("/api/exercises/imports/" + importId).then().statusCode(409);
        takes(theirs(name)).body("items.outcome", contains("ALREADY_THERE"));
        assertThat(waiting()).doesNotContain(importId);
    }

    @Test
    void whatIsNoArrayOrTooLongIsRefusedAsAWhole() {
        for (var body : List.of("{}", "17", "[{]", "[{\"id\":\"x\"}", "[] []", "")) {
            editor.says().body(body).post("/api/exercises/import").then().statusCode(400);
        }
        editor.says()
                .body("[]")
                .post("/api/exercises/import")
                .then()
                .statusCode(200)
                .body("items", empty());
        editor.says()
                .body("[1,null,\"x\",[]]")
                .post("/api/exercises/import")
                .then()
                .body("refused", equalTo(4));
        var many = JsonNodeFactory.instance.arrayNode();
        IntStream.range(0, 2_001).forEach(number -> many.add(number));
        editor.says()
                .body(many.toString())
                .post("/api/exercises/import")
                .then()
                .statusCode(413)
                .body("type", equalTo("https://ironstride.dev/problems/import-too-large"));
        editor.says().get("/api/exercises/imports/" + UUID.randomUUID()).then().statusCode(404);
        given().queryParam("all", true).get("/api/exercises/export").then().statusCode(400);
        editor.says()
                .queryParam("status", "NONE")
                .get("/api/exercises/imports")
                .then()
                .statusCode(400);
    }

    @Test
    void theListGoesOnPageByPage() {
        takes(theirs(name + "a"), theirs(name + "b"), theirs(name + "c")).body("imported", equalTo(3));

        var seen = new ArrayList<String>();
        String next = null;
        do {
            var page = editor.says()
                    .queryParams(next == null ? Map.of("limit", 2) : Map.of("limit", 2, "cursor", next))
                    .get("/api/exercises/imports")
                    .then()
                    .statusCode(200)
                    .extract()
                    .jsonPath();
            seen.addAll(page.getList("items.importId"));
            next = page.getString("next");
        } while (next != null);

        assertThat(seen).hasSizeGreaterThanOrEqualTo(3).doesNotHaveDuplicates().isSorted();
    }

    @Test
    void theWholeCatalogueCanBeHadAsOneDocument() {
        var ids = CatalogueFiles.read().exercises().stream().map(Exercise::id).toList();

        var answer = given().get("/api/exercises/export").then().statusCode(200).extract();
        var export = answer.jsonPath();

        assertThat(export.getString("format")).isEqualTo("ironstride-exercises");
        assertThat(export.getInt("version")).isEqualTo(1);
        assertThat(export.<String>getList("exercises.id")).containsAll(ids).isSorted();
        assertThat(export.<String>getList("exercises.visibility")).containsOnly("PUBLIC");
        assertThat(export.<String>getList("exercises.status")).containsOnly("ACTIVE");
        assertThat(export.getString("exercises.find { it.id == 'plank' }.licence"))
                .isEqualTo("LicenseRef-Ironstride");
        assertThat(export.getString("exercises.find { it.id == 'plank' }.translations.de.name"))
                .isNotBlank();
        given().header("If-None-Match", answer.header("ETag"))
                .get("/api/exercises/export")
                .then()
                .statusCode(304);
    }

    private ObjectNode theirs(String named) {
        return FreeExerciseTest.theirs(named, "hamstrings", "pull", "barbell", "strength");
    }

    private String sourceId() {
        return name.replace(' ', '_');
    }

    private ValidatableResponse takes(ObjectNode... items) {
        var array = JsonNodeFactory.instance.arrayNode().addAll(List.of(items));
        return editor.says()
                .body(array.toString())
                .post("/api/exercises/import")
                .then();
    }

    private String held() {
        return takes(theirs(name)).statusCode(200).extract().path("items[0].importId");
    }

    private ValidatableResponse approve(String importId, JsonPath read) {
        return editor.says()
                .body(read.getMap("draft"))
                .post("/api/exercises/imports/" + importId + "/approve")
                .then();
    }

    private List<String> waiting() {
        return editor.says()
                .queryParam("limit", 200)
                .get("/api/exercises/imports")
                .then()
                .statusCode(200)
                .extract()
                .jsonPath()
                .getList("items.importId");
    }
}

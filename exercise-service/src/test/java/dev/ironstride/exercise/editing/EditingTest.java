package dev.ironstride.exercise.editing;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.startsWith;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.ironstride.events.EventType;
import dev.ironstride.exercise.ServiceTest;
import dev.ironstride.testkit.Events;
import io.restassured.path.json.JsonPath;
import io.restassured.response.ValidatableResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** What an editor can do. Each test withdraws what it made, so that the others see the catalogue of the files. */
@ServiceTest
class EditingTest {

    private static final String TOPIC = EventType.EXERCISE_CHANGED.topic();

    private final Person editor = Person.editor();
    private final String id = "squat_" + UUID.randomUUID().toString().replace("-", "");
    private final List<String> made = new ArrayList<>();

    @AfterEach
    void withdraw() {
        made.reversed()
                .forEach(exercise -> editor.says()
                        .queryParam("links", "remove")
                        .delete("/api/exercises/" + exercise)
                        .then()
                        .statusCode(204));
    }

    @Test
    void aNewExerciseIsFoundPublishedAndRecorded() {
        // When
        var location = make(Sent.squat(id).put("note", "asked for by runners"))
                .header("Location", startsWith("http"))
                .header("Content-Language", equalTo("en"))
                .body("id", equalTo(id))
                .body("status", equalTo("ACTIVE"))
                .body("revision", equalTo(1))
                .extract()
                .header("Location");

        // Then
        given().get(location).then().statusCode(200).header("ETag", editor.tag(id));
        given().queryParam("q", "called " + id.replace('_', ' '))
                .get("/api/exercises")
                .then()
                .body("items.id", hasItem(id));
        assertThat(told(1).getString("name")).isEqualTo("Squat called " + id.replace('_', ' '));
        var history = editor.history(id);
        assertThat(history.getList("items.revision")).containsExactly(1);
        assertThat(history.getString("items[0].origin")).isEqualTo("EDITOR");
        assertThat(history.getString("items[0].author")).isEqualTo(editor.id());
        assertThat(history.getString("items[0].note")).isEqualTo("asked for by runners");
        assertThat(history.getBoolean("files.followed")).isFalse();
    }

    @Test
    void theSamePostAgainMakesNothingNewAndAnotherUnderTheSameKeyIsRefused() {
        var key = UUID.randomUUID().toString();
        var body = Sent.squat(id);

        for (int attempt = 0; attempt < 2; attempt++) {
            editor.says()
                    .header("Idempotency-Key", key)
                    .body(body.toString())
                    .post("/api/exercises")
                    .then()
                    .statusCode(201)
                    .header("Location", startsWith("http"))
                    .body("id", equalTo(id))
                    .body("revision", equalTo(1));
        }
        made.add(id);

        editor.says()
                .header("Idempotency-Key", key)
                .body(body.put("level", 2).toString())
                .post("/api/exercises")
                .then()
                .statusCode(422)
                .body("type", equalTo("https://ironstride.dev/problems/idempotency-key-reused"));
        editor.makes(body).statusCode(409).body("type", equalTo("https://ironstride.dev/problems/id-taken"));
    }

    @Test
    void aChangeMustNameWhatItChanges() {
        make(Sent.squat(id));
        var seen = editor.tag(id);

        editor.says()
                .body(Sent.squat(id).toString())
                .put("/api/exercises/" + id)
                .then()
                .statusCode(428)
                .body("type", equalTo("https://ironstride.dev/problems/if-match-required"));
        editor.changes(id, Sent.squat(id).put("level", 2), seen)
                .statusCode(200)
                .body("level", equalTo(2))
                .body("revision", equalTo(2))
                .header("ETag", not(equalTo(seen)));
        editor.changes(id, Sent.squat(id).put("level", 3), seen)
                .statusCode(412)
                .body("type", equalTo("https://ironstride.dev/problems/changed-meanwhile"));

        assertThat(told(2).getInt("level")).isEqualTo(2);
        assertThat(editor.history(id).getList("items.revision")).containsExactly(2, 1);
        editor.says()
                .get("/api/exercises/" + id + "/versions/1")
                .then()
                .statusCode(200)
                .body("level", equalTo(1));
    }

    @Test
    void ofEditorsWhoChangeTheSameAtOnceOneIsHeard() throws ExecutionException, InterruptedException {
        // Given
        make(Sent.squat(id));
        var seen = editor.tag(id);

        // When
        var answers = new ArrayList<Future<Integer>>();
        try (var threads = Executors.newFixedThreadPool(8)) {
            for (int number = 0; number < 8; number++) {
                var another = Person.editor();
                var body = Sent.squat(id).put("name", "Squat of editor " + number + " " + id);
                answers.add(threads.submit(
                        () -> another.changes(id, body, seen).extract().statusCode()));
            }
        }

        // Then
        var codes = new ArrayList<Integer>();
        for (var answer : answers) {
            codes.add(answer.get());
        }
        assertThat(codes).containsOnly(200, 412).containsOnlyOnce(200);
        assertThat(editor.history(id).getList("items.revision")).containsExactly(2, 1);
    }

    @Test
    void whoReadGermanDoesNotOverwriteTheEnglish() {
        var german = given().header("Accept-Language", "de")
                .get("/api/exercises/plank")
                .then()
                .header("Content-Language", "de")
                .extract();

        editor.says()
                .header("If-Match", german.header("ETag"))
                .body(german.asString())
                .put("/api/exercises/plank")
                .then()
                .statusCode(412);

        assertThat(editor.history("plank").getBoolean("files.followed")).isTrue();
    }

    @Test
    void whatWasReadCanBeSentBackAndTheSameChangesNothing() {
        var read = given().get("/api/exercises/plank").then().extract();

        editor.says()
                .header("If-Match", read.header("ETag"))
                .body(read.asString())
                .put("/api/exercises/plank")
                .then()
                .statusCode(200)
                .header("ETag", read.header("ETag"));

        assertThat(editor.history("plank").getInt("items[0].revision"))
                .isEqualTo(read.jsonPath().getInt("revision"));
    }

    @Test
    void aWithdrawnExerciseIsReadButNotFoundAndComesBackByAPut() {
        make(Sent.squat(id));

        // When it is withdrawn, and again
        editor.says()
                .queryParam("note", "hurts")
                .delete("/api/exercises/" + id)
                .then()
                .statusCode(204);
        editor.withdraws(id).statusCode(204);

        // Then
        given().get("/api/exercises/" + id)
                .then()
                .body("status", equalTo("WITHDRAWN"))
                .body("revision", equalTo(2));
        given().queryParam("pattern", "SQ")
                .queryParam("limit", 200)
                .get("/api/exercises")
                .then()
                .body("items.id", not(hasItem(id)));
        assertThat(told(2).getString("status")).isEqualTo("WITHDRAWN");
        assertThat(editor.history(id).getString("items[0].note")).isEqualTo("hurts");

        // And back
        editor.changes(id, Sent.squat(id)).statusCode(200).body("status", equalTo("ACTIVE"));
        assertThat(told(3).getString("status")).isEqualTo("ACTIVE");
    }

    @Test
    void whatOthersNameIsWithdrawnOnlyWithTheirLinks() {
        // Given
        var other = id + "_easier";
        make(Sent.squat(id).put("level", 2));
        var easier = Sent.squat(other);
        easier.putArray("progressions").add(id);
        make(easier);

        // When, Then
        editor.withdraws(id)
                .statusCode(409)
                .body("type", equalTo("https://ironstride.dev/problems/still-linked"))
                .body("errors.field", equalTo(List.of(other + ".progressions")));
        editor.says()
                .queryParam("links", "remove")
                .delete("/api/exercises/" + id)
                .then()
                .statusCode(204);
        given().get("/api/exercises/" + other)
                .then()
                .body("progressions.size()", equalTo(0))
                .body("revision", equalTo(2));
        assertThat(editor.history(other).getString("items[0].note")).isEqualTo(id + " was withdrawn");

        // And a link to what is withdrawn is not taken
        editor.changes(other, easier).statusCode(400).body("errors.field", equalTo(List.of("progressions[0]")));
    }

    @Test
    void whatTheCatalogueCannotDoWithoutStays() {
        // Given the only band exercise that stands in for a cable row
        editor.says()
                .queryParam("links", "remove")
                .delete("/api/exercises/band_row")
                .then()
                .statusCode(409)
                .body("type", equalTo("https://ironstride.dev/problems/not-sound"))
                .body("errors.field", hasItem("sa_cable_row.substitutes.band"));

        given().get("/api/exercises/band_row").then().body("status", equalTo("ACTIVE"));
    }

    @Test
    void allFaultsAreAnsweredAtOnceAndNothingIsMade() {
        var body = Sent.squat(id).put("level", 0).put("name", "").put("pattern", "XX");
        body.putArray("regressions").add("flying");

        editor.makes(body)
                .statusCode(400)
                .contentType("application/problem+json")
                .body("type", equalTo("https://ironstride.dev/problems/invalid-request"))
                .body("errors.field", containsInAnyOrder("level", "name", "pattern", "regressions[0]"));

        given().get("/api/exercises/" + id).then().statusCode(404);
    }

    @Test
    void theGraphIsCheckedToo() {
        // Given a machine without substitutes, a name that is taken, a progression that is easier, and one that leads
        // back
        var machine = Sent.squat(id);
        machine.putArray("equipmentOptions").addArray().add("MACHINE");
        machine.withArray("aliases").add("goblet squat");
        machine.put("level", 5).putArray("progressions").add("bw_squat");

        editor.makes(machine)
                .statusCode(400)
                .body(
                        "errors.field",
                        containsInAnyOrder(
                                "substitutes.band",
                                "substitutes.bodyweight",
                                "substitutes.dumbbell",
                                "aliases",
                                "progressions"));

        make(Sent.squat(id));
        var after = Sent.squat(id + "_after");
        after.putArray("progressions").add(id);
        make(after);
        var circle = Sent.squat(id);
        circle.putArray("progressions").add(id + "_after");
        editor.changes(id, circle).statusCode(400).body("errors.field", hasItem("progressions"));
    }

    @Test
    void aChangeThatBreaksWhatOthersRelyOnIsRefusedNamingThem() {
        var body = given().get("/api/exercises/band_row").then().extract();
        ObjectNode heavier = Sent.JSON.valueToTree(body.jsonPath().getMap("$"));
        heavier.putArray("equipmentOptions").addArray().add("DUMBBELL");

        editor.changes("band_row", heavier)
                .statusCode(400)
                .body("errors.field", hasItem("sa_cable_row.substitutes.band"));
    }

    @Test
    void onlyEditorsEdit() {
        var body = Sent.squat(id).toString();
        for (var other : List.of(Person.athlete(), Person.with("ops"), Person.with())) {
            other.says().body(body).post("/api/exercises").then().statusCode(403);
            other.changes("plank", Sent.squat("plank"), "*").statusCode(403);
            other.withdraws("plank").statusCode(403);
            other.says().get("/api/exercises/plank/versions").then().statusCode(403);
            other.says().get("/api/exercises/plank/versions/1").then().statusCode(403);
            other.says().get("/api/exercises/plank/versions/files").then().statusCode(403);
        }
        given().contentType("application/json")
                .body(body)
                .post("/api/exercises")
                .then()
                .statusCode(401);
        given().delete("/api/exercises/plank").then().statusCode(401);
        given().get("/api/exercises/plank/versions").then().statusCode(401);
        given().get("/api/exercises/plank").then().body("status", equalTo("ACTIVE"));
    }

    @Test
    void aCoachMakesNothingForEverybodyAndChangesNothingOfIt() {
        var coach = Person.coach();

        coach.makes(Sent.squat(id)).statusCode(403);
        coach.changes("plank", Sent.squat("plank")).statusCode(404);
        coach.withdraws("plank").statusCode(404);
        coach.says().get("/api/exercises/plank/versions").then().statusCode(404);
    }

    @Test
    void whatDoesNotExistIsNotFound() {
        editor.changes("flying", Sent.squat("flying"), "*").statusCode(404);
        editor.withdraws("flying").statusCode(404);
        editor.says().get("/api/exercises/flying/versions").then().statusCode(404);
        editor.says().get("/api/exercises/plank/versions/4711").then().statusCode(404);
        editor.says().get("/api/exercises/plank/versions/0").then().statusCode(404);
        editor.says()
                .get("/api/exercises/" + "x".repeat(300) + "/versions")
                .then()
                .statusCode(404);
    }

    @Test
    void hostileBodiesAreRefused() {
        for (var body : List.of("", "null", "[]", "17", "{\"id\":", "{\"id\":\"a\",\"id\":\"b\"}", "[".repeat(500))) {
            editor.says().body(body).post("/api/exercises").then().statusCode(400);
        }
        editor.says()
                .body("{\"id\":\"" + "x".repeat(3 << 20) + "\"}")
                .post("/api/exercises")
                .then()
                .statusCode(413);
        editor.says()
                .queryParam("note", "a\u0000b")
                .delete("/api/exercises/plank")
                .then()
                .statusCode(400);
        editor.says()
                .queryParam("force", true)
                .delete("/api/exercises/plank")
                .then()
                .statusCode(400)
                .body("errors[0].field", equalTo("force"));
        editor.says()
                .queryParam("x", 1)
                .get("/api/exercises/plank/versions")
                .then()
                .statusCode(400);
        editor.says()
                .queryParam("links", "all")
                .delete("/api/exercises/plank")
                .then()
                .statusCode(400);
        editor.says()
                .header("Idempotency-Key", "x".repeat(300))
                .body(Sent.squat(id).toString())
                .post("/api/exercises")
                .then()
                .statusCode(400);
    }

    private ValidatableResponse make(ObjectNode body) {
        var answer = editor.makes(body).statusCode(201);
        made.add(body.path("id").asText());
        return answer;
    }

    private JsonPath told(int revision) {
        var sent = Events.await(
                TOPIC,
                1,
                kafka -> id.equals(kafka.key()) && new JsonPath(kafka.value()).getInt("revision") == revision);
        return new JsonPath(Objects.requireNonNull(sent.getFirst().value()));
    }
}

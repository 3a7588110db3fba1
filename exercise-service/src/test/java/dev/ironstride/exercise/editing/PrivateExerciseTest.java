package dev.ironstride.exercise.editing;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.matchesPattern;
import static org.hamcrest.Matchers.nullValue;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.ironstride.events.AthleteChanged;
import dev.ironstride.events.EventJson;
import dev.ironstride.events.EventType;
import dev.ironstride.events.FactStatus;
import dev.ironstride.exercise.ServiceTest;
import dev.ironstride.testkit.Events;
import io.restassured.path.json.JsonPath;
import io.restassured.response.ExtractableResponse;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.time.Duration;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import javax.sql.DataSource;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** What a coach keeps for their own athletes stays between them. */
@ServiceTest
class PrivateExerciseTest {

    /** Nobody else's exercise is called so. */
    private static final String WORD = "zaunkoenig";

    @Inject
    DataSource database;

    private final Person coach = Person.coach();
    private final Person athlete = Person.athlete();
    private final List<String> made = new ArrayList<>();

    @AfterEach
    void withdraw() {
        made.forEach(id -> coach.withdraws(id).statusCode(204));
    }

    @Test
    void aCoachGetsAnIdFromUsAndReadsTheOwnExercise() {
        var id = make(squat());

        var read = read(coach, id);
        assertThat(read.statusCode()).isEqualTo(200);
        assertThat(read.header("Cache-Control")).isEqualTo("private, no-store");
        assertThat(read.jsonPath().getString("visibility")).isEqualTo("PRIVATE");
        assertThat(found(coach)).containsExactly(id);
        assertThat(coach.history(id).getString("items[0].origin")).isEqualTo("COACH");
    }

    @Test
    void nobodyElseSeesItWhereverTheyLook() {
        // Given
        var id = make(squat());
        var anybody = given().queryParam("q", WORD)
                .queryParam("facets", true)
                .get("/api/exercises")
                .asString();

        // When, Then
        for (var other : List.of(Person.athlete(), Person.coach(), Person.editor(), Person.with("ops"))) {
            for (var path : List.of("", "/substitutes", "/progressions")) {
                assertThat(other.says()
                                .header("If-None-Match", "*")
                                .get("/api/exercises/" + id + path)
                                .asString())
                        .isEqualTo(other.says()
                                .get("/api/exercises/private_of_nobody" + path)
                                .asString())
                        .contains("not-found");
            }
            var search = other.says()
                    .queryParam("q", WORD)
                    .queryParam("facets", true)
                    .get("/api/exercises");
            assertThat(search.asString()).isEqualTo(anybody).doesNotContain(id);
            assertThat(search.header("Cache-Control")).isEqualTo("no-cache");
        }
        given().get("/api/exercises/" + id).then().statusCode(404);
        var editor = Person.editor();
        editor.changes(id, squat(), "*").statusCode(404);
        editor.withdraws(id).statusCode(404);
        editor.says().get("/api/exercises/" + id + "/versions").then().statusCode(404);
        editor.says().get("/api/exercises/" + id + "/versions/1").then().statusCode(404);
        var another = Person.coach();
        another.changes(id, squat(), "*").statusCode(404);
        another.withdraws(id).statusCode(404);
        another.says().get("/api/exercises/" + id + "/versions/1").then().statusCode(404);
        assertThat(new JsonPath(anybody).getList("items")).isEmpty();
        assertThat(new JsonPath(anybody).getMap("facets.pattern")).isEmpty();
    }

    @Test
    void theAthletesWhoLetTheCoachInSeeItUntilTheyNoLongerDo() {
        var id = make(squat());
        assertThat(found(athlete)).isEmpty();

        // When
        tell(1, List.of("another-coach", coach.id()));

        // Then
        assertThat(found(athlete)).containsExactly(id);
        assertThat(read(athlete, id).header("Cache-Control")).isEqualTo("private, no-store");
        var facets = search(athlete);
        assertThat(facets.header("Cache-Control")).isEqualTo("private, no-store");
        assertThat(facets.jsonPath().getInt("facets.pattern.SQ")).isEqualTo(1);
        athlete.says().delete("/api/exercises/" + id).then().statusCode(403);

        // And an older word that comes late does not count, a newer one does
        tell(3, List.of());
        tell(2, List.of(coach.id()));
        assertThat(found(athlete)).isEmpty();
        assertThat(read(athlete, id).statusCode()).isEqualTo(404);
        assertThat(search(athlete).header("Cache-Control")).isEqualTo("no-cache");
    }

    @Test
    void anAthleteWhoIsErasedHasNoCoach() {
        var id = make(squat());
        tell(1, List.of(coach.id()));
        assertThat(found(athlete)).containsExactly(id);

        send(2, FactStatus.DELETED, List.of(coach.id()));

        assertThat(found(athlete)).isEmpty();
    }

    @Test
    void theTagThatSomebodySeesSaysNothingToAnother() {
        // Given
        var id = make(squat());
        tell(1, List.of(coach.id()));
        var seen = search(athlete).header("ETag");

        // When, Then
        Person.athlete()
                .says()
                .header("If-None-Match", seen)
                .queryParam("q", WORD)
                .queryParam("facets", true)
                .get("/api/exercises")
                .then()
                .statusCode(200)
                .body("items.size()", equalTo(0));
        given().header("If-None-Match", read(athlete, id).header("ETag"))
                .get("/api/exercises/" + id)
                .then()
                .statusCode(404);
        var everybodys = given().get("/api/exercises?pattern=SQ").header("ETag");
        athlete.says()
                .header("If-None-Match", everybodys)
                .get("/api/exercises?pattern=SQ")
                .then()
                .statusCode(200)
                .header("Cache-Control", "private, no-store");
    }

    @Test
    void itIsToldWithItsOwnerAndChangesLikeAnyOther() {
        var id = make(squat());
        coach.changes(id, squat().put("level", 2)).statusCode(200).body("visibility", equalTo("PRIVATE"));
        coach.withdraws(id).statusCode(204);

        var told = Events.awaitKey(EventType.EXERCISE_CHANGED.topic(), id, 3).stream()
                .map(kafka -> new JsonPath(Objects.requireNonNull(kafka.value())))
                .toList();
        assertThat(told).allMatch(event -> coach.id().equals(event.getString("ownerId")));
        assertThat(told)
                .extracting(event -> event.getString("status"))
                .containsExactly("ACTIVE", "ACTIVE", "WITHDRAWN");
        given().get("/api/exercises/plank").then().body("ownerId", nullValue());
        coach.changes(id, squat()).statusCode(200).body("status", equalTo("ACTIVE"));
    }

    @Test
    void itNamesTheCatalogueAndTheCatalogueDoesNotNameIt() {
        var own = squat();
        own.putArray("progressions").add("goblet_squat");
        var id = make(own);

        coach.says()
                .get("/api/exercises/" + id + "/progressions")
                .then()
                .statusCode(200)
                .body("items[0].id", equalTo("goblet_squat"));
        var editor = Person.editor();
        ObjectNode publicOne =
                Sent.squat("squat_" + UUID.randomUUID().toString().replace("-", ""));
        publicOne.putArray("regressions").add(id);
        editor.makes(publicOne).statusCode(400).body("errors[0].field", equalTo("regressions[0]"));
        var second = squat();
        second.putArray("regressions").add(id);
        coach.makes(second).statusCode(400).body("errors[0].field", equalTo("regressions[0]"));
    }

    @Test
    void whoMayMakeWhatDependsOnTheirRole() {
        var everybodys = Sent.squat("squat_" + UUID.randomUUID().toString().replace("-", ""));

        coach.makes(everybodys).statusCode(403);
        coach.makes(everybodys.put("visibility", "PRIVATE")).statusCode(400).body("errors[0].field", equalTo("id"));
        Person.editor().makes(squat()).statusCode(403);
        Person.athlete().makes(squat()).statusCode(403);
        var id = make(squat());
        coach.changes(id, squat().put("visibility", "PUBLIC"))
                .statusCode(400)
                .body("errors[0].field", equalTo("visibility"));
    }

    @Test
    void aTokenThatIsNotValidIsNotTakenForNobody() {
        given().auth()
                .oauth2("not.a.token")
                .get("/api/exercises")
                .then()
                .statusCode(401)
                .contentType("application/problem+json");
    }

    @Test
    void theOwnerOfAnExerciseCannotBecomeAnother() throws SQLException {
        var id = make(squat());
        try (var connection = database.getConnection();
                var update = connection.prepareStatement("update exercise set owner_id = 'mallory' where id = ?")) {
            update.setString(1, id);
            assertThatThrownBy(update::executeUpdate).hasMessageContaining("owner");
        }
    }

    private ObjectNode squat() {
        var body = Sent.squat("any").put("name", "Squat " + WORD).put("visibility", "PRIVATE");
        body.remove("id");
        return body;
    }

    private String make(ObjectNode body) {
        String id = coach.makes(body)
                .statusCode(201)
                .body("id", matchesPattern("private_[0-9a-f]{32}"))
                .extract()
                .path("id");
        made.add(id);
        return id;
    }

    private static ExtractableResponse<Response> read(Person reader, String id) {
        return reader.says().get("/api/exercises/" + id).then().extract();
    }

    private static ExtractableResponse<Response> search(Person reader) {
        return reader.says()
                .queryParam("q", WORD)
                .queryParam("facets", true)
                .get("/api/exercises")
                .then()
                .statusCode(200)
                .extract();
    }

    private static List<String> found(Person reader) {
        return search(reader).jsonPath().getList("items.id");
    }

    private void tell(long revision, List<String> coaches) {
        send(revision, FactStatus.ACTIVE, coaches);
    }

    /** As plan-service tells it; waits until it was read. */
    private void send(long revision, FactStatus status, List<String> coaches) {
        var event = new AthleteChanged(
                athlete.id(), revision, status, ZoneId.of("UTC"), null, null, null, List.of(), coaches, null);
        var eventId = Events.send(
                EventType.ATHLETE_CHANGED.topic(),
                EventType.ATHLETE_CHANGED.cloudEventType(),
                athlete.id(),
                EventJson.write(event));
        Awaitility.await().atMost(Duration.ofSeconds(30)).until(() -> isRead(eventId));
    }

    private boolean isRead(UUID eventId) throws SQLException {
        try (var connection = database.getConnection();
                var query = connection.prepareStatement("select 1 from inbox where event_id = ?")) {
            query.setObject(1, eventId);
            try (var rows = query.executeQuery()) {
                return rows.next();
            }
        }
    }
}

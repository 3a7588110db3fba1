package dev.ironstride.exercise.search;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.greaterThanOrEqualTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasKey;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;
import static org.hamcrest.Matchers.startsWith;

import dev.ironstride.exercise.ServiceTest;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@ServiceTest
class ExerciseReadTest {

    @Test
    void anExerciseHasEveryAttribute() {
        given().get("/api/exercises/hip_thrust")
                .then()
                .statusCode(200)
                .body("id", equalTo("hip_thrust"))
                .body("name", equalTo("Hip thrust"))
                .body("pattern", equalTo("HH"))
                .body("primary", contains("GLUTES"))
                .body("secondary", contains("HAMSTRINGS"))
                .body("unilateral", equalTo(false))
                .body("plane", equalTo("SAGITTAL"))
                .body("equipment", containsInAnyOrder("BENCH", "BARBELL", "DUMBBELL"))
                .body("equipmentOptions", contains(List.of("BENCH", "BARBELL"), List.of("BENCH", "DUMBBELL")))
                .body("modality", equalTo("FREE"))
                .body("level", equalTo(3))
                .body("minPhase", equalTo("AA"))
                .body("legWeight", equalTo(1.0f))
                .body("avoidIfPain", contains("LB"))
                .body("regressions", contains("sl_hip_bridge"))
                .body("progressions", empty())
                .body("variations.harder", contains("sl version"))
                .body("substitutes.band", contains("band_pull_through"))
                .body("substitutes.bodyweight", contains("sl_hip_bridge"))
                .body("substitutes.dumbbell", contains("db_rdl"))
                .body("tempo", equalTo("2-0-1-1"))
                .body("loadType", equalTo("KG"))
                .body("cues", contains("chin tucked"))
                .body("errors", contains("lumbar extension"))
                .body("contactsPerRep", equalTo(0))
                .body("$", hasKey("hold"))
                .body("hold", nullValue())
                .body("status", equalTo("ACTIVE"))
                .body("revision", greaterThanOrEqualTo(1));
    }

    @Test
    void anExerciseSaysWhatItLoadsHowItIsDoneAndWhatAWatchCallsIt() {
        given().get("/api/exercises/hip_thrust")
                .then()
                .body("tissues.GLUTEALS", equalTo(3))
                .body("eccentricShare", equalTo(0.5f))
                .body("aliases", hasItem("barbell hip thrust"))
                .body("setup", startsWith("Rest your shoulder blades on a bench"))
                .body("steps", hasSize(3))
                .body("benefit", endsWith("as at push-off."))
                .body("fit.category", equalTo("HIP_RAISE"))
                .body("fit.name", equalTo("BARBELL_HIP_THRUST_WITH_BENCH"))
                .body("healthConnect", equalTo("HIP_THRUST"));
    }

    @Test
    void aHoldSaysItsSecondsAndAJumpItsContacts() {
        given().get("/api/exercises/plank")
                .then()
                .body("hold.from", equalTo(20))
                .body("hold.to", equalTo(60))
                .body("legWeight", equalTo(0.3f));
        given().get("/api/exercises/pogo").then().body("contactsPerRep", equalTo(1));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"flying", "Bw_squat", "bw%20squat", "x", "a%00b", "flying/substitutes", "flying/progressions"})
    void anUnknownExerciseIsNotFound(String id) {
        given().urlEncodingEnabled(false)
                .get("/api/exercises/" + id)
                .then()
                .statusCode(404)
                .contentType("application/problem+json")
                .body("type", equalTo("https://ironstride.dev/problems/not-found"));
    }

    @Test
    void substitutesAreForTheEquipmentOwned() {
        given().get("/api/exercises/pallof_press/substitutes")
                .then()
                .statusCode(200)
                .body(
                        "items.id",
                        contains("band_pallof_press", "plank_tap", "bird_dog", "suitcase_hold", "suitcase_march"))
                .body("items[0].pattern", equalTo("AR"));
        given().queryParam("equipment", "NONE")
                .get("/api/exercises/pallof_press/substitutes")
                .then()
                .body("items.id", contains("plank_tap", "bird_dog"));
        given().queryParam("equipment", "DUMBBELL", "BAND")
                .get("/api/exercises/lat_pulldown/substitutes")
                .then()
                .body("items.id", contains("band_pulldown", "table_row", "db_pullover"));
    }

    @Test
    void substitutesRefuseEquipmentAndParametersTheyDoNotKnow() {
        given().queryParam("equipment", "SHOVEL")
                .get("/api/exercises/pallof_press/substitutes")
                .then()
                .statusCode(400)
                .body("errors[0].field", equalTo("equipment"));
        given().queryParam("level", "2")
                .get("/api/exercises/pallof_press/substitutes")
                .then()
                .statusCode(400)
                .body("errors[0].field", equalTo("level"));
    }

    @Test
    void progressionsGoBothWays() {
        given().get("/api/exercises/reverse_lunge/progressions")
                .then()
                .statusCode(200)
                .body("items.id", contains("walking_lunge"))
                .body("regressions.id", contains("split_squat"))
                .body("variations.harder", hasItem("deficit"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/api/exercises?pattern=SQ",
                "/api/exercises/plank",
                "/api/exercises/pallof_press/substitutes",
                "/api/exercises/plank/progressions"
            })
    void whatTheCallerHasIsNotSentAgain(String address) {
        // Given
        var tag = given().get(address)
                .then()
                .statusCode(200)
                .header("Cache-Control", "no-cache")
                .extract()
                .header("ETag");

        // When, Then
        given().header("If-None-Match", tag)
                .get(address)
                .then()
                .statusCode(304)
                .header("Cache-Control", "no-cache")
                .header("ETag", equalTo(tag));
        given().header("If-None-Match", "\"other\"").get(address).then().statusCode(200);
    }
}

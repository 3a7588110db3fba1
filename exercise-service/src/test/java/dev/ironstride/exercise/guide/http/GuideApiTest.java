package dev.ironstride.exercise.guide.http;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.emptyIterable;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.greaterThan;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;
import static org.hamcrest.Matchers.startsWith;

import dev.ironstride.exercise.ServiceTest;
import io.restassured.path.json.JsonPath;
import io.restassured.response.ValidatableResponse;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The guide as anybody reads it, without a token. */
@ServiceTest
class GuideApiTest {

    @Test
    void theGuideAnswersWhatARunnerAsks() {
        get("/api/guide")
                .statusCode(200)
                .header("Content-Language", "en")
                .header("Vary", containsString("Accept-Language"))
                .body("language", equalTo("en"))
                .body("questions[0].question", equalTo("What is strength training for runners?"))
                .body("questions.sources", everyItem(not(emptyIterable())))
                .body("questions.find { it.id == 'why' }.brief", containsString("strongest when supervised"))
                .body("questions.find { it.id == 'why' }.sources.id", hasItems("S7", "S18", "S19", "S20"))
                .body("questions.find { it.id == 'when' }.rules.id", hasItems("R5", "H1"))
                .body("questions.find { it.id == 'at-home' }.exercises", hasItem("push_up"))
                .body("benefits.find { it.id == 'injury-risk' }.strength", equalTo("MIXED"))
                .body("benefits.find { it.id == 'injury-risk' }.against", hasItem("injury-nyc-marathon"));
    }

    @Test
    void itAnswersInGerman() {
        given().header("Accept-Language", "de-AT, en;q=0.5")
                .get("/api/guide")
                .then()
                .statusCode(200)
                .header("Content-Language", "de")
                .body("language", equalTo("de"))
                .body("questions[0].question", startsWith("Was ist Krafttraining"))
                .body(
                        "questions.find { it.id == 'when' }.rules.find { it.id == 'R5' }.text",
                        startsWith("Kein intensives"));
    }

    @Test
    void oneAnswerBringsAllThatStandsBehindIt() {
        get("/api/guide/with-a-trainer")
                .statusCode(200)
                .body("question", equalTo("Is a trainer worth it?"))
                .body("answer", hasSize(3))
                .body(
                        "evidence.id",
                        contains("injury-runners-pooled", "injury-hip-core", "injury-nyc-marathon", "young-people"))
                .body("evidence[0].people", equalTo(1904))
                .body("evidence[0].sources[0].citation", containsString("Sports Med 2024"))
                .body("evidence[0].sources[0].read", equalTo("EXCERPT"))
                .body("evidence[0].counters", hasItem("injury-general-sport"))
                .body("evidence[3].people", nullValue());
    }

    @Test
    void evidenceShowsWhatSpeaksAgainstItAndWhereItIsUsed() {
        get("/api/guide/evidence/injury-general-sport")
                .statusCode(200)
                .body("strength", equalTo("MODERATE"))
                .body("numbers", startsWith("Risk ratio 0.338"))
                .body("counteredBy", hasItems("injury-runners-pooled", "injury-nyc-marathon", "injury-ankle-foot"))
                .body("questions", hasItems("why", "injuries"))
                .body("benefits", contains("injury-risk"));
        given().header("Accept-Language", "de")
                .get("/api/guide/evidence/injury-general-sport")
                .then()
                .header("Content-Language", "de")
                .body("numbers", startsWith("Risikoverhältnis 0,338"));
        get("/api/guide/evidence").statusCode(200).body("items", hasSize(greaterThan(60)));
    }

    /** From the exercise to its evidence, and from there back. */
    @ParameterizedTest
    @ValueSource(strings = {"hip_thrust", "pogo", "push_up"})
    void anExerciseAndItsEvidenceLeadToEachOther(String id) {
        var exercise = json("/api/exercises/" + id);
        List<String> evidence = exercise.getList("evidence");

        assertThat(evidence).isNotEmpty().allSatisfy(one -> {
            var found = json("/api/guide/evidence/" + one);
            assertThat(found.getList("exercises").contains(id)
                            || found.getList("patterns").contains(exercise.getString("pattern")))
                    .as(one)
                    .isTrue();
        });
    }

    @ParameterizedTest
    @ValueSource(strings = {"/api/guide", "/api/guide/why", "/api/guide/evidence", "/api/guide/evidence/taper"})
    void whoHasItAlreadyIsToldSoInHisLanguageOnly(String path) {
        var english = get(path).statusCode(200).extract().header("ETag");

        given().header("If-None-Match", english)
                .get(path)
                .then()
                .statusCode(304)
                .header("ETag", english);
        given().header("If-None-Match", english)
                .header("Accept-Language", "de")
                .get(path)
                .then()
                .statusCode(200)
                .header("Content-Language", "de")
                .header("ETag", not(equalTo(english)));
    }

    @ParameterizedTest
    @ValueSource(strings = {"/api/guide/nothing", "/api/guide/Why", "/api/guide/a%00b", "/api/guide/evidence/nothing"})
    void whatNobodyAsksIsNotFound(String path) {
        given().urlEncodingEnabled(false)
                .get(path)
                .then()
                .statusCode(404)
                .contentType("application/problem+json")
                .body("type", equalTo("https://ironstride.dev/problems/not-found"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"/api/guide", "/api/guide/why", "/api/guide/evidence", "/api/guide/evidence/taper"})
    void aParameterItDoesNotKnowIsRefused(String path) {
        given().queryParam("lang", "de").get(path).then().statusCode(400).body("errors.field", contains("lang"));
    }

    private static ValidatableResponse get(String path) {
        return given().get(path).then();
    }

    private static JsonPath json(String path) {
        return get(path).statusCode(200).extract().jsonPath();
    }
}

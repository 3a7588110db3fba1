package dev.ironstride.exercise.search;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;

import dev.ironstride.exercise.ServiceTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@ServiceTest
class FigureResourceTest {

    private static final String SQUAT = "/api/exercises/bw_squat/figure.svg";

    @Test
    void anExerciseIsDrawnInItsMostTellingPose() {
        given().header("Accept", "image/avif,image/webp,image/*,*/*;q=0.8")
                .get(SQUAT)
                .then()
                .statusCode(200)
                .contentType("image/svg+xml")
                .header("Content-Language", "en")
                .body("svg.@role", equalTo("img"))
                .body("svg.title", equalTo("Bodyweight squat: bottom"))
                .body("svg.desc", containsString("Seen from the side. The trunk leans forward."));
    }

    @Test
    void aPictureStandsAlone() {
        assertThat(given().get(SQUAT).asString())
                .contains("prefers-color-scheme:dark")
                .doesNotContain("<script", "href", "url(", "@import");
    }

    @Test
    void aPoseIsFoundByNameAndByNumber() {
        var byName = given().get(SQUAT + "?pose=start").then().statusCode(200).extract();

        assertThat(byName.asString()).contains("Bodyweight squat: start");
        given().get(SQUAT + "?pose=0").then().header("ETag", equalTo(byName.header("ETag")));
    }

    @ParameterizedTest
    @ValueSource(strings = {"upside_down", "2", "-1", "99999999999999999999", "START"})
    void anUnknownPoseIsRefusedByName(String pose) {
        given().queryParam("pose", pose)
                .get(SQUAT)
                .then()
                .statusCode(400)
                .contentType("application/problem+json")
                .body("errors.field", contains("pose"))
                .body("errors[0].message", containsString("start, bottom"));
    }

    @Test
    void anUnknownParameterIsRefused() {
        given().get(SQUAT + "?size=2").then().statusCode(400).body("errors.field", contains("size"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"flying", "Bw_squat"})
    void whatIsNotThereHasNoPicture(String id) {
        given().get("/api/exercises/" + id + "/figure.svg")
                .then()
                .statusCode(404)
                .contentType("application/problem+json");
    }

    @Test
    void aPictureThatTheCallerHasIsNotSentAgain() {
        var tag = given().get(SQUAT).header("ETag");

        given().header("If-None-Match", tag).get(SQUAT).then().statusCode(304);
        given().header("If-None-Match", tag).get(SQUAT + "?pose=start").then().statusCode(200);
        given().header("If-None-Match", tag)
                .header("Accept-Language", "de")
                .get(SQUAT)
                .then()
                .statusCode(200)
                .header("Content-Language", "de")
                .body("svg.desc", containsString("Von der Seite gesehen."));
    }

    @Test
    void anExerciseSaysItsPosesAndHowToMoveBetweenThem() {
        given().header("Accept-Language", "de")
                .get("/api/exercises/goblet_squat")
                .then()
                .body("figure.view", equalTo("SIDE"))
                .body("figure.shown", equalTo("bottom"))
                .body("figure.implements", contains("DUMBBELL"))
                .body("figure.poses.name", contains("start", "bottom"))
                .body("figure.poses.label", contains("Ausgangsstellung", "unten"))
                .body("figure.poses.by", contains("CONCENTRIC", "ECCENTRIC"))
                .body("figure.poses[0].joints.RIGHT_KNEE", hasSize(3))
                .body("figure.poses[0].right.knee", equalTo(0.0f))
                .body("figure.drawing.frames", hasSize(7))
                .body("figure.drawing.frames.pose", hasItem("bottom"))
                .body("figure.drawing.shapes.part", hasItem("right_thigh"));
    }

    @Test
    void listsLeaveFiguresOut() {
        given().queryParam("pattern", "SQ")
                .get("/api/exercises")
                .then()
                .body("items.figure", hasItem(nullValue()))
                .body("items.figure", not(hasItem(not(nullValue()))));
    }
}

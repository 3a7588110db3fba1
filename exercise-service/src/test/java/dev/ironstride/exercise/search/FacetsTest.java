package dev.ironstride.exercise.search;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;

import dev.ironstride.exercise.ServiceTest;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A count says what a click on it would find. */
@ServiceTest
class FacetsTest {

    @ParameterizedTest
    @ValueSource(strings = {"pattern", "muscle", "equipment", "level"})
    void everyCountIsWhatTheSearchWithThatValueFinds(String facet) {
        // Given a search with every filter
        var search = Map.of(
                "muscle", "QUADS,GLUTES", "equipment", "BAND,DUMBBELL", "level", "3", "avoidPain", "HG", "q", "squat");

        // When
        Map<String, Integer> counts = given().queryParams(search)
                .queryParam("facets", true)
                .queryParam("limit", 1)
                .get("/api/exercises")
                .then()
                .statusCode(200)
                .extract()
                .path("facets." + facet);

        // Then
        assertThat(counts).isNotEmpty().allSatisfy((value, count) -> {
            var chosen = new HashMap<>(search);
            chosen.put(facet, value);
            List<String> found = given().queryParams(chosen)
                    .queryParam("limit", 200)
                    .get("/api/exercises")
                    .then()
                    .statusCode(200)
                    .extract()
                    .path("items.id");
            assertThat(found).as(value).hasSize(count);
        });
    }

    @Test
    void countsAreOnlyMadeWhenAskedFor() {
        given().get("/api/exercises").then().body("facets", nullValue());
        given().queryParam("facets", "perhaps")
                .get("/api/exercises")
                .then()
                .statusCode(400)
                .body("errors[0].field", equalTo("facets"));
    }
}

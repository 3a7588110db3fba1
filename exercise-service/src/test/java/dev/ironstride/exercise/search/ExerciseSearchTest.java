package dev.ironstride.exercise.search;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;

import dev.ironstride.exercise.ServiceTest;
import dev.ironstride.exercise.catalogue.Exercise;
import dev.ironstride.exercise.seed.CatalogueFiles;
import io.restassured.path.json.JsonPath;
import io.restassured.response.ValidatableResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@ServiceTest
class ExerciseSearchTest {

    private static final int ALL = 200;

    @Test
    void everyoneMaySeeTheWholeCatalogueInOrder() {
        var expected = CatalogueFiles.read().exercises().stream()
                .map(Exercise::id)
                .sorted()
                .toList();

        assertThat(ids(Map.of())).containsExactlyElementsOf(expected);
    }

    @Test
    void patternsNarrowTheSearch() {
        assertThat(found(Map.of("pattern", "SU,ca")).getList("items.pattern", String.class))
                .containsOnly("SU", "CA")
                .contains("SU", "CA");
    }

    @Test
    void aMuscleIsFoundWhetherPrimaryOrSecondary() {
        assertThat(ids(Map.of("muscle", "HAMSTRINGS")))
                .contains("sl_rdl", "bw_squat")
                .doesNotContain("push_up");
    }

    @Test
    void onlyWhatTheOwnedEquipmentCoversIsOffered() {
        assertThat(ids(Map.of("equipment", "BENCH,DUMBBELL")))
                .contains("hip_thrust", "rfe_split_squat", "goblet_squat", "bw_squat", "copenhagen")
                .doesNotContain("back_squat", "pallof_press");
        assertThat(ids(Map.of("equipment", "DUMBBELL"))).doesNotContain("hip_thrust", "rfe_split_squat");
        assertThat(ids(Map.of("equipment", "BAND"))).contains("pallof_press", "band_row");
    }

    @Test
    void nobodyNeedsEquipment() {
        var bodyweight = found(Map.of("equipment", "none", "limit", Integer.toString(ALL)));

        assertThat(bodyweight.getList("items.id", String.class))
                .contains("bw_squat", "plank", "push_up", "split_squat");
        assertThat(bodyweight.<List<List<String>>>getList("items.equipmentOptions"))
                .allMatch(options -> options.contains(List.<String>of()));
    }

    @Test
    void theLevelIsAMaximum() {
        assertThat(found(Map.of("level", "2")).getList("items.level", Integer.class))
                .contains(1, 2)
                .allMatch(level -> level <= 2);
    }

    @Test
    void whatHurtsIsLeftOut() {
        assertThat(found(Map.of("avoidPain", "AK,LB")).<List<String>>getList("items.avoidIfPain"))
                .noneMatch(sites -> sites.contains("AK") || sites.contains("LB"));
        assertThat(ids(Map.of("avoidPain", "AK"))).contains("spanish_squat").doesNotContain("bw_squat");
    }

    @Test
    void filtersNarrowEachOther() {
        assertThat(ids(Map.of("pattern", "SQ", "equipment", "DUMBBELL", "level", "2", "avoidPain", "AK")))
                .containsExactly("box_squat", "sumo_squat");
    }

    @ParameterizedTest
    @CsvSource({
        "goblet squat, goblet_squat",
        "gobblet sqaut, goblet_squat",
        "Nordik, nordic",
        "hamstring curl, slider_curl",
        "hamstrigs, sl_rdl",
        "pogos, pogo",
        "sl_rdl, sl_rdl",
        "calf raise, sl_calf_raise",
        "palof, pallof_press",
        "tibialis, tib_raise"
    })
    void wordsAreFoundInSpiteOfTypos(String text, String id) {
        assertThat(ids(Map.of("q", text))).contains(id);
    }

    @Test
    void theBestMatchComesFirst() {
        assertThat(ids(Map.of("q", "plank"))).startsWith("plank").contains("side_plank", "plank_tap");
        assertThat(ids(Map.of("q", "squat")).subList(0, 5)).allMatch(id -> id.contains("squat"));
        assertThat(ids(Map.of("q", "xylophone"))).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "squat"})
    void pagesFollowEachOtherWithoutGapOrRepetition(String text) {
        Map<String, String> filter = text.isEmpty() ? Map.of() : Map.of("q", text);
        var whole = ids(filter);

        var paged = new ArrayList<String>();
        var page = found(with(filter, "limit", "7"));
        paged.addAll(page.getList("items.id"));
        while (page.getString("next") != null) {
            page = found(with(with(filter, "limit", "7"), "cursor", page.getString("next")));
            paged.addAll(page.getList("items.id"));
        }

        assertThat(paged).isEqualTo(whole).hasSizeGreaterThan(7);
    }

    @ParameterizedTest
    @CsvSource({
        "pattern, XX",
        "muscle, EARS",
        "equipment, SHOVEL",
        "equipment, ''",
        "level, 0",
        "level, 6",
        "level, two",
        "level, 2.5",
        "avoidPain, KNEE",
        "q, ' '",
        "limit, 0",
        "limit, 201",
        "limit, many",
        "cursor, garbage!",
        "cursor, AAAA",
        "patern, SQ"
    })
    void aParameterOrValueThatIsNotKnownIsNamed(String name, String value) {
        refused(name, value).body("errors[0].field", equalTo(name));
    }

    @Test
    void aRefusalSaysWhatWouldBeRight() {
        refused("pattern", "SQ,LEGS").body("detail", containsString("SQ, HH, LU"));
        refused("equipment", "SHOVEL").body("detail", containsString("NONE"));
    }

    @Test
    void textThatNoDatabaseTakesIsRefused() {
        refused("q", "a\0b").body("errors[0].field", equalTo("q"));
        refused("q", "x".repeat(101)).body("errors[0].field", equalTo("q"));
    }

    @Test
    void sqlInTheTextIsText() {
        assertThat(ids(Map.of("q", "'; drop table exercise; --"))).isEmpty();
        assertThat(ids(Map.of("q", "100%"))).isEmpty();
        assertThat(ids(Map.of())).isNotEmpty();
    }

    @Test
    void theLastPageHasNoNext() {
        given().queryParam("pattern", "SU")
                .get("/api/exercises")
                .then()
                .statusCode(200)
                .body("next", nullValue());
    }

    private static Map<String, String> with(Map<String, String> filter, String name, String value) {
        return Stream.concat(filter.entrySet().stream(), Stream.of(Map.entry(name, value)))
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    private static List<String> ids(Map<String, String> filter) {
        return found(with(filter, "limit", Integer.toString(ALL))).getList("items.id");
    }

    private static JsonPath found(Map<String, String> filter) {
        return given().queryParams(filter)
                .get("/api/exercises")
                .then()
                .statusCode(200)
                .contentType("application/json")
                .extract()
                .jsonPath();
    }

    private static ValidatableResponse refused(String name, String value) {
        return given().queryParam(name, value)
                .get("/api/exercises")
                .then()
                .statusCode(400)
                .contentType("application/problem+json")
                .body("type", equalTo("https://ironstride.dev/problems/invalid-request"));
    }
}

package dev.ironstride.exercise.search;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.in;
import static org.hamcrest.Matchers.startsWith;

import dev.ironstride.exercise.ServiceTest;
import dev.ironstride.exercise.catalogue.Language;
import dev.ironstride.exercise.seed.CatalogueFiles;
import io.restassured.response.ValidatableResponse;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Each reader hears of an exercise in a language of their own, and never in that of the reader before. */
@ServiceTest
class LanguageTest {

    private static final String NOTHING_FOUND = "/api/exercises?q=xylophone";

    @Test
    void aGermanReadsGerman() {
        var german = CatalogueFiles.read().exercise("reverse_lunge").words(Language.DE);

        read("/api/exercises/reverse_lunge", "de-AT,de;q=0.9,en;q=0.5")
                .header("Content-Language", "de")
                .body("name", equalTo(german.name()))
                .body("aliases", equalTo(german.aliases()))
                .body("setup", equalTo(german.instruction().setup()))
                .body("steps", equalTo(german.instruction().steps()))
                .body("cues", equalTo(german.cues()))
                .body("errors", equalTo(german.errors()))
                .body("benefit", equalTo(german.instruction().benefit()))
                .body("variations.harder", equalTo(german.variations().harder()));
    }

    @Test
    void whoeverAsksForNoLanguageOfOursReadsEnglish() {
        for (var wish : new String[] {"", "fr", "en-GB,de;q=0.1", "*", "x".repeat(2_000), ";q=;"}) {
            read("/api/exercises/plank", wish).header("Content-Language", "en").body("name", equalTo("Plank"));
        }
    }

    @Test
    void listsSpeakTheSameLanguageThroughout() {
        var catalogue = CatalogueFiles.read();
        var names = catalogue.exercises().stream()
                .map(exercise -> exercise.words(Language.DE).name())
                .toList();

        read("/api/exercises?limit=200", "de").body("items.name", everyItem(in(names)));
        read("/api/exercises/lat_pulldown/substitutes", "de").body("items.name", everyItem(in(names)));
        var chain = read("/api/exercises/reverse_lunge/progressions", "de");
        chain.body("items.name", everyItem(in(names))).body("regressions.name", everyItem(in(names)));
        chain.body(
                "variations.harder",
                equalTo(catalogue
                        .exercise("reverse_lunge")
                        .words(Language.DE)
                        .variations()
                        .harder()));
    }

    @Test
    void labelsNameWhatFiltersAndFacetsCount() {
        read("/api/exercises/labels", "de")
                .header("Content-Language", "de")
                .body("pattern.SQ", equalTo("Kniebeuge"))
                .body("muscle.SOLEUS", equalTo("Tiefe Wade (Soleus)"))
                .body("equipment.NONE", equalTo("Nichts"))
                .body("painSite.AC", equalTo("Achillessehne oder Wade"));
        read("/api/exercises/labels", "").body("pattern.SQ", equalTo("Squat"));
        given().queryParam("lang", "de")
                .get("/api/exercises/labels")
                .then()
                .statusCode(400)
                .body("errors[0].field", equalTo("lang"));
    }

    @Test
    void whatIsFoundByAGermanNameIsAnsweredInTheLanguageAskedFor() {
        read("/api/exercises?q=Wadenheben&limit=1", "en")
                .body("items.id", contains("calf_raise"))
                .body("items.name", contains("Calf raise"));
        read("/api/exercises?q=calf raise&limit=1", "de")
                .body("items.id", contains("calf_raise"))
                .body("items[0].name", startsWith("Wadenheben"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/api/exercises?pattern=SQ",
                "/api/exercises",
                NOTHING_FOUND,
                "/api/exercises/plank",
                "/api/exercises/labels",
                "/api/exercises/pallof_press/substitutes",
                "/api/exercises/plank/progressions"
            })
    void theTagOfOneLanguageNeverStandsForAnother(String address) {
        // Given
        String english = read(address, "en").extract().header("ETag");
        String german = read(address, "de").extract().header("ETag");

        // Then
        assertThat(german).isNotEqualTo(english).doesNotStartWith("W/");
        conditional(address, "de", english).statusCode(200).header("Content-Language", "de");
        conditional(address, "en", german).statusCode(200).header("Content-Language", "en");
        conditional(address, "de", english + ", " + german).statusCode(304).header("ETag", german);
        conditional(address, "de-DE,en;q=0.8", german)
                .statusCode(304)
                .header("ETag", german)
                .header("Vary", containsString("Accept-Language"));
    }

    private static ValidatableResponse read(String address, String wish) {
        return given().header("Accept-Language", wish)
                .get(address)
                .then()
                .statusCode(200)
                .header("Vary", containsString("Accept-Language"));
    }

    private static ValidatableResponse conditional(String address, String wish, String tag) {
        return given().header("Accept-Language", wish)
                .header("If-None-Match", tag)
                .get(address)
                .then();
    }
}

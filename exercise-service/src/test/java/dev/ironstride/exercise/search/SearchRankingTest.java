package dev.ironstride.exercise.search;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import dev.ironstride.exercise.ServiceTest;
import dev.ironstride.exercise.catalogue.Language;
import dev.ironstride.exercise.seed.CatalogueFiles;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What a runner means comes first, whatever they call it. */
@ServiceTest
class SearchRankingTest {

    /** What fits on a small screen. */
    private static final int FIRST = 3;

    @ParameterizedTest
    @CsvSource({
        "bulgarian, rfe_split_squat",
        "Bulgarian split squat, rfe_split_squat",
        "rdl, db_rdl",
        "single-leg RDL, sl_rdl",
        "single leg rdl, sl_rdl",
        "sl_rdl, sl_rdl",
        "calf raise, calf_raise",
        "heel raise, calf_raise",
        "palloff, pallof_press",
        "pallof, pallof_press",
        "glute bridge, hip_bridge",
        "air squat, bw_squat",
        "squat, bw_squat",
        "hex bar, trapbar_deadlift",
        "copenhagen, copenhagen",
        "jump rope, rope_skip",
        "TKE, terminal_knee_extension",
        "soleus raise, bent_knee_calf",
        "press-up, push_up",
        "clams, clamshell",
        "monster, monster_walk",
        "Kniebeuge, bw_squat",
        "Kniebeugen, bw_squat",
        "Bulgarische Kniebeuge, rfe_split_squat",
        "Ausfallschritt, forward_lunge",
        "Ausfallschritt rückwärts, reverse_lunge",
        "Wadenheben, calf_raise",
        "einbeiniges Wadenheben, sl_calf_raise",
        "Unterarmstütz, plank",
        "unterarmstuetz, plank",
        "UNTERARMSTÜTZ, plank",
        "Liegestütz, push_up",
        "Liegestuetze, push_up",
        "Beckenheben, hip_bridge",
        "Kreuzheben, deadlift",
        "rumänisches Kreuzheben, db_rdl",
        "Seilspringen, rope_skip"
    })
    void anExerciseIsFoundByEveryNameItHas(String text, String id) {
        assertThat(ids(text)).startsWith(id);
    }

    @ParameterizedTest
    @CsvSource({
        "bulgrian split squat, rfe_split_squat",
        "gobblet sqaut, goblet_squat",
        "romanain deadlift, db_rdl",
        "nordik curl, nordic",
        "copenhagn plank, copenhagen",
        "Knibeuge, bw_squat",
        "Wadenhebn, calf_raise",
        "Unterarmstutz, plank",
        "Ausfalschritt, forward_lunge"
    })
    void aTypoDoesNotHideWhatIsMeant(String text, String id) {
        assertThat(ids(text)).contains(id);
    }

    @Test
    void everyNameAndAliasOfTheCatalogueFindsItsExerciseFirst() {
        assertThat(CatalogueFiles.read().exercises()).allSatisfy(exercise -> {
            for (var language : Language.values()) {
                var words = exercise.words(language);
                assertThat(ids(words.name())).as(words.name()).startsWith(exercise.id());
                words.aliases()
                        .forEach(alias -> assertThat(ids(alias)).as(alias).startsWith(exercise.id()));
            }
        });
    }

    @Test
    void textOfNothingButPunctuationIsRefused() {
        given().queryParam("q", "-_-").get("/api/exercises").then().statusCode(400);
    }

    private static List<String> ids(String text) {
        return given().queryParam("q", text)
                .queryParam("limit", FIRST)
                .get("/api/exercises")
                .then()
                .statusCode(200)
                .extract()
                .path("items.id");
    }
}

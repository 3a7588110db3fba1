package dev.ironstride.exercise.guide;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ironstride.exercise.catalogue.Language;
import dev.ironstride.exercise.seed.CatalogueFiles;
import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** domain.md 2: what studies do not carry is not promised, in no language. */
class PromiseTest {

    private static final Guide GUIDE = GuideFiles.guide();

    @Test
    void nothingInTheGuidePromisesMoreThanTheEvidence() {
        assertThat(Sayings.of(GUIDE))
                .isNotEmpty()
                .filteredOn(saying -> Promise.in(saying.text()).isPresent())
                .isEmpty();
    }

    @Test
    void noBenefitOfAnExercisePromisesMoreThanTheEvidence() {
        assertThat(CatalogueFiles.read().exercises().stream()
                        .flatMap(exercise -> Arrays.stream(Language.values()).map(exercise::words))
                        .map(words -> words.instruction().benefit()))
                .isNotEmpty()
                .filteredOn(benefit -> Promise.in(benefit).isPresent())
                .isEmpty();
    }

    /** The allowed claim text, or less. */
    @Test
    void theClaimOnInjuryKeepsItsThreeLimits() {
        for (var id : new String[] {"why", "injuries"}) {
            var question = GUIDE.questions().stream()
                    .filter(found -> found.id().equals(id))
                    .findFirst()
                    .orElseThrow();

            assertThat(question.en().brief()).contains("may lower", "strongest when supervised", "mixed");
            assertThat(question.de().brief()).contains("kann", "mit Betreuung", "gemischt");
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Strength training prevents injuries.",
                "It may cut runner injuries in half.",
                "Heavy lifting halves your risk.",
                "We guarantee a faster 10 km.",
                "Calf raises cure a sore Achilles.",
                "This protects you from injury.",
                "Krafttraining verhindert Verletzungen.",
                "Es beugt Verletzungen vor.",
                "Es kann Verletzungen um die Hälfte senken.",
                "Es halbiert dein Verletzungsrisiko.",
                "Das heilt deine Achillessehne.",
                "Wir garantieren dir eine Bestzeit.",
                "Es schützt dich vor Verletzungen."
            })
    void aPromiseIsRecognised(String promise) {
        assertThat(Promise.in(promise)).isPresent();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "It may lower injury risk, strongest when supervised; evidence in runners is mixed.",
                "Es kann das Verletzungsrisiko senken, am ehesten mit Betreuung."
            })
    void anHonestSentencePasses(String sentence) {
        assertThat(Promise.in(sentence)).isEmpty();
    }
}

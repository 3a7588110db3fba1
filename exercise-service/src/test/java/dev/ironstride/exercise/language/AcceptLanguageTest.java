package dev.ironstride.exercise.language;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ironstride.exercise.catalogue.Language;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class AcceptLanguageTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '>',
            value = {
                "de > DE",
                "DE > DE",
                "de-AT > DE",
                "de-CH-1996 > DE",
                "de-Latn-DE,de;q=0.9,en;q=0.8 > DE",
                "de-DE,de;q=0.9,en-US;q=0.8,en;q=0.7 > DE",
                "en-GB,en;q=0.9,de;q=0.8 > EN",
                "en;q=0.3,de;q=0.7 > DE",
                "de;q=0.3,en;q=0.7 > EN",
                "de;q=0.5,en;q=0.5 > DE",
                "fr-FR,fr;q=0.9,de;q=0.5 > DE",
                "en;q=0,de > DE",
                "' de , en ;q=0.1 ' > DE"
            })
    void theBestLanguageWeSpeakIsChosen(String header, Language expected) {
        assertThat(AcceptLanguage.fromString(header).language()).isEqualTo(expected);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", "*", "fr", "de;q=0", "zz-top", "de;q=2", "de;q=x", ";;;", "deutsch bitte", "d\u00e9", "\0"})
    void whoAsksForNothingWeSpeakReadsEnglish(String header) {
        assertThat(AcceptLanguage.fromString(header)).isEqualTo(AcceptLanguage.ANY);
        assertThat(AcceptLanguage.fromString(null)).isEqualTo(AcceptLanguage.ANY);
    }

    @Test
    void aHeaderThatIsTooLongToBeMeantIsNotRead() {
        assertThat(AcceptLanguage.fromString("de," + "x-a,".repeat(10_000)).language())
                .isEqualTo(Language.EN);
    }

    @Property
    void noHeaderIsRefused(@ForAll String header) {
        assertThat(AcceptLanguage.fromString(header).language()).isNotNull();
    }
}

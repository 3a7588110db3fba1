package dev.ironstride.exercise.catalogue;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SpellingTest {

    @ParameterizedTest
    @CsvSource({
        "Single-leg RDL, single leg rdl",
        "sl_rdl, sl rdl",
        "' Plank  |  tap ', plank tap",
        "Unterarmstütz, unterarmstuetz",
        "UNTERARMSTÜTZ, unterarmstuetz",
        "Fußgewölbe, fussgewoelbe",
        "Ärmel, aermel",
        "u\u0308ber, ueber"
    })
    void whatAReaderTakesForTheSameIsSpeltTheSame(String written, String spelling) {
        assertThat(Spelling.of(written)).isEqualTo(spelling);
    }
}

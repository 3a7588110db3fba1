package dev.ironstride.plan.prescription;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Tempos as catalogues write them (domain.md 5.4): four counted parts, or a word. */
class TempoTest {

    @ParameterizedTest
    @CsvSource({
        "3-0-1-0, 4",
        "2-1-X-1, 5",
        "9-9-9-9, 36",
        "reactive, 1",
        "stick the landing, 4",
        "controlled, 3",
        // Not four counted parts: a word like any other.
        "3-0-1, 3",
        "3-0-1-X, 3",
        "3/0/1/0, 3",
        "3-0-1-0-0, 3"
    })
    void aRepetitionTakesAsLongAsItsParts(String tempo, int seconds) {
        assertThat(Tempo.secondsPerRep(tempo)).isEqualTo(seconds);
    }

    @ParameterizedTest
    @CsvSource({"3-0-1-0, 3-0-X-0", "2-1-X-1, 2-1-X-1", "1-0-1-0, 1-0-1-0", "reactive, reactive"})
    void theWayUpBecomesFastWhereTheWayDownIsSlow(String tempo, String fast) {
        assertThat(Tempo.fastUp(tempo)).isEqualTo(fast);
    }

    @ParameterizedTest
    @CsvSource({"3-0-1-0, 1, 4-0-1-0", "4-0-X-1, 3, 5-0-X-1", "7-0-1-0, 1, 7-0-1-0", "controlled, 1, controlled"})
    void theWayDownGetsSlowerUpToFiveSeconds(String tempo, int extraSeconds, String slower) {
        assertThat(Tempo.slower(tempo, extraSeconds)).isEqualTo(slower);
    }
}

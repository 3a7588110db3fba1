package dev.ironstride.tracking.understanding;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ironstride.tracking.understanding.Spike.Band;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SpikeTest {

    @Test
    void w14EighteenAfterFourteenKilometres() {
        assertThat(Spike.of(18_000.0, 14_000.0))
                .isEqualTo(new Spike(
                        14_000.0,
                        1.286,
                        Band.OVER_10,
                        true,
                        "distance over 1.10 x the longest run of the 30 days before"));
    }

    @ParameterizedTest
    @CsvSource({
        "8000, NONE, false",
        "11000, NONE, false",
        "11001, OVER_10, true",
        "13000, OVER_10, true",
        "13001, OVER_30, true",
        "20000, OVER_30, true",
        "20001, OVER_100, true"
    })
    void eachBandBeginsAboveItsBound(double metres, Band band, boolean flagged) {
        Spike spike = Spike.of(metres, 10_000.0);

        assertThat(spike.band()).isEqualTo(band);
        assertThat(spike.flagged()).isEqualTo(flagged);
    }

    @Test
    void withoutAnythingToCompareThereIsNoSpike() {
        assertThat(Spike.of(18_000.0, null).band()).isEqualTo(Band.UNKNOWN);
        assertThat(Spike.of(18_000.0, null).flagged()).isFalse();
        assertThat(Spike.of(18_000.0, null).basis()).isEqualTo("no run of the 30 days before has a distance");
        assertThat(Spike.of(null, 14_000.0).basis()).isEqualTo("this run has no distance");
    }
}

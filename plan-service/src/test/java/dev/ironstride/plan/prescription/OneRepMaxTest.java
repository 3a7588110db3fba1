package dev.ironstride.plan.prescription;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.ironstride.plan.catalogue.LoadType;
import dev.ironstride.plan.prescription.OneRepMax.Confidence;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** W9 and the rows of domain.md 9 about loads, to the digit printed. */
class OneRepMaxTest {

    private static double observed(double load, double toFailure) {
        return OneRepMax.observed(load, toFailure).orElseThrow();
    }

    @Test
    void w9_a_squat_of_60_kg_for_five_at_eight() {
        double toFailure = OneRepMax.toFailure(5, 8);

        assertThat(toFailure).isEqualTo(7);
        assertThat(OneRepMax.epley(60, toFailure)).isCloseTo(74.0, within(0.05));
        assertThat(OneRepMax.brzycki(60, toFailure)).isCloseTo(72.0, within(0.05));
        assertThat(observed(60, toFailure)).isCloseTo(73.0, within(0.05));
        assertThat(60 / (RpeChart.percent(5, 8).orElseThrow() / 100)).isCloseTo(73.98, within(0.005));
        assertThat(OneRepMax.smoothed(70, observed(60, toFailure))).isCloseTo(70.9, within(0.05));
    }

    @ParameterizedTest
    @CsvSource({"5, 8, 59.20, 57.5", "8, 7, 51.61, 50", "4, 8.5, 62.05, 60", "3, 9, 65.12, 65"})
    void w9_loads_from_a_maximum_of_73_kg(int reps, double rpe, double exactly, double load) {
        double percent = RpeChart.percent(reps, rpe).orElseThrow();

        assertThat(73 * percent / 100).isCloseTo(exactly, within(0.005));
        assertThat(Loads.prescribe(73, percent, null, LoadType.KG, null)).isEqualTo(load);
    }

    @Test
    void section_9_five_repetitions_of_255_pounds() {
        assertThat(OneRepMax.epley(255, 5)).isCloseTo(297.5, within(0.05));
        assertThat(OneRepMax.brzycki(255, 5)).isCloseTo(286.9, within(0.05));
    }

    /** The equations of Reynolds 2006 (domain.md 9, S45) are for two machines; ours has to hold beside them for any. */
    @ParameterizedTest
    @CsvSource({
        "leg press,   1.0970, 14.2546, 16.16, 100, 123.9546",
        "leg press,   1.0970, 14.2546, 16.16,  40,  58.1346",
        "leg press,   1.0970, 14.2546, 16.16, 300, 343.3546",
        "chest press, 1.1307,  0.6999,  2.98,  20,  23.3139",
        "chest press, 1.1307,  0.6999,  2.98,  60,  68.5419",
        "chest press, 1.1307,  0.6999,  2.98, 120, 136.3839",
    })
    void section_9_a_maximum_from_five_repetitions_is_within_the_published_error(
            String machine, double slope, double intercept, double standardError, double fiveRepMax, double published) {
        assertThat(slope * fiveRepMax + intercept).isCloseTo(published, within(0.00005));
        assertThat(observed(fiveRepMax, OneRepMax.toFailure(5, 10)))
                .as(machine)
                .isCloseTo(published, within(standardError));
    }

    @Test
    void the_equations_agree_at_ten_and_a_single_is_its_own_maximum() {
        assertThat(OneRepMax.epley(100, 10)).isCloseTo(OneRepMax.brzycki(100, 10), within(1e-9));
        assertThat(observed(100, 1)).isEqualTo(100);
    }

    @ParameterizedTest
    @CsvSource({"10, RELIABLE", "10.5, LOW", "12, LOW", "12.5, NONE"})
    void more_repetitions_are_trusted_less(double toFailure, Confidence confidence) {
        assertThat(OneRepMax.confidence(toFailure)).isEqualTo(confidence);
        assertThat(OneRepMax.observed(100, toFailure).isPresent()).isEqualTo(confidence != Confidence.NONE);
    }

    @ParameterizedTest
    @CsvSource({"100, 200, 105", "100, 50, 95", "100, 110, 103"})
    void an_estimate_moves_by_five_percent_at_most(double old, double observed, double smoothed) {
        assertThat(OneRepMax.smoothed(old, observed)).isCloseTo(smoothed, within(1e-9));
    }

    @Test
    void a_load_grows_by_a_tenth_over_the_last_one_at_the_same_repetitions() {
        assertThat(Loads.prescribe(100, 81.1, 60.0, LoadType.KG, null)).isEqualTo(65);
        assertThat(Loads.prescribe(100, 81.1, 80.0, LoadType.KG, null)).isEqualTo(80);
    }
}

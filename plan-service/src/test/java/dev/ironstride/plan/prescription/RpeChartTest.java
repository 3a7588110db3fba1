package dev.ironstride.plan.prescription;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RpeChartTest {

    @ParameterizedTest
    @CsvSource({
        "5, 8, 81.1",
        "8, 8.5, 75.1",
        "12, 6, 57.2", // domain.md 9
        "1, 10, 100",
        "10, 6, 62.6",
        "8, 7, 70.7",
        "10, 6.5, 64.0",
        "5, 7.5, 79.9",
        "3, 9, 89.2",
        "2, 7, 86.3"
    })
    void gives_the_published_percentages(int reps, double rpe, double percent) {
        assertThat(RpeChart.percent(reps, rpe)).hasValue(percent);
    }

    @Test
    void gives_none_outside_the_chart() {
        assertThat(RpeChart.percent(8, 5.5)).isEmpty();
        assertThat(RpeChart.percent(13, 8)).isEmpty();
        assertThat(RpeChart.percent(0, 8)).isEmpty();
    }
}

package dev.ironstride.plan.placement;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RaceDistanceTest {

    @ParameterizedTest
    @CsvSource({
        "400, FIVE_K",
        "5000, FIVE_K",
        "5050, FIVE_K",
        "5051, TEN_K",
        "8000, TEN_K",
        "10000, TEN_K",
        "15000, HALF",
        "21097.5, HALF",
        "21100, HALF",
        "25000, MARATHON",
        "42195, MARATHON",
        "42600, MARATHON",
        "45000, ULTRA_50_100K",
        "50000, ULTRA_50_100K",
        "100000, ULTRA_50_100K",
        "120000, ULTRA_100M",
        "160934, ULTRA_100M",
        "250000, ULTRA_100M"
    })
    void a_distance_between_two_columns_takes_the_longer(double metres, RaceDistance column) {
        assertThat(RaceDistance.covering(metres)).isEqualTo(column);
    }
}

package dev.ironstride.plan.generation;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ironstride.plan.athlete.Race;
import dev.ironstride.plan.placement.RaceDistance;
import dev.ironstride.plan.placement.RacePriority;
import java.time.LocalTime;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TaperTest {

    @ParameterizedTest
    @CsvSource({
        "SUN, FIVE_K, 1",
        "FRI, FIVE_K, 1",
        "THU, FIVE_K, 2",
        "WED, FIVE_K, 2",
        "WED, TEN_K, 2",
        "SUN, HALF, 2",
        "MON, HALF, 2",
        "SUN, MARATHON, 2",
        "FRI, MARATHON, 2",
        "THU, MARATHON, 3",
        "WED, MARATHON, 3",
        "SUN, ULTRA_100M, 2"
    })
    void a_week_belongs_to_the_taper_when_at_least_four_of_its_days_do(String day, RaceDistance distance, int weeks) {
        var date = Runner.MONDAY.plusWeeks(11).plusDays(Runner.day(day).getValue() - 1L);

        assertThat(Taper.weeks(new Race("race", date, LocalTime.of(9, 0), distance, RacePriority.A)))
                .isEqualTo(weeks);
    }
}

package dev.ironstride.plan.athlete;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class GoalCheckTest {
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 22);
    private static final LocalDate SPRING = LocalDate.of(2027, 4, 11);

    private static List<String> faults(
            @Nullable String metric, @Nullable String target, @Nullable LocalDate date, @Nullable Integer pace) {
        return GoalCheck.faults(new Goal(GoalKind.RACE, metric, target, date), pace, TODAY).stream()
                .map(GoalCheck.Fault::field)
                .toList();
    }

    @Test
    void a_goal_may_stay_open() {
        assertThat(faults(null, null, null, null)).isEmpty();
        assertThat(faults(null, null, SPRING, null)).isEmpty();
        assertThat(faults(" ", "", null, 285)).isEmpty();
    }

    @Test
    void a_goal_that_says_something_says_what_how_much_and_by_when() {
        assertThat(faults("10 km time", null, SPRING, null)).containsExactly("target");
        assertThat(faults(null, "44:00", SPRING, null)).containsExactly("metric");
        assertThat(faults("10 km time", "44:00", null, null)).containsExactly("date");
        assertThat(faults("back squat", "100 kg", SPRING, null)).isEmpty();
    }

    @Test
    void its_day_is_still_to_come() {
        assertThat(faults(null, null, TODAY, null)).isEmpty();
        assertThat(faults(null, null, TODAY.minusDays(1), null)).containsExactly("date");
    }

    @ParameterizedTest
    @CsvSource({
        "10 km time, 44:00, 285, true",
        "10 km time, 40:00, 285, true",
        "10 km time, 39:00, 285, false",
        "10 km time, 39:00, , true",
        "10 km time, 24:09, , false",
        "10k, 24:10, , true",
        "Half marathon, 1:35:00, 285, true",
        "Half marathon, 1:15, 285, false",
        "Halbmarathon, 57:00, , true",
        "Marathon, 3:30, 285, true",
        "Marathon, 2:30:00, 285, false",
        "1 mile, 3:00, 285, true",
        "parkrun, soon, 285, true"
    })
    void a_running_time_is_within_reach(String metric, String target, @Nullable Integer pace, boolean within) {
        assertThat(faults(metric, target, SPRING, pace).isEmpty()).isEqualTo(within);
    }

    @Test
    void what_is_out_of_reach_comes_with_what_is_not() {
        var fault = GoalCheck.faults(new Goal(GoalKind.RACE, "10 km time", "30:00", SPRING), 285, TODAY)
                .getFirst();

        assertThat(fault.wayOut()).isEqualTo("Aim at 39:49 or slower, or bring your threshold pace up to date.");
    }
}

package dev.ironstride.plan.generation;

import static dev.ironstride.plan.generation.Runner.MONDAY;
import static org.assertj.core.api.Assertions.assertThat;

import dev.ironstride.plan.athlete.GoalKind;
import dev.ironstride.plan.athlete.Race;
import dev.ironstride.plan.baseline.Phase;
import dev.ironstride.plan.placement.Half;
import dev.ironstride.plan.placement.RaceDistance;
import dev.ironstride.plan.placement.RacePriority;
import dev.ironstride.plan.placement.Slot;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** Sessions a week (domain.md 0). */
class FrequencyResolverTest {

    private static int sessions(Runner runner, Phase phase) {
        return FrequencyResolver.sessions(runner.athlete(), MONDAY, phase);
    }

    private static Race race(LocalDate date, RacePriority priority) {
        return new Race("race", date, LocalTime.of(9, 0), RaceDistance.TEN_K, priority);
    }

    private static Runner runs(GoalKind goal, int count) {
        var runner = new Runner(12).goal(goal);
        for (String day : List.of("Mon", "Tue", "Wed", "Thu", "Fri").subList(0, count)) {
            runner.runs(day + " AM 40 EASY");
        }
        return runner;
    }

    @ParameterizedTest
    @CsvSource({
        "GENERAL, 2",
        "RACE, 2",
        "RESILIENCE, 2",
        "LEGS, 3",
        "LEAN_MASS, 3",
        "STRENGTH, 3",
    })
    void two_is_usual_and_three_is_for_goals_of_strength(GoalKind goal, int sessions) {
        assertThat(sessions(runs(goal, 4), Phase.MS)).isEqualTo(sessions);
    }

    @Test
    void more_than_four_runs_leave_room_for_two() {
        assertThat(sessions(runs(GoalKind.LEGS, 5), Phase.MS)).isEqualTo(2);
    }

    @ParameterizedTest
    @CsvSource({"41, 2", "42, 3", "-1, 3"})
    void a_race_within_six_weeks_leaves_room_for_two(int days, int sessions) {
        var runner = runs(GoalKind.LEGS, 3).race(race(MONDAY.plusDays(days), RacePriority.C));

        assertThat(sessions(runner, Phase.MS)).isEqualTo(sessions);
    }

    @ParameterizedTest
    @EnumSource(
            value = Phase.class,
            names = {"TP", "MT"})
    void one_holds_strength_in_taper_and_maintenance(Phase phase) {
        assertThat(sessions(runs(GoalKind.LEGS, 3), phase)).isEqualTo(1);
    }

    @Test
    void from_fifty_maintenance_takes_two_and_the_taper_still_one() {
        assertThat(sessions(runs(GoalKind.GENERAL, 3).born(1976), Phase.MT)).isEqualTo(2);
        assertThat(sessions(runs(GoalKind.GENERAL, 3).born(1977), Phase.MT)).isEqualTo(1);
        assertThat(sessions(runs(GoalKind.GENERAL, 3).born(1976), Phase.TP)).isEqualTo(1);
    }

    @ParameterizedTest
    @CsvSource({"A, 0, 1", "A, 6, 1", "A, 7, 2", "A, -1, 2", "B, 6, 2", "C, 6, 2"})
    void the_week_of_an_a_race_has_one(RacePriority priority, int days, int sessions) {
        var runner = runs(GoalKind.GENERAL, 3).race(race(MONDAY.plusDays(days), priority));

        assertThat(sessions(runner, Phase.MS)).isEqualTo(sessions);
    }

    @Test
    void one_slot_has_room_for_one() {
        var one = runs(GoalKind.LEGS, 3).slots(Set.of(new Slot(DayOfWeek.MONDAY, Half.PM)));

        assertThat(sessions(one, Phase.MS)).isEqualTo(1);
    }
}

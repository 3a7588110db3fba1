package dev.ironstride.plan.generation;

import static dev.ironstride.plan.generation.Runner.MONDAY;
import static org.assertj.core.api.Assertions.assertThat;

import dev.ironstride.plan.athlete.Race;
import dev.ironstride.plan.baseline.Phase;
import dev.ironstride.plan.generation.PhaseCalendar.Assignment;
import dev.ironstride.plan.placement.RaceDistance;
import dev.ironstride.plan.placement.RacePriority;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Phases backward from an A race, and cycles without one (domain.md 4.1, 4.2). */
class PhaseCalendarTest {

    /** A race on the Sunday of a week of the plan, from 1. */
    private static Race sunday(int week, RaceDistance distance, RacePriority priority) {
        return new Race("race", MONDAY.plusWeeks(week).minusDays(1), LocalTime.of(9, 0), distance, priority);
    }

    private static Runner beginner() {
        return new Runner(0).runs("Tue AM 60 EASY", "Sun AM 60 LONG");
    }

    private static Runner intermediate() {
        return new Runner(12).runs("Tue AM 60 EASY", "Sun AM 60 LONG");
    }

    private static Runner advanced() {
        return new Runner(36).runs("Tue AM 60 EASY").maxima(Map.of("back_squat", 100.0, "deadlift", 120.0));
    }

    private static List<Assignment> weeks(Runner runner, int count) {
        var calendar = new PhaseCalendar(runner.athlete(), MONDAY);
        return IntStream.range(0, count)
                .mapToObj(week -> calendar.of(MONDAY.plusWeeks(week)))
                .toList();
    }

    /** {@code "AA AA AA d MS"}: d for a deload. */
    private static String phases(Runner runner, int count) {
        var text = new ArrayList<String>();
        weeks(runner, count)
                .forEach(week ->
                        text.add(week.row().deload() ? "d" : week.row().phase().name()));
        return String.join(" ", text);
    }

    @Test
    void without_a_race_the_weeks_are_the_table_of_the_level_and_begin_again_after_twelve() {
        assertThat(phases(beginner(), 13)).isEqualTo("AA AA AA d MS MS MS d PW PW PW d AA");
        assertThat(phases(intermediate(), 13)).isEqualTo("AA AA AA d MS MS MS d PW PW PW d AA");
        assertThat(phases(advanced(), 13)).isEqualTo("AA AA MS d MS MS MS d PW PW PW d AA");
    }

    @Test
    void below_three_weeks_to_the_race_there_is_light_work_only() {
        var two = weeks(intermediate().race(sunday(2, RaceDistance.FIVE_K, RacePriority.A)), 2);
        var three = weeks(intermediate().race(sunday(3, RaceDistance.FIVE_K, RacePriority.A)), 3);

        assertThat(two).allMatch(Assignment::lightOnly);
        assertThat(three).noneMatch(Assignment::lightOnly);
    }

    @ParameterizedTest
    @CsvSource({
        "3, AA AA TP",
        "5, AA AA AA AA TP",
        "6, AA AA AA MS MS TP",
        "7, AA AA AA d MS MS TP",
        "9, AA AA AA d MS MS MS MS TP",
        "10, AA AA AA d MS MS MS PW PW TP",
        "12, AA AA AA d MS MS MS d PW PW PW TP",
        "13, AA AA AA d MS MS MS d PW PW PW MT TP",
        "15, AA AA AA d MS MS MS d PW PW PW d MT MT TP"
    })
    void the_weeks_to_a_five_k_decide_what_there_is_time_for(int weeks, String phases) {
        assertThat(phases(intermediate().race(sunday(weeks, RaceDistance.FIVE_K, RacePriority.A)), weeks))
                .isEqualTo(phases);
    }

    @ParameterizedTest
    @CsvSource({
        "3, AA TP TP",
        "5, AA AA AA TP TP",
        "6, AA AA MS MS TP TP",
        "9, AA AA AA d MS MS MS TP TP",
        "10, AA AA AA d MS MS MS PW TP TP",
        "12, AA AA AA d MS MS MS d PW PW TP TP"
    })
    void the_taper_of_a_marathon_takes_two_weeks_and_power_gives_way_first(int weeks, String phases) {
        assertThat(phases(intermediate().race(sunday(weeks, RaceDistance.MARATHON, RacePriority.A)), weeks))
                .isEqualTo(phases);
    }

    @ParameterizedTest
    @CsvSource({"3", "4", "5", "6", "7", "8", "9", "10", "11", "12", "16", "30"})
    void from_six_weeks_on_a_beginner_has_at_least_two_weeks_of_adaptation_and_then_strength(int weeks) {
        var rows = weeks(beginner().race(sunday(weeks, RaceDistance.MARATHON, RacePriority.A)), weeks);

        long adaptation =
                rows.stream().filter(week -> week.row().phase() == Phase.AA).count();
        long strength =
                rows.stream().filter(week -> week.row().phase() == Phase.MS).count();
        assertThat(adaptation).isGreaterThanOrEqualTo(weeks < 4 ? 1 : 2);
        assertThat(strength).isGreaterThanOrEqualTo(weeks < 6 ? 0 : 2);
    }

    @Test
    void a_race_more_than_two_cycles_away_has_whole_cycles_before_its_own_block() {
        assertThat(phases(intermediate().race(sunday(26, RaceDistance.MARATHON, RacePriority.A)), 26))
                .isEqualTo("AA AA AA d MS MS MS d PW PW PW d AA AA AA d MS MS MS d PW PW PW MT TP TP");
    }

    @Test
    void after_an_a_race_the_block_of_the_next_one_begins() {
        var runner = intermediate()
                .race(sunday(6, RaceDistance.FIVE_K, RacePriority.A))
                .race(sunday(12, RaceDistance.TEN_K, RacePriority.A));

        assertThat(phases(runner, 14)).isEqualTo("AA AA AA MS MS TP AA AA AA MS MS TP AA AA");
    }

    @Test
    void the_taper_keeps_the_load_of_the_week_before_and_counts_its_weeks() {
        var weeks = weeks(intermediate().race(sunday(12, RaceDistance.HALF, RacePriority.A)), 12);

        assertThat(weeks.get(9).row().rpe()).isEqualTo(8.5);
        assertThat(weeks.subList(10, 12)).allSatisfy(week -> {
            assertThat(week.row().phase()).isEqualTo(Phase.TP);
            assertThat(week.row().reps()).isEqualTo(weeks.get(9).row().reps());
            assertThat(week.row().rpe()).isEqualTo(weeks.get(9).row().rpe());
        });
        assertThat(weeks).map(Assignment::taperWeek).endsWith(0, 1, 2);
    }

    @Test
    void a_taper_never_takes_its_load_from_a_deload() {
        // Given a block that would end with a deload if the taper did not follow
        var weeks = weeks(intermediate().race(sunday(10, RaceDistance.MARATHON, RacePriority.A)), 10);

        assertThat(weeks).noneMatch(week -> week.taperWeek() > 0 && week.row().deload());
        assertThat(weeks.get(8).row().rpe()).isEqualTo(weeks.get(7).row().rpe());
    }

    @Test
    void nothing_unaccustomed_begins_in_the_last_three_weeks_before_an_a_race() {
        var weeks = weeks(intermediate().race(sunday(12, RaceDistance.FIVE_K, RacePriority.A)), 13);

        assertThat(weeks.subList(0, 9)).noneMatch(Assignment::steady);
        assertThat(weeks.subList(9, 12)).allMatch(Assignment::steady);
        assertThat(weeks.get(12).steady()).isFalse();
    }

    @Test
    void b_and_c_races_leave_the_phases_alone() {
        var runner = intermediate()
                .race(sunday(6, RaceDistance.HALF, RacePriority.B))
                .race(sunday(9, RaceDistance.TEN_K, RacePriority.C));

        assertThat(phases(runner, 12)).isEqualTo(phases(intermediate(), 12));
    }

    @Test
    void a_deload_moves_to_a_week_of_cut_back_running() {
        // Given a race of half an hour in week 3, in place of a long run of two hours
        var runner = new Runner(12)
                .runs("Tue AM 60 EASY", "Sun AM 120 LONG")
                .race(sunday(3, RaceDistance.FIVE_K, RacePriority.C));

        assertThat(phases(runner, 12)).isEqualTo("AA AA d AA MS MS d MS PW PW PW d");
    }

    @Test
    void six_weeks_with_three_of_taper_still_begin_with_two_of_adaptation() {
        // Given a marathon on a Wednesday, whose fourteen days reach into a third week
        var race = new Race(
                "race", MONDAY.plusWeeks(5).plusDays(2), LocalTime.of(9, 0), RaceDistance.MARATHON, RacePriority.A);

        assertThat(phases(intermediate().race(race), 6)).isEqualTo("AA AA MS TP TP TP");
    }
}

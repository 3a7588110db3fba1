package dev.ironstride.plan.generation;

import static dev.ironstride.plan.generation.Runner.MONDAY;
import static org.assertj.core.api.Assertions.assertThat;

import dev.ironstride.plan.athlete.Equipment;
import dev.ironstride.plan.athlete.Race;
import dev.ironstride.plan.athlete.Screening;
import dev.ironstride.plan.baseline.BaselineWeek;
import dev.ironstride.plan.baseline.Item;
import dev.ironstride.plan.baseline.Phase;
import dev.ironstride.plan.baseline.PlannedSession;
import dev.ironstride.plan.generation.GenerationResult.Generated;
import dev.ironstride.plan.generation.GenerationResult.Reason;
import dev.ironstride.plan.generation.GenerationResult.Refused;
import dev.ironstride.plan.placement.Half;
import dev.ironstride.plan.placement.Letter;
import dev.ironstride.plan.placement.RaceDistance;
import dev.ironstride.plan.placement.RacePriority;
import dev.ironstride.plan.placement.Slot;
import dev.ironstride.plan.placement.SoftRule;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Weeks with a race and weeks after one (domain.md 3.3 H8 and H9, 4.3). */
class RaceWeekTest {

    /** An advanced runner with heavy prescriptions from the third week on and room in the week. */
    private static Runner advanced() {
        return new Runner(36)
                .owns(Equipment.BARBELL)
                .maxima(Map.of("back_squat", 100.0, "deadlift", 120.0))
                .runs("Tue AM 60 HARD", "Thu AM 45 EASY", "Sun AM 100 LONG");
    }

    private static Race sunday(int week, RaceDistance distance, RacePriority priority) {
        return on(MONDAY.plusWeeks(week).minusDays(1), distance, priority);
    }

    private static Race on(LocalDate date, RaceDistance distance, RacePriority priority) {
        return new Race("race", date, LocalTime.of(9, 0), distance, priority);
    }

    /** {@code "HL: Wed PM H, Fri AM L"} */
    private static String written(BaselineWeek week) {
        return week.rung() + ": "
                + week.sessions().stream()
                        .map(session -> session.start().getDayOfWeek().name().substring(0, 3) + " " + session.half()
                                + " " + session.letter())
                        .collect(Collectors.joining(", "));
    }

    private static List<Integer> legSets(PlannedSession session) {
        return session.prescription().stream()
                .filter(Item::lowerBody)
                .map(Item::sets)
                .toList();
    }

    @Test
    void a_week_with_a_b_race_has_one_heavy_session_of_40_percent_fewer_sets_and_one_light() {
        BaselineWeek plain = advanced().plan(8).weeks().get(5);

        BaselineWeek race = advanced()
                .race(sunday(6, RaceDistance.TEN_K, RacePriority.B))
                .plan(8)
                .weeks()
                .get(5);

        assertThat(race.rung()).hasToString("HL");
        assertThat(legSets(plain.sessions().getFirst())).startsWith(5, 5);
        assertThat(legSets(race.sessions().getFirst())).startsWith(3, 3);
        assertThat(race.sessions().getFirst().start())
                .isBeforeOrEqualTo(race.monday().plusDays(3).atTime(8, 0));
    }

    @Test
    void a_b_race_in_a_deload_takes_no_more_sets_off() {
        BaselineWeek plain = advanced().plan(8).weeks().get(7);

        BaselineWeek race = advanced()
                .race(sunday(8, RaceDistance.TEN_K, RacePriority.B))
                .plan(8)
                .weeks()
                .get(7);

        assertThat(race.deload()).isTrue();
        assertThat(legSets(race.sessions().getFirst()))
                .isEqualTo(legSets(plain.sessions().getFirst()));
    }

    @Test
    void a_week_with_a_c_race_keeps_two_sessions_two_days_away_from_it() {
        BaselineWeek race = advanced()
                .race(sunday(6, RaceDistance.TEN_K, RacePriority.C))
                .plan(8)
                .weeks()
                .get(5);

        assertThat(race.sessions())
                .hasSize(2)
                .allSatisfy(session -> assertThat(session.start())
                        .isBefore(race.monday().plusDays(4).atTime(9, 0)));
        assertThat(legSets(race.sessions().getFirst())).startsWith(5, 5);
    }

    @ParameterizedTest
    @EnumSource(RaceDistance.class)
    void in_the_week_of_an_a_race_there_is_one_session_and_only_light_work_inside_last_moderate(RaceDistance distance) {
        Race race = sunday(12, distance, RacePriority.A);

        BaselineWeek week = advanced().race(race).plan(12).weeks().getLast();

        assertThat(week.phase()).isEqualTo(Phase.TP);
        assertThat(week.sessions())
                .hasSize(1)
                .allSatisfy(session -> assertThat(session.letter() == Letter.L
                                || session.start()
                                        .plusMinutes(session.letter().minutes())
                                        .plusDays(distance.lastDays(session.letter()))
                                        .isBefore(race.date().atTime(9, 1)))
                        .isTrue());
    }

    @Test
    void the_first_leg_session_after_an_a_race_is_moderate_with_half_the_sets_and_ten_percent_less_load() {
        // Given five kilometres on Sunday: moderate again from Tuesday, heavy from Thursday
        var weeks = advanced()
                .race(sunday(12, RaceDistance.FIVE_K, RacePriority.A))
                .plan(16)
                .weeks();

        BaselineWeek after = weeks.get(12);
        BaselineWeek fresh = advanced().plan(4).weeks().getFirst();
        PlannedSession first = first(after);

        assertThat(first.letter()).isEqualTo(Letter.M);
        assertThat(first.start()).isAfter(after.monday().plusDays(1).atTime(9, 30));
        assertThat(legSets(first).getFirst()).isEqualTo(2);
        assertThat(squat(first).loadKg()).isEqualTo(67.5);
        assertThat(squat(fresh.sessions().getFirst()).loadKg()).isEqualTo(75.0);
        assertThat(after.sessions()).hasSize(2);
        // and the next week is as the table says
        assertThat(squat(first(weeks.get(13))).sets())
                .isEqualTo(squat(first(advanced().plan(4).weeks().get(1))).sets());
    }

    @Test
    void a_b_race_takes_no_sets_off_the_week_before() {
        var plain = advanced().plan(8).weeks();

        var weeks = advanced()
                .race(sunday(6, RaceDistance.TEN_K, RacePriority.B))
                .plan(8)
                .weeks();

        assertThat(squat(first(weeks.get(4))).sets())
                .isEqualTo(squat(first(plain.get(4))).sets());
    }

    private static PlannedSession first(BaselineWeek week) {
        return week.sessions().stream()
                .filter(session -> session.letter().loadsLegs())
                .min((one, other) -> one.start().compareTo(other.start()))
                .orElseThrow();
    }

    private static Item squat(PlannedSession session) {
        return session.prescription().stream()
                .filter(item -> item.exerciseId().equals("back_squat"))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void after_a_b_race_a_moderate_session_comes_before_the_next_heavy_one() {
        // Given ten kilometres on a Saturday: heavy would be allowed again on Thursday
        var weeks = advanced()
                .race(on(MONDAY.plusWeeks(6).minusDays(2), RaceDistance.TEN_K, RacePriority.B))
                .plan(8)
                .weeks();

        BaselineWeek after = weeks.get(6);

        assertThat(first(after).letter()).isEqualTo(Letter.M);
        assertThat(after.rung()).hasToString("HM");
    }

    @Test
    void after_a_marathon_light_work_comes_first_and_leg_work_after_its_days() {
        var race = sunday(12, RaceDistance.MARATHON, RacePriority.A);

        var weeks = advanced().race(race).plan(16).weeks();

        assertThat(weeks.get(12).sessions()).isNotEmpty().allMatch(session -> session.letter() == Letter.L);
        assertThat(weeks.subList(12, 16).stream().flatMap(week -> week.sessions().stream()))
                .allSatisfy(session -> assertThat(session.start())
                        .isAfterOrEqualTo(race.date().plusDays(2).atTime(13, 0)));
        assertThat(first(weeks.get(13)).start())
                .isAfterOrEqualTo(race.date().plusDays(7).atTime(13, 0));
    }

    @Test
    void several_races_of_a_season_each_have_their_windows() {
        var runner = advanced()
                .race(sunday(4, RaceDistance.FIVE_K, RacePriority.C))
                .race(sunday(7, RaceDistance.HALF, RacePriority.B))
                .race(sunday(12, RaceDistance.HALF, RacePriority.A))
                .race(sunday(24, RaceDistance.MARATHON, RacePriority.A));

        var weeks = runner.plan(26).weeks();

        assertThat(weeks).allMatch(week -> !week.sessions().isEmpty());
        assertThat(weeks.get(6).rung()).hasToString("HL");
        assertThat(List.of(10, 11, 22, 23)).allMatch(week -> weeks.get(week).phase() == Phase.TP);
        assertThat(weeks.get(12).phase()).isEqualTo(Phase.AA);
    }

    @Test
    void a_race_week_is_placed_on_its_own_and_not_as_a_template() {
        // Given a race on Wednesday, whose week would wrap around to a Monday after the race
        var race = on(MONDAY.plusWeeks(5).plusDays(2), RaceDistance.FIVE_K, RacePriority.C);

        BaselineWeek week = advanced().race(race).plan(8).weeks().get(5);

        assertThat(written(week)).isEqualTo("HM: MON AM H, FRI PM M");
        assertThat(week.points())
                .extracting(points -> points.inPoints().get(SoftRule.P5))
                .isEqualTo(23 / 24.0);
    }

    @Test
    void a_week_that_only_a_race_leaves_no_room_in_stays_without_strength() {
        // Given Saturday as the only slot, 22 hours before the race
        var race = new Race(
                "race", MONDAY.plusWeeks(4).minusDays(1), LocalTime.of(6, 0), RaceDistance.TEN_K, RacePriority.C);

        var plain = onSaturdays().plan(6).weeks();
        var weeks = onSaturdays().race(race).plan(6).weeks();

        assertThat(weeks.get(3).sessions()).isEmpty();
        assertThat(weeks.get(3).rung()).isNull();
        assertThat(weeks.get(4).sessions()).hasSize(1);
        // and the one after it is the first one back: a set less
        assertThat(legSets(weeks.get(4).sessions().getFirst()))
                .isEqualTo(legSets(plain.get(4).sessions().getFirst()).stream()
                        .map(sets -> Math.max(sets - 1, (sets + 1) / 2))
                        .toList())
                .isNotEqualTo(legSets(plain.get(4).sessions().getFirst()));
        assertThat(legSets(weeks.get(5).sessions().getFirst()))
                .isEqualTo(legSets(plain.get(5).sessions().getFirst()));
        assertThat(weeks).map(BaselineWeek::trainingWeek).containsExactly(49, 50, 51, 52, 53, 54);
    }

    private static Runner onSaturdays() {
        return new Runner(12)
                .runs("Tue AM 60 HARD", "Thu AM 45 EASY", "Sun AM 100 LONG")
                .slots(Set.of(new Slot(DayOfWeek.SATURDAY, Half.AM)));
    }

    @Test
    void a_race_on_the_only_day_of_rest_is_refused() {
        var runner = new Runner(12);
        for (String day : List.of("Mon", "Tue", "Wed", "Thu", "Fri", "Sat")) {
            runner.runs(day + " AM 40 EASY");
        }
        runner.race(sunday(3, RaceDistance.TEN_K, RacePriority.C));

        assertThat(runner.generate(6)).isInstanceOfSatisfying(Refused.class, refused -> {
            assertThat(refused.reason()).isEqualTo(Reason.NEEDS_REST_DAY);
            assertThat(refused.week()).isEqualTo(MONDAY.plusWeeks(2));
        });
    }

    @Test
    void a_plan_that_starts_at_the_end_of_a_week_leaves_that_week_alone_when_there_is_no_room() {
        var request = Runner.request(advanced().only(Half.AM).athlete(), 3);
        var onSunday = new PlanRequest(
                request.planId(), request.athlete(), request.catalogue(), MONDAY.plusDays(6), 3, request.createdAt());

        assertThat(PlanGenerator.generate(onSunday)).isInstanceOfSatisfying(Generated.class, plan -> {
            assertThat(plan.baseline().weeks().getFirst().sessions()).isEmpty();
            assertThat(plan.baseline().weeks().get(1).sessions()).isNotEmpty();
        });
    }

    @Test
    void in_pregnancy_no_session_is_above_moderate() {
        var athlete = advanced().athlete(new Screening(MONDAY, false, true, true));

        assertThat(PlanGenerator.generate(Runner.request(athlete, 12)))
                .isInstanceOfSatisfying(
                        Generated.class,
                        plan -> assertThat(plan.baseline().weeks().stream()
                                        .flatMap(week -> week.sessions().stream())
                                        .map(PlannedSession::letter))
                                .isNotEmpty()
                                .doesNotContain(Letter.H));
    }

    @Test
    void clocks_that_change_in_a_week_change_nothing_in_it() {
        // Given the ISO weeks in which Berlin's clocks go forward and back
        for (String monday : List.of("2027-03-22", "2027-10-25")) {
            var request = Runner.request(Runner.intermediate().athlete(), 12);
            LocalDate start = LocalDate.parse(monday).minusWeeks(5);
            var plan = (Generated) PlanGenerator.generate(new PlanRequest(
                    request.planId(), request.athlete(), request.catalogue(), start, 12, request.createdAt()));

            assertThat(plan.baseline().weeks().get(5))
                    .extracting(RaceWeekTest::written)
                    .isEqualTo("HH: WED AM H, FRI PM H");
        }
    }

    @Test
    void a_week_that_cannot_repeat_itself_beside_the_one_before_is_placed_on_its_own() {
        // Given a race on the first Wednesday, which leaves Sunday evening as the first slot for the legs
        var runner = new Runner(12)
                .slots(Set.of(
                        new Slot(DayOfWeek.TUESDAY, Half.AM),
                        new Slot(DayOfWeek.FRIDAY, Half.AM),
                        new Slot(DayOfWeek.SUNDAY, Half.PM)))
                .race(on(MONDAY.plusDays(2), RaceDistance.FIVE_K, RacePriority.C));

        var weeks = runner.plan(3).weeks();

        // Then Tuesday and Friday, the best template, would come 37 hours after that Sunday
        assertThat(written(weeks.get(0))).isEqualTo("ML: SUN PM M, TUE AM L");
        assertThat(written(weeks.get(1))).isEqualTo("MM: FRI AM M, SUN PM M");
        assertThat(new Runner(12).slots(runner.athlete().slots()).plan(1).weeks())
                .map(RaceWeekTest::written)
                .containsExactly("MM: TUE AM M, FRI AM M");
    }

    @Test
    void a_template_that_would_come_back_heavy_gives_way_to_a_week_that_comes_back_moderate() {
        // Given five kilometres on Sunday, and slots from Thursday on, when heavy work is allowed again
        var runner = new Runner(36)
                .owns(Equipment.BARBELL)
                .maxima(Map.of("back_squat", 100.0, "deadlift", 120.0))
                .runs("Mon AM 60 EASY")
                .slots(Set.of(new Slot(DayOfWeek.THURSDAY, Half.PM), new Slot(DayOfWeek.SATURDAY, Half.PM)))
                .race(sunday(6, RaceDistance.FIVE_K, RacePriority.B));

        BaselineWeek after = runner.plan(8).weeks().get(6);

        assertThat(written(after)).isEqualTo("HM: SAT PM H, THU PM M");
    }

    @Test
    void a_week_that_the_plan_starts_in_the_middle_of_is_a_template_without_the_slots_that_are_gone() {
        var request = Runner.request(new Runner(12).athlete(), 1);
        var onTuesday = new PlanRequest(
                request.planId(), request.athlete(), request.catalogue(), MONDAY.plusDays(1), 1, request.createdAt());

        assertThat(PlanGenerator.generate(onTuesday)).isInstanceOfSatisfying(Generated.class, plan -> {
            BaselineWeek week = plan.baseline().weeks().getFirst();
            assertThat(written(week)).isEqualTo("MM: TUE AM M, FRI PM M");
            assertThat(week.points())
                    .extracting(points -> points.inPoints().get(SoftRule.P5))
                    .isEqualTo(2 / 24.0);
        });
    }
}

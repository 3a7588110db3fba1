package dev.ironstride.plan.generation;

import static dev.ironstride.plan.generation.Runner.MONDAY;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.ironstride.plan.athlete.Equipment;
import dev.ironstride.plan.athlete.GoalKind;
import dev.ironstride.plan.athlete.Race;
import dev.ironstride.plan.athlete.Screening;
import dev.ironstride.plan.baseline.Baseline;
import dev.ironstride.plan.baseline.BaselineWeek;
import dev.ironstride.plan.baseline.Item;
import dev.ironstride.plan.baseline.Phase;
import dev.ironstride.plan.baseline.PlannedSession;
import dev.ironstride.plan.catalogue.Pattern;
import dev.ironstride.plan.generation.GenerationResult.Reason;
import dev.ironstride.plan.generation.GenerationResult.Refused;
import dev.ironstride.plan.placement.Half;
import dev.ironstride.plan.placement.Letter;
import dev.ironstride.plan.placement.RaceDistance;
import dev.ironstride.plan.placement.RacePriority;
import dev.ironstride.plan.placement.Slot;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class PlanGeneratorTest {

    private static String written(BaselineWeek week) {
        return week.rung() + ":"
                + week.sessions().stream()
                        .map(session ->
                                " " + session.start().getDayOfWeek().name().substring(0, 3) + " " + session.half() + " "
                                        + session.letter())
                        .collect(Collectors.joining())
                        .toUpperCase(Locale.ROOT);
    }

    private static double score(BaselineWeek week) {
        assertThat(week.points()).isNotNull();
        return week.points() == null ? Double.NaN : week.points().score();
    }

    @Test
    void w1_a_beginner_gets_two_moderate_evenings_in_the_first_phase() {
        // Given training week 4 and later: three months of lifting before
        var runner = new Runner(3).only(Half.PM).runs("Tue PM 30 EASY", "Thu PM 30 EASY", "Sun AM 60 LONG");

        BaselineWeek first = runner.plan(12).weeks().getFirst();

        assertThat(first.phase()).isEqualTo(Phase.AA);
        assertThat(written(first)).isEqualTo("MM: MON PM M FRI PM M");
        assertThat(score(first)).isZero();
    }

    @Test
    void w2_every_heavy_week_of_an_intermediate_is_the_same_and_exact() {
        List<BaselineWeek> weeks = Runner.intermediate().plan(12).weeks();

        assertThat(weeks.stream().filter(week -> "HH".equals(String.valueOf(week.rung()))))
                .hasSize(5)
                .allSatisfy(week -> {
                    assertThat(written(week)).isEqualTo("HH: WED AM H FRI PM H");
                    assertThat(score(week)).isCloseTo(9.08, within(0.005));
                });
    }

    @Test
    void w3_an_advanced_runner_of_six_runs_gets_one_heavy_and_one_moderate() {
        var runner = new Runner(36)
                .maxima(Map.of("back_squat", 100.0, "deadlift", 120.0))
                .owns(Equipment.BARBELL)
                .runs(
                        "Mon AM 40 EASY",
                        "Tue AM 70 HARD",
                        "Wed AM 60 EASY",
                        "Thu AM 70 HARD",
                        "Fri AM 40 EASY",
                        "Sun AM 130 LONG");

        BaselineWeek fifth = runner.plan(12).weeks().get(4);

        assertThat(written(fifth)).isEqualTo("HM: FRI PM H MON PM M");
        assertThat(score(fifth)).isEqualTo(17.0);
    }

    @Test
    void w5_a_run_every_day_is_refused_and_says_what_would_help() {
        var runner = new Runner(12);
        for (String day : List.of("Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun")) {
            runner.runs(day + " AM 40 EASY");
        }

        GenerationResult result = runner.generate(12);

        assertThat(result).isInstanceOfSatisfying(Refused.class, refused -> {
            assertThat(refused.reason()).isEqualTo(Reason.NEEDS_REST_DAY);
            assertThat(refused.waysOut()).isNotEmpty();
        });
    }

    @Test
    void without_answered_health_questions_there_is_no_plan() {
        assertThat(refusal(null)).isEqualTo(Reason.SCREENING_REQUIRED);
        assertThat(refusal(new Screening(MONDAY, true, false, false))).isEqualTo(Reason.SCREENING_REQUIRED);
        assertThat(refusal(new Screening(MONDAY, true, true, false))).isNull();
    }

    private static @Nullable Reason refusal(@Nullable Screening screening) {
        var athlete = Runner.intermediate().athlete(screening);
        return PlanGenerator.generate(Runner.request(athlete, 4)) instanceof Refused refused ? refused.reason() : null;
    }

    @Test
    void health_questions_are_answered_every_year() {
        // A plan is made on the day before MONDAY
        LocalDate today = MONDAY.minusDays(1);

        assertThat(refusal(new Screening(today.minusYears(1), false, true, false)))
                .isEqualTo(Reason.SCREENING_REQUIRED);
        assertThat(refusal(new Screening(today.minusYears(1).plusDays(1), false, false, false)))
                .isNull();
    }

    @Test
    void two_slots_that_meet_across_the_turn_of_the_week_hold_one_session() {
        // Given Monday morning and Sunday evening, thirteen hours apart in a week that repeats itself
        var runner =
                new Runner(12).slots(Set.of(new Slot(DayOfWeek.MONDAY, Half.AM), new Slot(DayOfWeek.SUNDAY, Half.PM)));

        assertThat(runner.plan(4).weeks())
                .allSatisfy(week -> assertThat(week.rung()).hasToString("M"));
    }

    @Test
    void every_week_covers_every_pattern_that_domain_1_3_asks_for() {
        Baseline plan = Runner.intermediate().plan(12);

        assertThat(plan.weeks()).allSatisfy(week -> {
            Set<Pattern> trained = EnumSet.noneOf(Pattern.class);
            week.sessions().forEach(session -> session.prescription().forEach(item -> trained.add(item.pattern())));
            assertThat(trained).contains(Pattern.UPL, Pattern.UPS, Pattern.HA, Pattern.AR, Pattern.AE);
            assertThat(week.sessions()).allSatisfy(PlanGeneratorTest::coversTheLowerBody);
        });
    }

    private static void coversTheLowerBody(PlannedSession session) {
        Set<Pattern> trained =
                session.prescription().stream().map(Item::pattern).collect(Collectors.toSet());
        assertThat(trained).contains(Pattern.HH, Pattern.CA).containsAnyOf(Pattern.SQ, Pattern.LU, Pattern.SU);
        assertThat(trained).containsAnyOf(Pattern.AR, Pattern.AE);
    }

    @Test
    void at_least_half_of_the_leg_sets_are_on_one_leg_and_most_sets_are_for_the_legs() {
        Baseline plan = Runner.intermediate().plan(12);

        List<Item> items = plan.weeks().stream()
                .flatMap(week -> week.sessions().stream())
                .flatMap(session -> session.prescription().stream())
                .toList();
        int all = items.stream().mapToInt(Item::sets).sum();
        int legs = items.stream().filter(Item::lowerBody).mapToInt(Item::sets).sum();
        int oneLeg = items.stream()
                .filter(item -> item.lowerBody() && item.perSide())
                .mapToInt(Item::sets)
                .sum();

        assertThat(oneLeg * 2).isGreaterThanOrEqualTo(legs);
        assertThat(legs * 10).isGreaterThanOrEqualTo(all * 6);
    }

    @Test
    void the_tables_of_4_2_give_sets_repetitions_effort_and_load() {
        var runner =
                Runner.intermediate().owns(Equipment.BARBELL).maxima(Map.of("back_squat", 100.0, "deadlift", 120.0));

        List<BaselineWeek> weeks = runner.plan(12).weeks();

        assertThat(squat(weeks.get(0))).isEqualTo("3x8 @7.0 70.7 % 70.0 kg");
        assertThat(squat(weeks.get(3))).isEqualTo("2x6 @5.5 null % 67.5 kg");
        assertThat(squat(weeks.get(4))).isEqualTo("4x5 @7.5 79.9 % 77.5 kg");
        assertThat(squat(weeks.get(10))).isEqualTo("4x3 @8.5 87.8 % 87.5 kg");
    }

    private static String squat(BaselineWeek week) {
        Item squat = week.sessions().getFirst().prescription().getFirst();
        assertThat(squat.exerciseId()).isEqualTo("back_squat");
        return "%dx%d @%s %s %% %s kg"
                .formatted(squat.sets(), squat.reps(), squat.rpe(), squat.percentOneRepMax(), squat.loadKg());
    }

    @Test
    void pain_filters_what_loads_the_site() {
        Baseline plan = Runner.intermediate().pain("AK", 3).plan(12);

        assertThat(plan.weeks().stream()
                        .flatMap(week -> week.sessions().stream())
                        .flatMap(session -> session.prescription().stream())
                        .map(Item::exerciseId))
                .doesNotContain("bw_squat", "split_squat", "goblet_squat", "reverse_lunge", "walking_lunge");
    }

    @Test
    void three_sessions_are_for_leg_goals_with_few_runs_only() {
        var few = new Runner(12).goal(GoalKind.LEGS).runs("Tue AM 40 EASY", "Sat AM 60 EASY");
        var many = new Runner(12)
                .goal(GoalKind.LEGS)
                .runs("Mon AM 30 EASY", "Tue AM 30 EASY", "Wed AM 30 EASY", "Thu AM 30 EASY", "Sat AM 60 EASY");

        assertThat(few.plan(6).weeks().getFirst().sessions()).hasSize(3);
        assertThat(many.plan(6).weeks().getFirst().sessions()).hasSize(2);
    }

    @Test
    void the_taper_before_an_a_race_thins_out_and_leaves_only_light_work_near_it() {
        var race = new Race(
                "Spring half", MONDAY.plusWeeks(11).plusDays(6), LocalTime.of(9, 0), RaceDistance.HALF, RacePriority.A);

        List<BaselineWeek> weeks = Runner.intermediate().race(race).plan(12).weeks();

        assertThat(weeks.subList(10, 12)).allSatisfy(week -> {
            assertThat(week.phase()).isEqualTo(Phase.TP);
            assertThat(week.sessions()).hasSizeLessThanOrEqualTo(1);
        });
        assertThat(weeks.getLast().sessions())
                .allSatisfy(session -> assertThat(session.start()
                                        .isBefore(race.date().minusDays(4).atTime(9, 0))
                                || session.letter() == Letter.L)
                        .isTrue());
        assertThat(weeks.get(10).rung()).isNotNull();
    }

    @Test
    void the_same_request_gives_the_same_plan() {
        assertThat(Runner.intermediate().plan(12))
                .isEqualTo(Runner.intermediate().plan(12));
    }

    @Test
    void a_plan_that_starts_on_a_thursday_leaves_the_days_before_it_alone() {
        var request = Runner.request(Runner.intermediate().athlete(), 4);
        var late = new PlanRequest(
                request.planId(), request.athlete(), request.catalogue(), MONDAY.plusDays(3), 4, request.createdAt());

        var result = PlanGenerator.generate(late);

        assertThat(result).isInstanceOfSatisfying(GenerationResult.Generated.class, generated -> {
            var days = new ArrayList<>(generated.baseline().weeks().getFirst().sessions());
            assertThat(days)
                    .isNotEmpty()
                    .allSatisfy(session -> assertThat(session.start())
                            .isAfterOrEqualTo(MONDAY.plusDays(3).atStartOfDay()));
        });
    }
}

package dev.ironstride.plan.placement;

import static dev.ironstride.plan.placement.WeekFixture.START;
import static dev.ironstride.plan.placement.WeekFixture.lift;
import static dev.ironstride.plan.placement.WeekFixture.runs;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.DayOfWeek;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Every SOFT term below, at and above its threshold (domain.md 3.4). */
class SoftPointsTest {

    private static final LifterRules STRENGTH_GOAL = new LifterRules(false, true, true);
    private static final LifterRules LONG_IS_EASY = new LifterRules(false, false, false);

    private static Week linear(LifterRules lifter, List<RunAt> runs) {
        return new Week(START, 4, false, runs, List.of(), List.of(), List.of(), List.of(), lifter);
    }

    private static double points(SoftRule rule, Week week, LiftAt... lifts) {
        return SoftPoints.in(week).of(List.of(lifts), 0).inPoints().getOrDefault(rule, 0.0);
    }

    private static double points(SoftRule rule, List<RunAt> runs, LiftAt... lifts) {
        return points(rule, linear(LifterRules.DEFAULT, runs), lifts);
    }

    @ParameterizedTest
    @CsvSource({
        "H, Thu, 00:01, 9",
        "H, Thu, 00:00, 5",
        "H, Wed, 10:01, 5",
        "H, Wed, 10:00, 0",
        "M, Thu, 10:16, 5",
        "M, Thu, 10:15, 0",
        "L, Fri, 04:00, 0"
    })
    void p1_leg_work_ends_long_before_a_hard_run(Letter letter, String day, String start, double points) {
        // Given a hard run on Friday at 07:00
        assertThat(points(SoftRule.P1, runs("Fri AM 60 HARD"), lift(day, start, letter)))
                .isEqualTo(points);
    }

    @Test
    void p1_looks_at_the_nearest_such_run_and_counts_once() {
        assertThat(points(SoftRule.P1, runs("Fri AM 60 HARD", "Sat AM 60 HARD"), lift("Wed", "PM", Letter.H)))
                .isEqualTo(5);
        assertThat(points(SoftRule.P1, runs("Fri AM 60 EASY", "Sat AM 60 LONG"), lift("Thu", "PM", Letter.H)))
                .isEqualTo(5);
    }

    @Test
    void p1_p2_and_p9_leave_long_runs_alone_when_they_do_not_count_as_hard() {
        Week week = linear(LONG_IS_EASY, runs("Fri AM 60 LONG", "Sat AM 60 LONG", "Sun AM 60 LONG"));

        assertThat(points(SoftRule.P1, week, lift("Thu", "PM", Letter.H))).isZero();
        assertThat(points(SoftRule.P2, week, lift("Fri", "PM", Letter.H))).isZero();
        assertThat(points(SoftRule.P9, week, lift("Thu", "PM", Letter.H))).isZero();
    }

    @ParameterizedTest
    @CsvSource({"H, 02:59, 4", "H, 03:00, 0", "M, 02:59, 4", "M, 03:00, 0", "L, 01:00, 0"})
    void p2_leg_work_starts_long_after_a_hard_run(Letter letter, String start, double points) {
        // Given a hard run that ends on Tuesday at 07:00
        assertThat(points(SoftRule.P2, runs("Tue 06:00 60 HARD"), lift("Wed", start, letter)))
                .isEqualTo(points);
    }

    @Test
    void p3_a_session_shares_no_day_with_a_run() {
        assertThat(points(
                        SoftRule.P3,
                        runs("Tue AM 60 RECOVERY"),
                        lift("Tue", "PM", Letter.L),
                        lift("Thu", "PM", Letter.L)))
                .isEqualTo(3);
        assertThat(points(SoftRule.P3, runs("Tue AM 60 HARD"), lift("Wed", "AM", Letter.L)))
                .isZero();
    }

    @Test
    void p4_the_run_comes_first_unless_the_goal_is_strength() {
        List<RunAt> runs = runs("Tue PM 60 EASY");

        assertThat(points(SoftRule.P4, runs, lift("Tue", "AM", Letter.H))).isEqualTo(3);
        assertThat(points(SoftRule.P4, runs("Tue AM 60 EASY"), lift("Tue", "PM", Letter.H)))
                .isZero();
        assertThat(points(SoftRule.P4, linear(STRENGTH_GOAL, runs), lift("Tue", "AM", Letter.H)))
                .isZero();
    }

    @Test
    void p5_counts_how_far_gaps_are_from_even_around_the_week_and_inside_it() {
        Week template = Week.template(START, 4, List.of(), LifterRules.DEFAULT);
        LiftAt[] monAndThu = {lift("Mon", "AM", Letter.H), lift("Thu", "AM", Letter.H)};
        LiftAt[] three = {lift("Mon", "AM", Letter.H), lift("Wed", "AM", Letter.H), lift("Fri", "AM", Letter.M)};

        assertThat(points(SoftRule.P5, template, monAndThu)).isEqualTo(1.0);
        assertThat(points(SoftRule.P5, linear(LifterRules.DEFAULT, List.of()), monAndThu))
                .isEqualTo(0.5);
        assertThat(points(SoftRule.P5, template, three)).isEqualTo((8 + 8 + 16) / 24.0);
        assertThat(points(SoftRule.P5, template, lift("Mon", "AM", Letter.H))).isZero();
    }

    @Test
    void p6_counts_slots_that_are_not_among_the_preferred() {
        Points points = SoftPoints.in(linear(LifterRules.DEFAULT, List.of()))
                .of(List.of(lift("Mon", "AM", Letter.H), lift("Thu", "AM", Letter.H)), 2);

        assertThat(points.inPoints()).containsEntry(SoftRule.P6, 6.0);
    }

    @Test
    void p7_counts_new_slots_and_only_where_it_is_switched_on() {
        Week week = linear(LifterRules.DEFAULT, List.of());
        var held = Continuity.with(Set.of(new Slot(DayOfWeek.MONDAY, Half.AM), new Slot(DayOfWeek.THURSDAY, Half.AM)));
        var lifts = List.of(lift("Mon", "AM", Letter.H), lift("Thu", "PM", Letter.H));

        assertThat(SoftPoints.in(week, held).of(lifts, 0).inPoints()).containsEntry(SoftRule.P7, 2.0);
        assertThat(SoftPoints.in(week).of(lifts, 0).inPoints()).doesNotContainKey(SoftRule.P7);
    }

    @Test
    void p7_keeps_a_week_where_it_was_if_the_other_slots_are_hardly_better() {
        // Given a week without runs, where Monday and Thursday mornings are as good as it gets
        Week week = Week.template(START, 4, List.of(), LifterRules.DEFAULT);
        var openings = WeekFixture.openings(List.of(), Set.of(Half.AM), Long.MIN_VALUE);
        var held = Continuity.with(Set.of(new Slot(DayOfWeek.TUESDAY, Half.AM), new Slot(DayOfWeek.SATURDAY, Half.AM)));

        var free = PlacementSearch.in(week, openings, 0).climbDown(Ladder.rungs(2, Letter.H));
        var kept = PlacementSearch.in(week, openings, 0, held).climbDown(Ladder.rungs(2, Letter.H));

        assertThat(free.map(WeekFixture::written)).hasValue("HH: Mon AM H Thu AM H");
        assertThat(kept.map(WeekFixture::written)).hasValue("HH: Tue AM H Sat AM H");
    }

    @ParameterizedTest
    @CsvSource({"0, -2", "5, -1", "6, 0", "7, 0"})
    void p8_rewards_two_rest_days_beyond_the_first_at_most(int runDays, double points) {
        String[] runs = List.of("Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun").subList(0, runDays).stream()
                .map(day -> day + " AM 40 EASY")
                .toArray(String[]::new);

        assertThat(points(SoftRule.P8, runs(runs))).isEqualTo(points);
    }

    @Test
    void p9_counts_every_window_of_three_strenuous_days_and_wraps_in_a_template_only() {
        List<RunAt> runs = runs("Mon AM 60 HARD", "Sun AM 60 LONG");
        LiftAt heavy = lift("Sat", "AM", Letter.H);

        assertThat(points(SoftRule.P9, runs, heavy)).isZero();
        assertThat(points(SoftRule.P9, Week.template(START, 4, runs, LifterRules.DEFAULT), heavy))
                .isEqualTo(5);
        assertThat(points(SoftRule.P9, runs("Thu AM 60 HARD", "Fri AM 60 HARD", "Sun AM 60 HARD"), heavy))
                .isEqualTo(10);
        assertThat(points(SoftRule.P9, runs("Thu AM 60 HARD", "Fri AM 60 HARD"), lift("Sat", "AM", Letter.M)))
                .isZero();
    }

    @Test
    void p10_wants_a_rest_day_beside_a_long_run_and_wraps_in_every_week() {
        List<RunAt> runs = runs("Sat AM 40 EASY", "Sun AM 100 LONG");

        assertThat(points(SoftRule.P10, runs, lift("Tue", "AM", Letter.H))).isZero();
        assertThat(points(SoftRule.P10, runs, lift("Mon", "AM", Letter.H))).isEqualTo(2);
        assertThat(points(SoftRule.P10, runs("Fri AM 40 EASY", "Sat AM 60 RACE", "Sun AM 30 RECOVERY")))
                .isEqualTo(2);
    }
}

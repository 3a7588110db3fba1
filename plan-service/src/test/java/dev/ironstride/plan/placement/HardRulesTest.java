package dev.ironstride.plan.placement;

import static dev.ironstride.plan.placement.WeekFixture.START;
import static dev.ironstride.plan.placement.WeekFixture.lift;
import static dev.ironstride.plan.placement.WeekFixture.run;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Every HARD rule below, at and above its threshold. */
class HardRulesTest {

    private static final int SETTLED = 4;

    private static Week week(List<RunAt> runs, List<RaceAt> races, LifterRules lifter, int trainingWeek) {
        return new Week(START, trainingWeek, false, runs, List.of(), List.of(), List.of(), races, lifter);
    }

    private static Set<HardRule> broken(LiftAt lift, RunAt... runs) {
        return HardRules.in(week(List.of(runs), List.of(), LifterRules.DEFAULT, SETTLED))
                .brokenBy(lift, List.of());
    }

    @ParameterizedTest
    @CsvSource({
        "H, HARD, true", "M, HARD, true", "L, HARD, false",
        "H, LONG, true", "M, LONG, true", "L, LONG, false",
        "H, RACE, true", "M, RACE, true", "L, RACE, true",
        "H, MODERATE, false", "H, EASY, false", "H, RECOVERY, false"
    })
    void h1_no_intense_strength_on_a_hard_day_and_only_mobility_on_race_day(
            Letter letter, RunKind kind, boolean breaks) {
        Set<HardRule> broken = broken(lift("Wed", "PM", letter), run("Wed 05:00 30 " + kind));

        assertThat(broken.contains(HardRule.H1)).isEqualTo(breaks);
    }

    @Test
    void h1_leaves_long_runs_alone_when_they_do_not_count_as_hard() {
        Week week = week(List.of(run("Wed 05:00 60 LONG")), List.of(), new LifterRules(false, false, false), SETTLED);

        assertThat(HardRules.in(week).brokenBy(lift("Wed", "PM", Letter.H), List.of()))
                .isEmpty();
    }

    @Test
    void h2_wants_one_day_of_full_rest_in_the_week() {
        var sixRuns = new ArrayList<RunAt>();
        for (String day : List.of("Mon", "Tue", "Wed", "Thu", "Fri", "Sat")) {
            sixRuns.add(run(day + " AM 40 EASY"));
        }
        HardRules rules = HardRules.in(week(sixRuns, List.of(), LifterRules.DEFAULT, SETTLED));

        assertThat(rules.restIsKept(List.of(lift("Wed", "PM", Letter.L)))).isTrue();
        assertThat(rules.restIsKept(List.of(lift("Sun", "PM", Letter.L)))).isFalse();
    }

    @ParameterizedTest
    @CsvSource({"4, true", "5, false"})
    void h2_wants_no_eleventh_training_day_in_a_row(int daysBefore, boolean kept) {
        // Given training from Monday to Saturday, and on so many days before that Monday
        var runs = new ArrayList<RunAt>();
        for (String day : List.of("Mon", "Tue", "Wed", "Thu", "Fri", "Sat")) {
            runs.add(run(day + " AM 40 EASY"));
        }
        var before = new ArrayList<RunAt>();
        for (int day = 1; day <= daysBefore; day++) {
            before.add(run("Mon AM 40 EASY").shifted(-day * WallClock.DAY));
        }
        Week week = new Week(START, SETTLED, false, runs, before, List.of(), List.of(), List.of(), LifterRules.DEFAULT);

        assertThat(HardRules.in(week).restIsKept(List.of())).isEqualTo(kept);
    }

    @ParameterizedTest
    @CsvSource({
        "H, H, Thu, 04:59, false, 4, true",
        "H, H, Thu, 05:00, false, 4, false",
        "H, M, Thu, 04:59, false, 4, true",
        "M, M, Thu, 05:00, false, 4, false",
        "H, H, Fri, 04:59, true, 4, true",
        "H, H, Fri, 05:00, true, 4, false",
        "H, M, Thu, 05:00, true, 4, false",
        "M, M, Fri, 04:59, false, 3, true",
        "M, M, Fri, 05:00, false, 3, false",
        "H, L, Wed, 06:59, false, 4, true",
        "H, L, Wed, 07:00, false, 4, false",
        "L, L, Tue, 18:00, false, 4, true"
    })
    void h3_keeps_hours_between_sessions(
            Letter first, Letter second, String day, String time, boolean fifty, int trainingWeek, boolean breaks) {
        // Given the first session on Tuesday at 07:00
        Week week = week(List.of(), List.of(), new LifterRules(fifty, false, true), trainingWeek);

        Set<HardRule> broken = HardRules.in(week).brokenBy(lift(day, time, second), List.of(lift("Tue", "AM", first)));

        assertThat(broken.contains(HardRule.H3)).isEqualTo(breaks);
    }

    @Test
    void h3_wraps_around_in_a_template_week() {
        Week template = Week.template(START, SETTLED, List.of(), LifterRules.DEFAULT);

        Set<HardRule> broken =
                HardRules.in(template).brokenBy(lift("Mon", "AM", Letter.H), List.of(lift("Sun", "AM", Letter.H)));

        assertThat(broken).containsExactly(HardRule.H3);
    }

    @ParameterizedTest
    @CsvSource({
        "H, 13:59, true", "H, 14:00, false",
        "M, 10:59, true", "M, 11:00, false",
        "L, 07:59, true", "L, 08:00, false"
    })
    void h4_keeps_a_gap_after_an_easy_run_of_the_day(Letter letter, String start, boolean breaks) {
        Set<HardRule> broken = broken(lift("Wed", start, letter), run("Wed AM 60 EASY"));

        assertThat(broken.contains(HardRule.H4)).isEqualTo(breaks);
    }

    @ParameterizedTest
    @CsvSource({
        "H, 13:59, true",
        "H, 14:00, false",
        "M, 10:44, true",
        "M, 10:45, false",
        "L, 07:29, true",
        "L, 07:30, false"
    })
    void h4_keeps_a_gap_before_an_easy_run_of_the_day(Letter letter, String runStart, boolean breaks) {
        Set<HardRule> broken = broken(lift("Wed", "AM", letter), run("Wed " + runStart + " 40 EASY"));

        assertThat(broken.contains(HardRule.H4)).isEqualTo(breaks);
    }

    @Test
    void h4_wants_light_work_after_the_run_on_a_hard_day() {
        assertThat(broken(lift("Wed", "08:00", Letter.L), run("Wed AM 60 HARD")))
                .isEmpty();
        assertThat(broken(lift("Wed", "07:59", Letter.L), run("Wed AM 60 HARD")))
                .containsExactly(HardRule.H4);
        assertThat(broken(lift("Wed", "AM", Letter.L), run("Wed PM 60 LONG"))).containsExactly(HardRule.H4);
    }

    @ParameterizedTest
    @CsvSource({
        "H, 09:01, true", "H, 09:00, false",
        "M, 19:16, true", "M, 19:15, false",
        "L, 23:00, false"
    })
    void h6_keeps_hours_before_a_hard_run(Letter letter, String start, boolean breaks) {
        // Given a hard run on Thursday at 08:00: 22 hours after 10:00, 12 after 20:00
        Set<HardRule> broken = broken(lift("Wed", start, letter), run("Thu 08:00 60 HARD"));

        assertThat(broken.contains(HardRule.H6)).isEqualTo(breaks);
    }

    @ParameterizedTest
    @CsvSource({"H, 06:59, true", "H, 07:00, false", "M, 06:59, true", "M, 07:00, false", "L, 05:00, false"})
    void h7_keeps_hours_after_a_hard_run(Letter letter, String start, boolean breaks) {
        // Given a hard run that ends on Tuesday at 19:00
        Set<HardRule> broken = broken(lift("Wed", start, letter), run("Tue PM 60 HARD"));

        assertThat(broken.contains(HardRule.H7)).isEqualTo(breaks);
    }

    @Test
    void h7_keeps_three_days_after_a_downhill_run_and_two_when_the_legs_know_it() {
        // Given a downhill run that ends on Monday at 08:00
        RunAt downhill =
                new RunAt(WeekFixture.at("Mon", "AM"), WeekFixture.at("Mon", "08:00"), RunKind.EASY, false, true);
        RunAt knownFor28Days = downhill.shifted(-28 * WallClock.DAY);
        RunAt forgotten = downhill.shifted(-28 * WallClock.DAY - 1);

        assertThat(broken(lift("Thu", "07:59", Letter.M), downhill)).containsExactly(HardRule.H7);
        assertThat(broken(lift("Thu", "08:00", Letter.M), downhill)).isEmpty();
        assertThat(broken(lift("Wed", "08:00", Letter.M), downhill, knownFor28Days))
                .isEmpty();
        assertThat(broken(lift("Wed", "07:59", Letter.M), downhill, knownFor28Days))
                .containsExactly(HardRule.H7);
        assertThat(broken(lift("Wed", "08:00", Letter.M), downhill, forgotten)).containsExactly(HardRule.H7);
    }

    @ParameterizedTest
    @CsvSource({
        "A, H, 7, false", "A, H, 6, true",
        "A, M, 4, false", "A, M, 3, true",
        "B, H, 4, false", "B, H, 3, true",
        "B, M, 3, false", "B, M, 2, true",
        "C, H, 2, false", "C, H, 1, true",
        "A, L, 1, false", "A, L, 0, true"
    })
    void h9_keeps_days_before_a_half_marathon(RacePriority priority, Letter letter, int daysBefore, boolean breaks) {
        // Given a race on Sunday at 09:00 and a session that ends at 09:00, so many days before
        RaceAt race = race("Sun", priority);
        long start = race.start() - daysBefore * WallClock.DAY - letter.minutes() + (daysBefore == 0 ? -60 : 0);
        LiftAt lift = LiftAt.planned(start, letter);

        Set<HardRule> broken = HardRules.in(week(List.of(), List.of(race), LifterRules.DEFAULT, SETTLED))
                .brokenBy(lift, List.of());

        assertThat(broken.contains(HardRule.H9)).isEqualTo(breaks);
    }

    @ParameterizedTest
    @CsvSource({"H, 8, false", "H, 7, true", "M, 4, false", "M, 3, true", "L, 2, false", "L, 1, true"})
    void h8_keeps_days_after_a_half_marathon(Letter letter, int daysAfter, boolean breaks) {
        RaceAt race = race("Sun", RacePriority.B);
        LiftAt lift = LiftAt.planned(race.end() + daysAfter * WallClock.DAY, letter);

        Set<HardRule> broken = HardRules.in(week(List.of(), List.of(race), LifterRules.DEFAULT, SETTLED))
                .brokenBy(lift, List.of());

        assertThat(broken.contains(HardRule.H8)).isEqualTo(breaks);
    }

    /** The table of 4.3: days before an A race for heavy and moderate, days after any race for moderate and heavy. */
    @ParameterizedTest
    @CsvSource({
        "FIVE_K, 5, 3, 2, 4",
        "TEN_K, 6, 3, 3, 5",
        "HALF, 7, 4, 4, 8",
        "MARATHON, 10, 6, 7, 14",
        "ULTRA_50_100K, 12, 7, 10, 18",
        "ULTRA_100M, 14, 7, 14, 21"
    })
    void h8_and_h9_keep_the_days_of_each_distance(
            RaceDistance distance, int lastHeavy, int lastModerate, int noLegs, int noHeavy) {
        assertThat(leastDaysBefore(distance, RacePriority.A, Letter.H)).isEqualTo(lastHeavy);
        assertThat(leastDaysBefore(distance, RacePriority.A, Letter.M)).isEqualTo(lastModerate);
        assertThat(leastDaysBefore(distance, RacePriority.B, Letter.H)).isEqualTo(Math.max(3, lastHeavy / 2.0));
        assertThat(leastDaysBefore(distance, RacePriority.B, Letter.M)).isEqualTo(Math.max(3, lastModerate / 2.0));
        for (RacePriority priority : RacePriority.values()) {
            assertThat(leastDaysAfter(distance, priority, Letter.M)).isEqualTo(noLegs);
            assertThat(leastDaysAfter(distance, priority, Letter.H)).isEqualTo(noHeavy);
            assertThat(leastDaysAfter(distance, priority, Letter.L)).isEqualTo(2);
            assertThat(leastDaysBefore(distance, priority, Letter.L)).isEqualTo(1);
        }
        assertThat(leastDaysBefore(distance, RacePriority.C, Letter.H)).isEqualTo(2);
        assertThat(leastDaysBefore(distance, RacePriority.C, Letter.M)).isEqualTo(2);
    }

    private static double leastDaysBefore(RaceDistance distance, RacePriority priority, Letter letter) {
        RaceAt race = race("Sun", distance, priority);
        long gap = 0;
        while (breaks(race, LiftAt.planned(race.start() - gap - letter.minutes(), letter), HardRule.H9)) {
            gap++;
        }
        return (double) gap / WallClock.DAY;
    }

    private static double leastDaysAfter(RaceDistance distance, RacePriority priority, Letter letter) {
        RaceAt race = race("Sun", distance, priority);
        long gap = 0;
        while (breaks(race, LiftAt.planned(race.end() + gap, letter), HardRule.H8)) {
            gap++;
        }
        return (double) gap / WallClock.DAY;
    }

    private static boolean breaks(RaceAt race, LiftAt lift, HardRule rule) {
        return HardRules.in(week(List.of(), List.of(race), LifterRules.DEFAULT, SETTLED))
                .brokenBy(lift, List.of())
                .contains(rule);
    }

    @Test
    void h8_holds_while_a_race_through_the_night_goes_on() {
        // Given a race from Saturday 09:00 to Sunday 09:00
        RaceAt race = race("Sat", RaceDistance.ULTRA_100M, RacePriority.A);

        assertThat(breaks(race, lift("Sun", "AM", Letter.L), HardRule.H8)).isTrue();
    }

    @ParameterizedTest
    @CsvSource({"A, true", "B, true", "C, false"})
    void h8_wants_the_first_leg_session_after_an_a_or_b_race_to_be_moderate(RacePriority priority, boolean breaks) {
        // Given a race of five kilometres a week ago, and nothing since
        RaceAt race = race("Mon", RaceDistance.FIVE_K, priority);
        var before = new RaceAt(
                race.start() - WallClock.WEEK, race.end() - WallClock.WEEK, race.distance(), race.priority());
        HardRules rules = HardRules.in(week(List.of(), List.of(before), LifterRules.DEFAULT, SETTLED));

        LiftAt moderate = lift("Mon", "PM", Letter.M);
        LiftAt light = lift("Mon", "PM", Letter.L);
        LiftAt heavy = lift("Thu", "PM", Letter.H);

        assertThat(rules.brokenTogether(List.of(heavy)).contains(HardRule.H8)).isEqualTo(breaks);
        assertThat(rules.brokenTogether(List.of(light, heavy)).contains(HardRule.H8))
                .isEqualTo(breaks);
        assertThat(rules.brokenTogether(List.of(moderate, heavy))).isEmpty();
    }

    @Test
    void h8_asks_for_a_moderate_session_no_longer_than_three_weeks_after_the_race() {
        RaceAt race = race("Mon", RaceDistance.FIVE_K, RacePriority.A);
        long back = 3 * WallClock.WEEK;
        var before = new RaceAt(race.start() - back, race.end() - back, race.distance(), race.priority());
        HardRules rules = HardRules.in(week(List.of(), List.of(before), LifterRules.DEFAULT, SETTLED));

        assertThat(rules.brokenTogether(List.of(LiftAt.planned(race.end() - 1, Letter.H))))
                .containsExactly(HardRule.H8);
        assertThat(rules.brokenTogether(List.of(LiftAt.planned(race.end(), Letter.H))))
                .isEmpty();
    }

    @Test
    void h8_is_not_asked_of_a_heavy_session_that_was_the_first_one_back_and_is_done() {
        // Given a race of five kilometres a week ago, and Monday's heavy session done all the same
        RaceAt race = race("Mon", RaceDistance.FIVE_K, RacePriority.A);
        var before = new RaceAt(
                race.start() - WallClock.WEEK, race.end() - WallClock.WEEK, race.distance(), race.priority());
        LiftAt done = lift("Mon", "PM", Letter.H);
        var week = new Week(
                START,
                SETTLED,
                false,
                List.of(),
                List.of(),
                List.of(done),
                List.of(),
                List.of(before),
                LifterRules.DEFAULT);
        LiftAt next = lift("Thu", "PM", Letter.H);

        assertThat(HardRules.in(week).brokenTogether(List.of(done, next))).containsExactly(HardRule.H8);
        assertThat(HardRules.in(week).brokenTogether(List.of(done, next), List.of(next)))
                .isEmpty();
        assertThat(PlacementSearch.in(week, WeekFixture.openings(List.of(), Set.of(Half.PM), done.end()), 0)
                        .climbDown(List.of(new Rung(List.of(Letter.H, Letter.H))))
                        .map(WeekFixture::written))
                .contains("HH: Thu PM H");
    }

    private static RaceAt race(String day, RaceDistance distance, RacePriority priority) {
        long start = WeekFixture.at(day, "09:00");
        return new RaceAt(start, start + distance.typicalMinutes(), distance, priority);
    }

    private static RaceAt race(String day, RacePriority priority) {
        long start = WeekFixture.at(day, "09:00");
        return new RaceAt(start, start + 120, RaceDistance.HALF, priority);
    }
}

package dev.ironstride.plan.placement;

import static dev.ironstride.plan.placement.WeekFixture.START;
import static dev.ironstride.plan.placement.WeekFixture.lift;
import static dev.ironstride.plan.placement.WeekFixture.runs;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What {@code long_counts_as_hard} (domain.md 3.2) takes long runs out of, and what it leaves them in. */
class LongRunsTest {

    private static Week week(List<RunAt> runs, boolean longCounts) {
        var lifter = new LifterRules(false, false, longCounts);
        return new Week(START, 4, false, runs, List.of(), List.of(), List.of(), List.of(), lifter);
    }

    /**
     * A long run on Wednesday, 10:00 to 11:30. H4 lets a light session stand on a long day only after the run, and on an easy
     * one before it too.
     */
    @ParameterizedTest
    @CsvSource({
        "H1, Wed, 18:00, H, true, true", "H1, Wed, 18:00, H, false, false",
        "H1, Wed, 18:00, M, true, true", "H1, Wed, 18:00, M, false, false",
        "H4, Wed, 07:00, L, true, true", "H4, Wed, 07:00, L, false, false",
        "H4, Wed, 14:29, M, false, true", "H4, Wed, 14:30, M, false, false",
        "H6, Tue, 12:00, H, true, true", "H6, Tue, 12:00, H, false, false",
        "H6, Tue, 22:00, M, true, true", "H6, Tue, 22:00, M, false, false",
        "H7, Wed, 23:00, H, true, true", "H7, Wed, 23:00, H, false, false"
    })
    void a_hard_rule_asks_of_long_runs_what_it_asks_of_hard_ones_unless_told_otherwise(
            HardRule rule, String day, String time, Letter letter, boolean longCounts, boolean breaks) {
        Week week = week(runs("Wed 10:00 90 LONG"), longCounts);

        Set<HardRule> broken = HardRules.in(week).brokenBy(lift(day, time, letter), List.of());

        assertThat(broken.contains(rule)).isEqualTo(breaks);
    }

    @ParameterizedTest
    @CsvSource({
        "P1, Mon, 20:00, H, true, 5", "P1, Mon, 20:00, H, false, 0",
        "P1, Tue, 08:00, H, true, 9", "P1, Tue, 08:00, H, false, 0",
        "P1, Tue, 18:00, M, true, 5", "P1, Tue, 18:00, M, false, 0",
        "P2, Thu, 07:00, H, true, 4", "P2, Thu, 07:00, H, false, 0",
        "P9, Mon, 07:00, H, true, 5", "P9, Mon, 07:00, H, false, 0"
    })
    void a_soft_rule_counts_long_runs_as_hard_ones_unless_told_otherwise(
            SoftRule rule, String day, String time, Letter letter, boolean longCounts, double points) {
        // Given a hard run on Tuesday for the row of three days, else only the long one on Wednesday
        String[] runs = rule == SoftRule.P9
                ? new String[] {"Tue AM 60 HARD", "Wed 10:00 90 LONG"}
                : new String[] {"Wed 10:00 90 LONG"};

        Points found = SoftPoints.in(week(runs(runs), longCounts)).of(List.of(lift(day, time, letter)), 0);

        assertThat(found.inPoints().getOrDefault(rule, 0.0)).isEqualTo(points);
    }

    @ParameterizedTest
    @CsvSource({"true", "false"})
    void a_long_run_wants_its_day_of_rest_and_shares_its_day_either_way(boolean longCounts) {
        Week week = week(runs("Tue AM 40 EASY", "Wed AM 90 LONG", "Thu AM 40 EASY"), longCounts);

        Points found = SoftPoints.in(week).of(List.of(lift("Wed", "PM", Letter.L)), 0);

        assertThat(found.inPoints()).containsEntry(SoftRule.P10, 2.0).containsEntry(SoftRule.P3, 3.0);
    }

    @ParameterizedTest
    @CsvSource({"true", "false"})
    void hard_runs_and_races_count_whatever_long_ones_do(boolean longCounts) {
        for (RunKind kind : EnumSet.of(RunKind.HARD, RunKind.RACE)) {
            Week week = week(runs("Wed 10:00 90 " + kind), longCounts);

            assertThat(HardRules.in(week).brokenBy(lift("Wed", "18:00", Letter.H), List.of()))
                    .contains(HardRule.H1, HardRule.H7);
        }
    }

    @ParameterizedTest
    @CsvSource({"true", "false"})
    void a_downhill_long_run_keeps_its_distance_by_its_descent(boolean longCounts) {
        RunAt flat = WeekFixture.run("Wed 10:00 90 LONG");
        var downhill = new RunAt(flat.start(), flat.end(), flat.kind(), flat.longRun(), true);

        Set<HardRule> broken =
                HardRules.in(week(List.of(downhill), longCounts)).brokenBy(lift("Fri", "AM", Letter.M), List.of());

        assertThat(broken).containsExactly(HardRule.H7);
    }
}

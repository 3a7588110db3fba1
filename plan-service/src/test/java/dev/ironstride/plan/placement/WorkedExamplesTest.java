package dev.ironstride.plan.placement;

import static dev.ironstride.plan.placement.WeekFixture.START;
import static dev.ironstride.plan.placement.WeekFixture.at;
import static dev.ironstride.plan.placement.WeekFixture.openings;
import static dev.ironstride.plan.placement.WeekFixture.runs;
import static dev.ironstride.plan.placement.WeekFixture.written;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** The placements of domain.md section 8, to the digit printed. */
class WorkedExamplesTest {

    private static final Set<Half> BOTH = EnumSet.allOf(Half.class);
    private static final int SETTLED = 4;

    private static Optional<Placement> place(List<RunAt> runs, Set<Half> halves, List<Rung> rungs) {
        Week week = Week.template(START, SETTLED, runs, LifterRules.DEFAULT);
        return PlacementSearch.in(week, openings(runs, halves, Long.MIN_VALUE), 0)
                .climbDown(rungs);
    }

    @Test
    void w1_a_beginner_lifts_on_monday_and_friday_evening() {
        var runs = runs("Tue PM 30 EASY", "Thu PM 30 EASY", "Sun AM 60 LONG");

        Placement placement =
                place(runs, EnumSet.of(Half.PM), Ladder.rungs(2, Letter.M)).orElseThrow();

        assertThat(written(placement)).isEqualTo("MM: Mon PM M Fri PM M");
        assertThat(placement.points().total()).isZero();
        assertThat(placement.points().inPoints())
                .containsEntry(SoftRule.P5, 1.0)
                .containsEntry(SoftRule.P8, -1.0)
                .hasSize(2);
    }

    @Test
    void w2_an_intermediate_lifts_heavy_on_wednesday_morning_and_friday_evening() {
        var runs = runs("Tue AM 60 HARD", "Thu AM 45 EASY", "Fri AM 40 EASY", "Sun AM 100 LONG");

        Placement placement = place(runs, BOTH, Ladder.rungs(2, Letter.H)).orElseThrow();

        assertThat(written(placement)).isEqualTo("HH: Wed AM H Fri PM H");
        assertThat(placement.points().score()).isCloseTo(9.08, within(0.005));
        assertThat(placement.points().total()).isEqualTo(5 * 1440 + 3 * 1440 + 50 * 60 - 1440);
        assertThat(placement.points().terms()).containsOnlyKeys(SoftRule.P1, SoftRule.P3, SoftRule.P5, SoftRule.P8);
    }

    @Test
    void w2_wednesday_and_saturday_morning_would_cost_ten_points() {
        var runs = runs("Tue AM 60 HARD", "Thu AM 45 EASY", "Fri AM 40 EASY", "Sun AM 100 LONG");
        Week week = Week.template(START, SETTLED, runs, LifterRules.DEFAULT);

        Points points = SoftPoints.in(week)
                .of(List.of(WeekFixture.lift("Wed", "AM", Letter.H), WeekFixture.lift("Sat", "AM", Letter.H)), 0);

        assertThat(points.score()).isEqualTo(10.0);
    }

    @Test
    void w3_an_advanced_runner_of_six_runs_gets_one_heavy_and_one_moderate() {
        var runs = runs(
                "Mon AM 40 EASY",
                "Tue AM 70 HARD",
                "Wed AM 60 EASY",
                "Thu AM 70 HARD",
                "Fri AM 40 EASY",
                "Sun AM 130 LONG");

        Placement placement = place(runs, BOTH, Ladder.rungs(2, Letter.H)).orElseThrow();

        assertThat(written(placement)).isEqualTo("HM: Fri PM H Mon PM M");
        assertThat(placement.points().score()).isEqualTo(17.0);
        assertThat(placement.points().inPoints())
                .containsEntry(SoftRule.P1, 10.0)
                .containsEntry(SoftRule.P3, 6.0)
                .containsEntry(SoftRule.P5, 1.0)
                .hasSize(3);
        assertThat(place(runs, BOTH, List.of(Rung.of("HH")))).isEmpty();
    }

    @Test
    void w5_a_run_every_day_leaves_no_placement_on_any_rung() {
        var runs = new ArrayList<RunAt>();
        for (String day : List.of("Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun")) {
            runs.add(WeekFixture.run(day + " AM 40 EASY"));
        }

        var rungs = new ArrayList<>(Ladder.rungs(2, Letter.H));
        rungs.addAll(Ladder.rungs(1, Letter.H));

        assertThat(place(runs, BOTH, rungs)).isEmpty();
    }

    @Test
    void w7_after_an_unplanned_hard_run_one_stays_heavy_and_the_other_turns_light() {
        var runs = runs("Tue AM 60 HARD", "Wed AM 55 HARD", "Thu AM 45 EASY", "Fri AM 40 EASY", "Sun AM 100 LONG");
        Week week =
                new Week(START, SETTLED, false, runs, List.of(), List.of(), List.of(), List.of(), LifterRules.DEFAULT);

        Placement placement = PlacementSearch.in(week, openings(runs, BOTH, at("Wed", "07:55")), 0)
                .climbDown(List.of(Rung.of("HL"), Rung.of("LL")))
                .orElseThrow();

        assertThat(written(placement)).isEqualTo("HL: Thu PM H Sat PM L");
        assertThat(placement.points().score()).isEqualTo(9.5);
        assertThat(placement.points().inPoints())
                .containsEntry(SoftRule.P3, 3.0)
                .containsEntry(SoftRule.P9, 5.0)
                .containsEntry(SoftRule.P5, 1.5)
                .hasSize(3);
    }

    @Test
    void w7_friday_evening_and_saturday_evening_would_cost_a_point_more() {
        var runs = runs("Tue AM 60 HARD", "Wed AM 55 HARD", "Thu AM 45 EASY", "Fri AM 40 EASY", "Sun AM 100 LONG");
        Week week =
                new Week(START, SETTLED, false, runs, List.of(), List.of(), List.of(), List.of(), LifterRules.DEFAULT);

        Points points = SoftPoints.in(week)
                .of(List.of(WeekFixture.lift("Fri", "PM", Letter.H), WeekFixture.lift("Sat", "PM", Letter.L)), 0);

        assertThat(points.score()).isEqualTo(10.5);
    }

    @Test
    void a_tie_goes_to_fewer_days_shared_with_runs_and_then_to_the_earlier_slots() {
        // Given one session and no run that matters to it: every free day costs the same
        Week empty = Week.template(START, SETTLED, List.of(), LifterRules.DEFAULT);
        var either = openings(List.of(), BOTH, at("Tue", "AM"));

        Placement first = PlacementSearch.in(empty, either, 0)
                .climbDown(List.of(Rung.of("L")))
                .orElseThrow();

        assertThat(written(first)).isEqualTo("L: Tue PM L");
    }
}

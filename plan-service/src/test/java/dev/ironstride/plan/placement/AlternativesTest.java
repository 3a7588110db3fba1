package dev.ironstride.plan.placement;

import static dev.ironstride.plan.placement.WeekFixture.START;
import static dev.ironstride.plan.placement.WeekFixture.openings;
import static dev.ironstride.plan.placement.WeekFixture.runs;
import static dev.ironstride.plan.placement.WeekFixture.written;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** What a placement was chosen over (W1-W3, W5 of domain.md). */
class AlternativesTest {

    private static final Set<Half> BOTH = EnumSet.allOf(Half.class);

    private static Considered considered(List<RunAt> runs, Set<Half> halves, List<Rung> rungs) {
        Week week = Week.template(START, 4, runs, LifterRules.DEFAULT);
        List<Opening> open = openings(runs, halves, Long.MIN_VALUE);
        List<Opening> closed = openings(List.of(), BOTH, Long.MIN_VALUE).stream()
                .filter(opening -> !open.contains(opening))
                .toList();
        return Alternatives.in(week, open, closed, 0, Continuity.OFF).on(rungs);
    }

    private static String places(RejectedPlacement rejected) {
        return written(new Placement(rejected.rung(), rejected.placed(), rejected.points())) + " " + rejected.broken();
    }

    @Test
    void w1_the_next_best_placement_costs_two_points() {
        var runs = runs("Tue PM 30 EASY", "Thu PM 30 EASY", "Sun AM 60 LONG");

        Considered considered = considered(runs, EnumSet.of(Half.PM), Ladder.rungs(2, Letter.M));

        assertThat(considered.nextBest().getFirst().points().score()).isEqualTo(2.0);
        assertThat(considered.nextBest()).hasSize(3);
    }

    @Test
    void w2_wednesday_and_saturday_morning_come_second_with_ten_points() {
        var runs = runs("Tue AM 60 HARD", "Thu AM 45 EASY", "Fri AM 40 EASY", "Sun AM 100 LONG");

        Considered considered = considered(runs, BOTH, Ladder.rungs(2, Letter.H));

        assertThat(written(considered.nextBest().getFirst())).isEqualTo("HH: Wed AM H Sat AM H");
        assertThat(considered.nextBest().getFirst().points().score()).isEqualTo(10.0);
    }

    @Test
    void w2_what_would_have_cost_less_names_the_rule_that_forbids_it() {
        var runs = runs("Tue AM 60 HARD", "Thu AM 45 EASY", "Fri AM 40 EASY", "Sun AM 100 LONG");

        Considered considered = considered(runs, BOTH, Ladder.rungs(2, Letter.H));

        assertThat(considered.rejected())
                .isNotEmpty()
                .hasSizeLessThanOrEqualTo(Considered.MOST)
                .allSatisfy(rejected -> {
                    assertThat(rejected.broken()).isNotEmpty();
                    assertThat(rejected.points().score()).isLessThanOrEqualTo(9.09);
                });
    }

    @Test
    void w3_two_heavy_sessions_came_nearest_by_breaking_one_rule() {
        var runs = runs(
                "Mon AM 40 EASY",
                "Tue AM 70 HARD",
                "Wed AM 60 EASY",
                "Thu AM 70 HARD",
                "Fri AM 40 EASY",
                "Sun AM 130 LONG");

        Considered considered = considered(runs, BOTH, Ladder.rungs(2, Letter.H));

        assertThat(considered.rejected().getFirst().rung()).hasToString("HH");
        assertThat(considered.rejected().getFirst().broken()).hasSize(1);
    }

    @Test
    void w5_every_rung_names_its_nearest_placement_and_the_day_of_rest_that_it_breaks() {
        var runs = new ArrayList<RunAt>();
        for (String day : List.of("Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun")) {
            runs.add(WeekFixture.run(day + " AM 40 EASY"));
        }

        Considered considered = considered(runs, BOTH, Ladder.rungs(1, Letter.H));

        assertThat(considered.nextBest()).isEmpty();
        assertThat(considered.rejected())
                .map(AlternativesTest::places)
                .containsExactly("H: Mon PM H [H2]", "M: Mon PM M [H2]", "L: Mon PM L [H2]");
    }

    @Test
    void a_slot_that_is_not_offered_breaks_h5() {
        // Given a long run on Sunday and Saturday evening as the only slot: too near for a heavy session
        var runs = runs("Sun AM 100 LONG");
        Week week = Week.template(START, 4, runs, LifterRules.DEFAULT);
        var all = openings(runs, BOTH, Long.MIN_VALUE);
        var saturdayEvening =
                all.stream().filter(opening -> opening.slot().index() == 11).toList();
        var closed =
                all.stream().filter(opening -> opening.slot().index() != 11).toList();

        Considered considered = Alternatives.in(week, saturdayEvening, closed, 0, Continuity.OFF)
                .on(Ladder.rungs(1, Letter.H));

        assertThat(considered.rejected().getFirst().rung()).hasToString("H");
        assertThat(considered.rejected().getFirst().broken()).containsExactly(HardRule.H5);
        assertThat(considered.nextBest()).isEmpty();
    }
}

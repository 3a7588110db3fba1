package dev.ironstride.plan.generation;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ironstride.plan.athlete.Race;
import dev.ironstride.plan.baseline.Baseline;
import dev.ironstride.plan.placement.Considered;
import dev.ironstride.plan.placement.HardRule;
import dev.ironstride.plan.placement.RaceDistance;
import dev.ironstride.plan.placement.RacePriority;
import dev.ironstride.plan.placement.RejectedPlacement;
import java.time.LocalTime;
import org.junit.jupiter.api.Test;

class WeekAlternativesTest {

    /** The first week of W2 with heavy prescriptions. */
    private static final int HEAVY = 5;

    @Test
    void w2_says_what_was_second_best() {
        Baseline plan = Runner.intermediate().plan(12);

        Considered considered = WeekAlternatives.of(plan, HEAVY);

        assertThat(considered.nextBest().getFirst().points().score()).isEqualTo(10.0);
        assertThat(considered.nextBest().getFirst().rung()).hasToString("HH");
    }

    @Test
    void no_alternative_of_any_week_is_better_than_what_was_chosen() {
        Baseline plan = Runner.intermediate()
                .race(new Race(
                        "race", Runner.MONDAY.plusDays(41), LocalTime.of(9, 0), RaceDistance.HALF, RacePriority.B))
                .plan(12);

        for (int week = 0; week < 12; week++) {
            var points = plan.weeks().get(week).points();
            assertThat(points).isNotNull();
            assertThat(WeekAlternatives.of(plan, week).nextBest())
                    .allMatch(other -> points != null && other.points().total() >= points.total());
        }
    }

    @Test
    void a_week_that_gave_way_names_the_rules_above_it() {
        // Given a half marathon on Sunday: no second session for the legs has a place
        Baseline plan = Runner.intermediate()
                .race(new Race(
                        "race", Runner.MONDAY.plusDays(41), LocalTime.of(9, 0), RaceDistance.MARATHON, RacePriority.B))
                .plan(12);

        Considered after = WeekAlternatives.of(plan, HEAVY + 1);

        assertThat(plan.weeks().get(HEAVY + 1).rung()).hasToString("LL");
        assertThat(after.rejected())
                .map(RejectedPlacement::rung)
                .map(Object::toString)
                .startsWith("HH", "HM", "MM", "HL", "ML");
        assertThat(after.rejected().getFirst().broken()).contains(HardRule.H8);
    }

    @Test
    void the_first_week_back_after_a_break_says_nothing_of_a_second_session() {
        PlanRequest request = Runner.request(Runner.intermediate().athlete(), 2);
        var back = new PlanRequest(
                request.planId(),
                request.athlete(),
                request.catalogue(),
                Runner.MONDAY,
                2,
                request.createdAt(),
                Runner.MONDAY.minusDays(10));
        var plan = ((GenerationResult.Generated) PlanGenerator.generate(back)).baseline();

        Considered considered = WeekAlternatives.of(plan, 0);

        assertThat(plan.weeks().getFirst().rung()).hasToString("M");
        assertThat(considered.nextBest())
                .isNotEmpty()
                .allMatch(other -> other.placed().size() == 1);
    }
}

package dev.ironstride.plan.placement;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ironstride.plan.placement.RandomWeeks.Problem;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.ShrinkingMode;
import net.jqwik.api.statistics.Statistics;

/** The search against a second reading of the sheet, on weeks of every kind. */
class PlacementPropertiesTest {

    @Provide
    Arbitrary<Problem> problems() {
        return Arbitraries.randomValue(RandomWeeks::problem);
    }

    private static Optional<Placement> placed(Problem problem) {
        return PlacementSearch.in(problem.week(), problem.openings(), problem.lockedLessLiked(), problem.continuity())
                .climbDown(problem.rungs());
    }

    private static Map<String, Long> byName(Points points) {
        return points.terms().entrySet().stream()
                .collect(Collectors.toMap(term -> term.getKey().name(), Map.Entry::getValue));
    }

    @Property(tries = 20_000, shrinking = ShrinkingMode.OFF)
    void rung_slots_and_points_are_those_of_an_independent_brute_force(@ForAll("problems") Problem problem) {
        var expected = new Sheet(problem.week())
                .answer(problem.rungs(), problem.openings(), problem.lockedLessLiked(), problem.continuity());

        var found = placed(problem)
                .map(placement -> new Sheet.Answer(
                        placement.rung().toString(),
                        placement.placed().stream()
                                .map(one -> one.opening().slot())
                                .toList(),
                        placement.points().total(),
                        byName(placement.points())));

        assertThat(found).isEqualTo(expected);
        Statistics.label("placed").collect(found.isPresent());
    }

    @Property(tries = 20_000, shrinking = ShrinkingMode.OFF)
    void no_placement_breaks_a_hard_rule_and_the_same_week_is_placed_the_same(@ForAll("problems") Problem problem) {
        Optional<Placement> first = placed(problem);

        assertThat(placed(problem)).isEqualTo(first);
        first.ifPresent(placement -> assertThat(broken(problem, placement)).isEmpty());
    }

    private static List<String> broken(Problem problem, Placement placement) {
        var sheet = new Sheet(problem.week());
        var lifts = new ArrayList<>(problem.week().locked());
        var fresh = placement.placed().stream().map(Placement.Placed::lift).toList();
        lifts.addAll(fresh);
        var broken = new ArrayList<>(sheet.brokenByAll(lifts, fresh));
        for (Placement.Placed one : placement.placed()) {
            var others = new ArrayList<>(lifts);
            others.remove(one.lift());
            others.addAll(problem.week().aroundLifts());
            broken.addAll(sheet.broken(one.lift(), others));
            if (!problem.openings().contains(one.opening())) {
                broken.add("H5");
            }
        }
        return broken;
    }

    @Property(tries = 1_000, shrinking = ShrinkingMode.OFF)
    void what_was_rejected_breaks_rules_and_what_comes_next_costs_more(@ForAll("problems") Problem problem) {
        Considered considered = Alternatives.in(
                        problem.week(), problem.openings(), List.of(), problem.lockedLessLiked(), problem.continuity())
                .on(problem.rungs());

        Optional<Placement> chosen = placed(problem);
        assertThat(considered.nextBest())
                .hasSizeLessThanOrEqualTo(Considered.MOST)
                .allSatisfy(next -> {
                    assertThat(broken(problem, next)).isEmpty();
                    assertThat(chosen)
                            .hasValueSatisfying(best -> assertThat(next.points().total())
                                    .isGreaterThanOrEqualTo(best.points().total()));
                });
        assertThat(considered.rejected())
                .allSatisfy(one -> assertThat(broken(problem, new Placement(one.rung(), one.placed(), one.points())))
                        .hasSameElementsAs(one.broken().stream().map(Enum::name).toList())
                        .isNotEmpty());
    }
}

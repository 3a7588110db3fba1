package dev.ironstride.plan.alternatives;

import dev.ironstride.plan.alternatives.Alternatives.Broken;
import dev.ironstride.plan.alternatives.Alternatives.Considered;
import dev.ironstride.plan.alternatives.Alternatives.Seat;
import dev.ironstride.plan.alternatives.Alternatives.SlotAlternative;
import dev.ironstride.plan.alternatives.Alternatives.WeekPlacement;
import dev.ironstride.plan.baseline.BaselineWeek;
import dev.ironstride.plan.explanation.RuleText;
import dev.ironstride.plan.generation.WeekAlternatives;
import dev.ironstride.plan.placement.HardRule;
import dev.ironstride.plan.placement.Placement;
import dev.ironstride.plan.placement.Points;
import dev.ironstride.plan.placement.Rung;
import dev.ironstride.plan.placement.WallClock;
import dev.ironstride.plan.plans.PlanRow;
import dev.ironstride.plan.plans.PlanView;
import dev.ironstride.plan.recovery.AdjustedSession;
import dev.ironstride.plan.recovery.SlotChoice;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Slots and placements as answered. */
final class SlotAnswer {

    private SlotAnswer() {}

    static SlotAlternative of(SlotChoice choice, boolean longCounts) {
        Points points = choice.points();
        return new SlotAlternative(
                choice.start().toLocalDate(),
                choice.slot().half(),
                choice.start().toLocalTime(),
                choice.here(),
                choice.broken().isEmpty(),
                points == null ? null : PlanView.score(points),
                points == null ? Map.of() : PlanView.terms(points),
                broken(choice.broken(), longCounts));
    }

    /** What the session's week was chosen over. */
    static Considered considered(PlanRow plan, AdjustedSession session) {
        boolean longCounts = plan.baseline().athlete().longCountsAsHard();
        List<BaselineWeek> weeks = plan.baseline().weeks();
        for (int index = 0; index < weeks.size(); index++) {
            if (weeks.get(index).sessions().contains(session.base())) {
                var found = WeekAlternatives.of(plan.baseline(), index);
                return new Considered(
                        found.nextBest().stream()
                                .map(one ->
                                        placement(one.rung(), one.placed(), one.points(), broken(Set.of(), longCounts)))
                                .toList(),
                        found.rejected().stream()
                                .map(one -> placement(
                                        one.rung(), one.placed(), one.points(), broken(one.broken(), longCounts)))
                                .toList());
            }
        }
        return new Considered(List.of(), List.of());
    }

    private static WeekPlacement placement(
            Rung rung, List<Placement.Placed> placed, Points points, List<Broken> broken) {
        return new WeekPlacement(
                rung.toString(),
                placed.stream().map(SlotAnswer::seat).toList(),
                PlanView.score(points),
                PlanView.terms(points),
                broken);
    }

    private static Seat seat(Placement.Placed placed) {
        var start = WallClock.timeOf(placed.opening().start());
        return new Seat(start.toLocalDate(), placed.opening().slot().half(), start.toLocalTime());
    }

    private static List<Broken> broken(Collection<HardRule> rules, boolean longCounts) {
        return rules.stream()
                .sorted()
                .map(rule -> new Broken(rule, RuleText.of(rule, longCounts)))
                .toList();
    }
}

package dev.ironstride.plan.sessions;

import dev.ironstride.plan.plans.PlanView;
import dev.ironstride.plan.recovery.SlotChoice;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** What a move costs, in points of the week. */
final class MovePoints {

    private MovePoints() {}

    /** From the slot where the session is to another; null where it is may not be, so that there is nothing to compare. */
    static Moved.@Nullable Points between(List<SlotChoice> slots, SlotChoice there) {
        var before = slots.stream()
                .filter(SlotChoice::here)
                .findFirst()
                .map(SlotChoice::points)
                .orElse(null);
        var after = there.points();
        if (before == null || after == null) {
            return null;
        }
        Map<String, BigDecimal> terms = new TreeMap<>(PlanView.terms(after));
        PlanView.terms(before).forEach((rule, points) -> terms.merge(rule, points.negate(), BigDecimal::add));
        terms.values().removeIf(points -> points.signum() == 0);
        return new Moved.Points(
                PlanView.score(before),
                PlanView.score(after),
                PlanView.score(after).subtract(PlanView.score(before)),
                terms);
    }
}

package dev.ironstride.plan.suggestion;

import dev.ironstride.plan.baseline.BaselineWeek;
import dev.ironstride.plan.baseline.Item;
import java.util.List;

/**
 * How much lifting a week prescribes, each kind for itself.
 *
 * @param repetitions of all sets; seconds of holds do not count
 * @param rpe of the hardest set
 * @param contacts ground contacts
 */
record LiftingLoad(int repetitions, double rpe, int contacts) {

    static LiftingLoad of(BaselineWeek week) {
        List<Item> items = week.sessions().stream()
                .flatMap(session -> session.prescription().stream())
                .toList();
        return new LiftingLoad(
                items.stream().mapToInt(LiftingLoad::repetitions).sum(),
                items.stream().mapToDouble(Item::rpe).max().orElse(0),
                items.stream().mapToInt(Item::contacts).sum());
    }

    private static int repetitions(Item item) {
        Integer reps = item.reps();
        return reps == null ? 0 : item.sets() * reps * (item.perSide() ? 2 : 1);
    }

    /** Whether any kind is more than another week's. */
    boolean above(LiftingLoad other) {
        return repetitions > other.repetitions || rpe > other.rpe || contacts > other.contacts;
    }
}

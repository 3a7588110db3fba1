package dev.ironstride.plan.recovery;

import dev.ironstride.plan.baseline.Item;
import dev.ironstride.plan.catalogue.Exercise;
import java.util.Optional;

/** Which exercises of a session a reduction is about. */
@FunctionalInterface
public interface Touch {

    /** Every exercise. */
    Touch ALL = (item, exercise) -> true;
    /** Everything for the legs. */
    Touch LEGS = (item, exercise) -> item.lowerBody();

    /**
     * Whether the reduction is about it.
     *
     * @param exercise empty when the plan's catalogue does not know it
     */
    boolean test(Item item, Optional<Exercise> exercise);

    /** What loads a tissue at least so much; everything for the legs where nobody said what an exercise loads. */
    static Touch loading(String tissue, int grade) {
        return (item, exercise) -> exercise.filter(known -> !known.tissues().isEmpty())
                .map(known -> known.grade(tissue) >= grade)
                .orElse(item.lowerBody());
    }
}

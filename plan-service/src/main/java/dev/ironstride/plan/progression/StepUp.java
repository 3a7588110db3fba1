package dev.ironstride.plan.progression;

import dev.ironstride.plan.athlete.Equipment;
import dev.ironstride.plan.athlete.Weights;
import dev.ironstride.plan.catalogue.Exercise;
import dev.ironstride.plan.catalogue.LoadType;
import dev.ironstride.plan.prescription.Increment;
import dev.ironstride.plan.prescription.Loads;
import java.util.OptionalDouble;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The next heavier load of an exercise with what the runner has (domain.md 5.3). */
final class StepUp {

    /** Dumbbells of a gym stand a kilogram apart up to here and two from here on, kg in each hand [E: 5.3 gives 1-2.5]. */
    private static final double LIGHT_DUMBBELL_KG = 10;

    private static final double LIGHT_STEP_KG = 1;
    private static final double STEP_KG = 2;
    private static final double EPSILON = 1e-9;

    private StepUp() {}

    /** The next load above this one, kg; empty when the runner owns nothing heavier. */
    static OptionalDouble from(double kg, Exercise exercise, Set<Equipment> owned, @Nullable Weights weights) {
        double next = exercise.loadType() == LoadType.KG_PER_HAND
                ? nextDumbbell(kg, weights)
                : heavierBy(increment(exercise, owned).step(kg), kg, exercise, weights);
        return next > kg + EPSILON ? OptionalDouble.of(next) : OptionalDouble.empty();
    }

    private static Increment increment(Exercise exercise, Set<Equipment> owned) {
        boolean bar = owned.contains(Equipment.BARBELL)
                && exercise.equipmentOptions().stream().anyMatch(option -> option.contains(Equipment.BARBELL));
        return bar && exercise.lowerBody() ? Increment.BARBELL_LOWER : Increment.BARBELL_UPPER;
    }

    private static double nextDumbbell(double kg, @Nullable Weights weights) {
        if (weights != null && !weights.dumbbellsKg().isEmpty()) {
            return weights.dumbbellsKg().stream()
                    .filter(one -> one > kg + EPSILON)
                    .findFirst()
                    .orElse(kg);
        }
        return kg + (kg < LIGHT_DUMBBELL_KG ? LIGHT_STEP_KG : STEP_KG);
    }

    /** With few plates the next load may be several steps away; beyond half as much again there is none. */
    private static double heavierBy(double step, double kg, Exercise exercise, @Nullable Weights weights) {
        for (double add = step; add <= Math.max(step, kg / 2); add += step) {
            double next = Loads.floor(kg + add, exercise.loadType(), weights);
            if (next > kg + EPSILON) {
                return next;
            }
        }
        return kg;
    }
}

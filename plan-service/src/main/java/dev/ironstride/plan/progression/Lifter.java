package dev.ironstride.plan.progression;

import dev.ironstride.plan.athlete.Athlete;
import dev.ironstride.plan.athlete.Equipment;
import dev.ironstride.plan.athlete.Weights;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What of a runner matters to the next load.
 *
 * @param oneRepMax tested maxima by exercise id, kg
 */
public record Lifter(Set<Equipment> equipment, @Nullable Weights weights, Map<String, Double> oneRepMax) {

    public Lifter {
        equipment = Set.copyOf(equipment);
        oneRepMax = Map.copyOf(oneRepMax);
    }

    /** The lifter in a profile. */
    public static Lifter of(Athlete athlete) {
        return new Lifter(athlete.equipment(), athlete.weights(), athlete.oneRepMax());
    }
}

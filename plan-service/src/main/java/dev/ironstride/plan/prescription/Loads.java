package dev.ironstride.plan.prescription;

import dev.ironstride.plan.athlete.Weights;
import dev.ironstride.plan.catalogue.LoadType;
import org.jspecify.annotations.Nullable;

/** Loads that can be put on (domain.md 5.2): always floored to what the equipment makes. */
public final class Loads {

    /** Most that a load grows over the last one at the same repetitions (domain.md 5.2). */
    private static final double MOST_GROWTH = 1.10;
    /** Smallest total step of a barbell, cable or machine, kg (domain.md 5.2). */
    private static final double STEP_KG = 2.5;
    /** Smallest step of a dumbbell in each hand, kg (domain.md 5.3: 1-2.5). */
    private static final double STEP_PER_HAND_KG = 1.0;
    /** Absorbs binary fractions, so that 57.5 does not fall to 55. */
    private static final double EPSILON = 1e-9;

    private Loads() {}

    /** The heaviest load in ordinary steps up to this many kilograms. */
    public static double floorToStep(double kg, LoadType type) {
        double step = type == LoadType.KG_PER_HAND ? STEP_PER_HAND_KG : STEP_KG;
        return Math.floor(kg / step + EPSILON) * step;
    }

    /**
     * The heaviest load up to this many kilograms that the runner can put together: the dumbbells or plates they have, or
     * ordinary steps where they have not said. A bare bar is the least for plates.
     *
     * @return 0 when even the lightest is too heavy
     */
    public static double floor(double kg, LoadType type, @Nullable Weights weights) {
        if (weights == null) {
            return floorToStep(kg, type);
        }
        if (type == LoadType.KG_PER_HAND) {
            return weights.dumbbellsKg().isEmpty() ? floorToStep(kg, type) : Plates.heaviest(weights.dumbbellsKg(), kg);
        }
        return weights.platesKg().isEmpty() ? floorToStep(kg, type) : Plates.onBar(weights, kg);
    }

    /**
     * The load for repetitions at an effort (domain.md 5.2).
     *
     * @param oneRepMax estimated or tested, kg
     * @param percent by the RPE chart
     * @param lastAtSameReps last completed load at the same repetitions; null when there is none
     */
    public static double prescribe(
            double oneRepMax,
            double percent,
            @Nullable Double lastAtSameReps,
            LoadType type,
            @Nullable Weights weights) {
        double aimed = oneRepMax * percent / 100;
        double capped = lastAtSameReps == null ? aimed : Math.min(aimed, MOST_GROWTH * lastAtSameReps);
        return floor(capped, type, weights);
    }

    /** A prescribed load taken down by a share, on the step it stands on. */
    public static double lighter(double kg, double share) {
        double step = kg % STEP_KG == 0 ? STEP_KG : STEP_PER_HAND_KG;
        return Math.floor(kg * share / step + EPSILON) * step;
    }
}

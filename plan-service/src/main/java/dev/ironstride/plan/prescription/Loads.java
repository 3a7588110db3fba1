package dev.ironstride.plan.prescription;

import dev.ironstride.plan.catalogue.LoadType;

/** Loads that can be put on (domain.md 5.2): always floored to the equipment's smallest total step. */
public final class Loads {

    /** Smallest total step of a barbell, cable or machine, kg (domain.md 5.2). */
    private static final double STEP_KG = 2.5;
    /** Smallest step of a dumbbell in each hand, kg (domain.md 5.3: 1-2.5). */
    private static final double STEP_PER_HAND_KG = 1.0;
    /** Absorbs binary fractions, so that 57.5 does not fall to 55. */
    private static final double EPSILON = 1e-9;

    private Loads() {}

    /** The heaviest load the equipment makes up to this many kilograms. */
    public static double floorToStep(double kg, LoadType type) {
        double step = type == LoadType.KG_PER_HAND ? STEP_PER_HAND_KG : STEP_KG;
        return Math.floor(kg / step + EPSILON) * step;
    }

    /** A prescribed load taken down by a share, on the step it stands on. */
    public static double lighter(double kg, double share) {
        double step = kg % STEP_KG == 0 ? STEP_KG : STEP_PER_HAND_KG;
        return Math.floor(kg * share / step + EPSILON) * step;
    }
}

package dev.ironstride.plan.prescription;

/** How much a load grows at once, by equipment (domain.md 5.3). */
public enum Increment {
    /** 2.5 kg below 50 kg, 5 kg from there on. */
    BARBELL_LOWER,
    /** Barbell for the upper body, cable and machine: 2.5 kg or one plate. */
    BARBELL_UPPER,
    KETTLEBELL;

    /** Most that one step may add; with more, repetitions come first. */
    private static final double MOST = 0.10;
    /** Repetitions over the high end on all sets that allow a larger step with dumbbells and kettlebells. */
    private static final int REPS_INSTEAD = 2;

    private static final double LIGHT_BAR_KG = 50;

    /** The step at a load, kg. */
    public double step(double loadKg) {
        return switch (this) {
            case BARBELL_LOWER -> loadKg < LIGHT_BAR_KG ? 2.5 : 5;
            case BARBELL_UPPER -> 2.5;
            case KETTLEBELL -> 4;
        };
    }

    /** Whether a step from a load to a heavier one is small enough to be made at once. */
    public static boolean small(double fromKg, double toKg) {
        return toKg - fromKg <= fromKg * MOST + 1e-9;
    }

    /** Whether the next dumbbell or kettlebell may be taken: a small step, or two repetitions more than asked on all sets. */
    public static boolean mayTake(double fromKg, double toKg, int fewestReps, int hi) {
        return small(fromKg, toKg) || fewestReps >= hi + REPS_INSTEAD;
    }
}

package dev.ironstride.exercise.catalogue;

/** What is made heavier to progress (domain.md 1.2). */
public enum LoadType {
    /** Total load in kilograms. */
    KG,
    /** Kilograms in each hand. */
    KG_PER_HAND,
    /** The next stronger band. */
    BAND_STEP,
    /** Only repetitions, range or tempo. */
    BODYWEIGHT,
    /** The length of the hold. */
    SECONDS
}

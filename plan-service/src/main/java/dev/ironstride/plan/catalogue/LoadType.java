package dev.ironstride.plan.catalogue;

/** How an exercise is loaded (domain.md 1.2). */
public enum LoadType {
    KG,
    KG_PER_HAND,
    BAND_STEP,
    BODYWEIGHT,
    SECONDS
}

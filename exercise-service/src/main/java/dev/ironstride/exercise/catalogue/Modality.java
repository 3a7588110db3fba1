package dev.ironstride.exercise.catalogue;

/** What gives the resistance (domain.md 1.2). */
public enum Modality {
    BODYWEIGHT,
    BAND,
    FREE,
    CABLE,
    MACHINE
}

package dev.ironstride.exercise.catalogue;

/** The plane the movement is in, or resists movement in (domain.md 1.2). */
public enum Plane {
    SAGITTAL,
    FRONTAL,
    TRANSVERSE
}

package dev.ironstride.exercise.catalogue;

/** The first phase of a plan that an exercise may appear in (domain.md 4.1). */
public enum Phase {
    /** Anatomical adaptation. */
    AA,
    /** Maximum strength. */
    MS,
    /** Power. */
    PW
}

package dev.ironstride.plan.baseline;

/** Phases of a training block (domain.md 4.1). */
public enum Phase {
    /** Anatomical adaptation: technique and tissue tolerance. */
    AA,
    /** Maximum strength. */
    MS,
    /** Power and plyometrics. */
    PW,
    /** Maintenance. */
    MT,
    /** Taper. */
    TP
}

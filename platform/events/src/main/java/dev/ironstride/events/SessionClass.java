package dev.ironstride.events;

/** Class of a strength session (domain.md 3.2). */
public enum SessionClass {
    HEAVY,
    MODERATE,
    LIGHT,
    MOBILITY
}

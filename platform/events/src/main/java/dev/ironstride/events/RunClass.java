package dev.ironstride.events;

/** Class of a run, planned or done (domain.md 6.6), from lightest to heaviest. */
public enum RunClass {
    RECOVERY,
    EASY,
    MODERATE,
    LONG,
    HARD,
    RACE
}

package dev.ironstride.plan.profile;

/** For the heart-rate formulas of domain.md 6; optional. */
public enum Sex {
    FEMALE,
    MALE
}

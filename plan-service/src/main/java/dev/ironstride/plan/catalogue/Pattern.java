package dev.ironstride.plan.catalogue;

/** Movement patterns (domain.md 1.1). */
public enum Pattern {
    SQ,
    HH,
    LU,
    SU,
    CA,
    HA,
    AR,
    AE,
    UPL,
    UPS,
    PL,
    MB
}

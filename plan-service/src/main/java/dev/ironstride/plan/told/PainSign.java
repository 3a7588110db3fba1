package dev.ironstride.plan.told;

/** What stops leg work whatever the score (domain.md 7, T11). */
public enum PainSign {
    /** It rose during a set. */
    RISING,
    SHARP,
    LIMP,
    /** Worse 24 hours after it was loaded. */
    WORSE_NEXT_DAY,
    NIGHT
}

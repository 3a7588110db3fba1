package dev.ironstride.events;

/** What stops leg work whatever the score (domain.md 7, T11). */
public enum PainSign {
    /** It rose during a set. */
    RISING,
    SHARP,
    /** The runner limps. */
    LIMP,
    /** Worse 24 hours after it was loaded. */
    WORSE_NEXT_DAY,
    /** It wakes, or hurts at rest in the night. */
    NIGHT
}

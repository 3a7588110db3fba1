package dev.ironstride.exercise.guide;

/** How far a source was read, as the rule sheet tags it. */
public enum Reading {
    /** Its abstract or an excerpt. */
    EXCERPT,
    /** Somebody else's account of it. */
    SECONDARY,
    /** Not at all: it is cited from memory, to be verified. It gives no numbers and carries no answer alone. */
    MEMORY
}

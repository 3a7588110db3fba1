package dev.ironstride.exercise.figure;

/**
 * What part of a repetition leads to a pose. In a tempo such as 3-1-1-0 the first number is the time of ECCENTRIC, the third
 * of CONCENTRIC; the second is the pause after ECCENTRIC, the fourth the one after CONCENTRIC. Poses that one part leads to
 * share its time.
 */
public enum TempoPart {
    /** The way on which the main muscle lengthens; mostly down. */
    ECCENTRIC,
    /** The way on which the main muscle shortens; mostly up. */
    CONCENTRIC,
    /** No way: the pose is held. */
    HELD,
    /** A way without a counted tempo. */
    FREE
}

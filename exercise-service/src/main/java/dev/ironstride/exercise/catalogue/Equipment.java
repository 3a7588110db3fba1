package dev.ironstride.exercise.catalogue;

/** What a profile can say that a runner owns. Household things (a chair, a stair, a towel) are not listed. */
public enum Equipment {
    DUMBBELL,
    BAND,
    CABLE,
    BARBELL,
    BOX,
    BENCH,
    MACHINE
}

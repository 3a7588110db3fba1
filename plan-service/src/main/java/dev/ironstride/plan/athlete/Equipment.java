package dev.ironstride.plan.athlete;

/** What a runner may own. A household chair, wall, stair, table, towel or stick needs no entry. */
public enum Equipment {
    DUMBBELL,
    BAND,
    CABLE,
    BARBELL,
    BOX,
    BENCH,
    MACHINE
}

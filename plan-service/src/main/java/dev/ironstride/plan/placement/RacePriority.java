package dev.ironstride.plan.placement;

/** How much a race matters: A is what the season is for, C is training. */
public enum RacePriority {
    A,
    B,
    C
}

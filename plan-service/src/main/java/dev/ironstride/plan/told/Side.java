package dev.ironstride.plan.told;

/** Which limb. */
public enum Side {
    LEFT,
    RIGHT
}

package dev.ironstride.events;

/** Which limb. */
public enum Side {
    LEFT,
    RIGHT
}

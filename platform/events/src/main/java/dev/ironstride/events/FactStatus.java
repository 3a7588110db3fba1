package dev.ironstride.events;

/** Whether a fact still stands. A deleted fact keeps its id and gets a new revision. */
public enum FactStatus {
    ACTIVE,
    DELETED
}

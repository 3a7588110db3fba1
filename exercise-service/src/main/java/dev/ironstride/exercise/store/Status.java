package dev.ironstride.exercise.store;

/** Whether new plans may use an exercise. */
public enum Status {
    ACTIVE,
    /** No longer in the catalogue; kept because old sessions name it. */
    WITHDRAWN
}

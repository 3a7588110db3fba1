package dev.ironstride.exercise.store;

/** Who may see an exercise. */
public enum Visibility {
    /** Everybody. */
    PUBLIC,
    /** The coach who owns it, and the athletes who let that coach in. */
    PRIVATE
}

package dev.ironstride.exercise.store;

/** Where a version of an exercise came from. */
public enum Origin {
    /** The files of the repository. */
    FILES,
    EDITOR,
    /** A coach, for their own athletes. */
    COACH,
    /** Another catalogue, completed and approved by an editor. */
    IMPORT
}

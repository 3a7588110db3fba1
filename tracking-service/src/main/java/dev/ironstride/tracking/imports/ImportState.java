package dev.ironstride.tracking.imports;

/** How far an import is. */
public enum ImportState {
    RUNNING,
    DONE
}

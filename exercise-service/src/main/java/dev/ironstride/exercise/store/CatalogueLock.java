package dev.ironstride.exercise.store;

/** Whoever changes the catalogue holds this until the transaction ends, so that a graph checked is the graph committed. */
public final class CatalogueLock {

    /** Waits for it. The number means nothing. */
    public static final String TAKE = "select pg_advisory_xact_lock(7311402)";

    private CatalogueLock() {}
}

package dev.ironstride.tracking.run;

import io.vertx.pgclient.PgException;

/** Another request wrote the same run first: start again and see what it wrote. */
final class LostRace extends RuntimeException {

    /** Postgres: {@code deadlock_detected}. It ends one of two transactions that wait for each other. */
    private static final String DEADLOCK = "40P01";

    LostRace() {
        super("another request wrote this run first", null, false, false);
    }

    /** Whether a failure says that another request came first. */
    static boolean in(Throwable failure) {
        return failure instanceof LostRace
                || (failure instanceof PgException refused && DEADLOCK.equals(refused.getSqlState()));
    }
}

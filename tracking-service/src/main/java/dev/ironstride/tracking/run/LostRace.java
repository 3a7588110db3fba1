package dev.ironstride.tracking.run;

import io.vertx.pgclient.PgException;
import java.util.Set;

/** Another request wrote the same run first: start again and see what it wrote. */
final class LostRace extends RuntimeException {

    /**
     * What PostgreSQL answers: {@code deadlock_detected} ends one of two transactions that wait for each other;
     * {@code serialization_failure}, the row waited for was moved to the partition of another year.
     */
    private static final Set<String> STATES = Set.of("40P01", "40001");

    LostRace() {
        super("another request wrote this run first", null, false, false);
    }

    /** Whether a failure says that another request came first. */
    static boolean in(Throwable failure) {
        return failure instanceof LostRace
                || (failure instanceof PgException refused && STATES.contains(refused.getSqlState()));
    }
}

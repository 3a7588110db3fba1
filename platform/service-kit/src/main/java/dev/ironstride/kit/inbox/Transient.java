package dev.ironstride.kit.inbox;

import io.vertx.core.VertxException;
import io.vertx.core.impl.NoStackTraceThrowable;
import io.vertx.pgclient.PgException;
import java.io.IOException;
import java.util.Set;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.TimeoutException;

/** Tells a failure that passes by itself (Postgres restarts, two transactions met) from one that never will. */
public final class Transient {
    /** Classes of SQLSTATE: connection, transaction rollback, resources, operator intervention, system error. */
    private static final Set<String> PASSING = Set.of("08", "40", "53", "57", "58");

    /** A lock was not to be had in time; a transaction was idle for so long that Postgres ended it. */
    private static final Set<String> ALSO_PASSING = Set.of("55P03", "25P03");

    private Transient() {}

    /** Whether trying the same again may succeed; looks through causes. */
    public static boolean is(Throwable failure) {
        return switch (failure) {
            case PgException refused -> passing(refused.getSqlState());
            case PoisonEvent poison -> false;
            case IOException away -> true;
            case TimeoutException late -> true;
            case io.smallrye.mutiny.TimeoutException hung -> true;
            case VertxException closed -> true;
            // So the driver says that a connection is closed, or that none was free in time.
            case NoStackTraceThrowable unnamed -> true;
            case RejectedExecutionException full -> true;
            default -> causeIs(failure);
        };
    }

    private static boolean causeIs(Throwable failure) {
        var cause = failure.getCause();
        return cause != null && is(cause);
    }

    private static boolean passing(String state) {
        return ALSO_PASSING.contains(state) || (state.length() >= 2 && PASSING.contains(state.substring(0, 2)));
    }
}

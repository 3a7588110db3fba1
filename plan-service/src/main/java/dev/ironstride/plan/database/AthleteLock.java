package dev.ironstride.plan.database;

import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.SqlClient;
import io.vertx.mutiny.sqlclient.Tuple;
import java.util.Collection;

/**
 * One transaction at a time for one athlete: whoever changes a profile, a fact or a plan takes this first, so that no
 * recalculation misses a fact that another one is committing.
 *
 * <p>An advisory lock rather than a row's: a run may arrive before there is any row of its athlete. It ends with the
 * transaction. Two athletes whose ids hash alike merely wait for each other.
 */
public final class AthleteLock {
    private static final String TAKE = "select pg_advisory_xact_lock(hashtextextended($1, 0))";

    private static final String TAKE_ALL =
            "select bool_and(pg_try_advisory_xact_lock(hashtextextended(id, 0))) as free from unnest($1::text[]) id";

    private AthleteLock() {}

    /** Waits for the athlete's turn in the given transaction. */
    public static Uni<Void> take(SqlClient transaction, String athleteId) {
        return transaction.preparedQuery(TAKE).execute(Tuple.of(athleteId)).replaceWithVoid();
    }

    /**
     * The turns of several athletes, without waiting: nobody waits for a turn while holding another's.
     *
     * @return whether all were free; if not, the transaction has to end, because it may hold some of them
     */
    public static Uni<Boolean> takeAll(SqlClient transaction, Collection<String> athleteIds) {
        return transaction
                .preparedQuery(TAKE_ALL)
                .execute(Tuple.of(athleteIds.toArray(String[]::new)))
                .map(rows -> rows.iterator().next().getBoolean("free"));
    }
}

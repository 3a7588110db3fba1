package dev.ironstride.kit.outbox;

import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.SqlClient;
import io.vertx.mutiny.sqlclient.SqlConnection;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Arrays;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Where events leave a service: as rows in the caller's own transaction. Either the change and its events are both
 * committed or neither is.
 *
 * <p>The tables are in {@code ironstride-outbox.sql} on the class path: copy it into a Flyway migration.
 */
@ApplicationScoped
public class Outbox {
    private static final String INSERT = OutboxSql.insertSelect(1);

    private final Pool pool;
    private final OutboxRelay relay;

    Outbox(Pool pool, OutboxRelay relay) {
        this.pool = pool;
        this.relay = relay;
    }

    /** Adds messages in the transaction of the given connection. Call {@link #wake} once that has committed. */
    public Uni<Void> add(SqlClient transaction, OutboxMessage... messages) {
        if (messages.length == 0) {
            return Uni.createFrom().voidItem();
        }
        var tuples = Arrays.stream(messages)
                .map(m -> OutboxSql.append(Tuple.tuple(), m))
                .toList();
        return transaction.preparedQuery(INSERT).executeBatch(tuples).replaceWithVoid();
    }

    /** Runs work in one transaction, commits, then wakes the relay: the usual way to change and tell. */
    public <T extends @Nullable Object> Uni<T> transaction(Function<SqlConnection, Uni<T>> work) {
        return pool.withTransaction(work).invoke(this::wake);
    }

    /** Tells the relay that something was committed. A forgotten call costs at most one sweep (200 ms), never a message. */
    public void wake() {
        relay.wake();
    }
}

package dev.ironstride.tracking.erasure;

import io.quarkus.scheduler.Scheduled;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import jakarta.enterprise.context.ApplicationScoped;

/**
 * Whoever was writing in the moment of an erasure did not see it, and may commit after it. Once none of those transactions is
 * left, what they wrote is erased too; everybody else is refused by the tables themselves.
 */
@ApplicationScoped
class Settling {

    private final Pool pool;
    private final ErasedAthletes erased;
    private final Erasure erasure;

    Settling(Pool pool, ErasedAthletes erased, Erasure erasure) {
        this.pool = pool;
        this.erased = erased;
        this.erasure = erasure;
    }

    /** Works until nothing is left to settle. */
    @Scheduled(
            every = "1s",
            concurrentExecution = Scheduled.ConcurrentExecution.SKIP,
            skipExecutionIf = Scheduled.ApplicationNotRunning.class)
    Uni<Void> sweep() {
        return erased.seen(pool)
                .chain(() -> Multi.createBy()
                        .repeating()
                        .uni(this::next)
                        .whilst(found -> found)
                        .onItem()
                        .ignoreAsUni());
    }

    private Uni<Boolean> next() {
        return pool.withTransaction(transaction -> erased.claim(transaction)
                .chain(found -> found.isEmpty()
                        ? Uni.createFrom().item(false)
                        : erasure.settle(transaction, found.get()).replaceWith(true)));
    }
}

package dev.ironstride.tracking.idempotency;

import io.quarkus.scheduler.Scheduled;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import jakarta.enterprise.context.ApplicationScoped;

/** Forgets answers after two days: no client retries for longer. */
@ApplicationScoped
class IdempotencyCleaning {

    private static final String FORGET = "delete from idempotency_key where created_at < now() - interval '2 days'";

    private final Pool pool;

    IdempotencyCleaning(Pool pool) {
        this.pool = pool;
    }

    @Scheduled(
            every = "1h",
            delayed = "10m",
            concurrentExecution = Scheduled.ConcurrentExecution.SKIP,
            skipExecutionIf = Scheduled.ApplicationNotRunning.class)
    Uni<Void> forget() {
        return pool.query(FORGET).execute().replaceWithVoid();
    }
}

package dev.ironstride.tracking.run;

import dev.ironstride.kit.outbox.Outbox;
import dev.ironstride.tracking.erasure.Refusal;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.SqlConnection;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.function.Function;

/** Changes of runs, each in a transaction of its own that starts again if another wrote the same run first. */
@ApplicationScoped
class RunTransactions {

    /** Far more than any client retries at once; each round, at least one of them gets through. */
    private static final int MOST_ROUNDS = 100;

    private final Outbox outbox;

    RunTransactions(Outbox outbox) {
        this.outbox = outbox;
    }

    <T> Uni<T> run(Function<SqlConnection, Uni<T>> work) {
        return Uni.createFrom()
                .deferred(() -> outbox.transaction(work))
                .onFailure(LostRace::in)
                .retry()
                .atMost(MOST_ROUNDS)
                .onFailure(Refusal::in)
                .transform(erased -> Refusal.problem());
    }
}

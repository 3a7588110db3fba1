package dev.ironstride.plan.adjustment;

import dev.ironstride.kit.outbox.Outbox;
import dev.ironstride.plan.database.AthleteLock;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.SqlConnection;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import java.util.function.Function;

/** Work on one athlete's plan: its turn taken, all of it committed or none, watchers told afterwards. */
@ApplicationScoped
public class PlanTransactions {
    private final Outbox outbox;
    private final Event<PlanMoved> moved;

    PlanTransactions(Outbox outbox, Event<PlanMoved> moved) {
        this.outbox = outbox;
        this.moved = moved;
    }

    /** Runs work as the only one on this athlete. */
    public <T> Uni<T> of(String athleteId, Function<SqlConnection, Uni<T>> work) {
        return outbox.transaction(
                        transaction -> AthleteLock.take(transaction, athleteId).chain(() -> work.apply(transaction)))
                .invoke(() -> announce(athleteId));
    }

    /** Tells watchers in this process to look again; those of other processes find out by themselves. */
    void announce(String athleteId) {
        moved.fire(new PlanMoved(athleteId));
    }
}

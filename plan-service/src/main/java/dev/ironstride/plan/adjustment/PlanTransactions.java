package dev.ironstride.plan.adjustment;

import dev.ironstride.kit.outbox.Outbox;
import dev.ironstride.plan.database.AthleteLock;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.SqlConnection;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import java.util.function.Function;
import org.jboss.logging.Logger;

/** Work on one athlete's plan: its turn taken, all of it committed or none, watchers told afterwards. */
@ApplicationScoped
public class PlanTransactions {
    private static final Logger LOG = Logger.getLogger(PlanTransactions.class);

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

    /** Tells watchers in this process to look again; those of other processes find out by themselves, as these would. */
    void announce(String athleteId) {
        try {
            moved.fire(new PlanMoved(athleteId));
        } catch (RuntimeException e) {
            // What is committed is committed: it may not look like a failure to the one who asked for it.
            LOG.warn("Watchers could not be told that a plan moved", e);
        }
    }
}

package dev.ironstride.plan.adjustment;

import dev.ironstride.plan.plans.PlanStore;
import io.quarkus.scheduler.Scheduled;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.List;
import org.jboss.logging.Logger;

/**
 * The passing of time: a session not done by the end of its day was missed (T7), though no event says so. Several instances
 * may look at once; the athlete's turn makes the second find nothing left to do.
 */
@ApplicationScoped
public class DueSweep {
    private static final Logger LOG = Logger.getLogger(DueSweep.class);
    /** One sweep's worth; what is left comes with the next. */
    private static final int MOST = 500;

    private final Pool pool;
    private final PlanStore plans;
    private final PlanTransactions transactions;
    private final Adjustment adjustment;
    private final Clock clock;

    DueSweep(Pool pool, PlanStore plans, PlanTransactions transactions, Adjustment adjustment, Clock clock) {
        this.pool = pool;
        this.plans = plans;
        this.transactions = transactions;
        this.adjustment = adjustment;
        this.clock = clock;
    }

    /** Recalculates every plan that is due. */
    @Scheduled(
            every = "30s",
            identity = "due-plans",
            concurrentExecution = Scheduled.ConcurrentExecution.SKIP,
            skipExecutionIf = Scheduled.ApplicationNotRunning.class)
    public Uni<Void> sweep() {
        return plans.due(pool, clock.instant(), MOST).chain(this::recalculate);
    }

    /** Recalculates the plans of some athletes, one after the other; one that fails does not stop the others. */
    public Uni<Void> recalculate(List<String> athletes) {
        return Multi.createFrom()
                .iterable(athletes)
                .onItem()
                .transformToUniAndConcatenate(this::one)
                .collect()
                .last()
                .replaceWithVoid();
    }

    private Uni<Void> one(String athleteId) {
        return transactions
                .of(athleteId, transaction -> adjustment.run(transaction, athleteId))
                .replaceWithVoid()
                .onFailure()
                .invoke(failure -> LOG.errorf(failure, "A plan that is due could not be recalculated"))
                .onFailure()
                .recoverWithNull();
    }
}

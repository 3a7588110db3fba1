package dev.ironstride.plan.rebuild;

import io.quarkus.scheduler.Scheduled;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import org.jboss.logging.Logger;

/**
 * Does the work of a rebuild, whichever instance was asked. The instance at work renews a lease with each stretch; if it is
 * killed, another takes up what is left half a minute later.
 */
@ApplicationScoped
public class RebuildRunner {
    private static final Logger LOG = Logger.getLogger(RebuildRunner.class);

    private final Pool pool;
    private final RebuildStore store;
    private final FactsFromKafka facts;
    private final PlansAgain plans;
    private final Clock clock;

    RebuildRunner(Pool pool, RebuildStore store, FactsFromKafka facts, PlansAgain plans, Clock clock) {
        this.pool = pool;
        this.store = store;
        this.facts = facts;
        this.plans = plans;
        this.clock = clock;
    }

    /** Takes up a rebuild that nobody is at, and goes on with it to its end. */
    @Scheduled(
            every = "1s",
            identity = "rebuild",
            concurrentExecution = Scheduled.ConcurrentExecution.SKIP,
            skipExecutionIf = Scheduled.ApplicationNotRunning.class)
    public Uni<Void> look() {
        return store.claim(pool)
                .chain(found -> found.map(this::toItsEnd)
                        .orElseGet(() -> Uni.createFrom().voidItem()))
                .onFailure()
                .invoke(failure -> LOG.errorf(failure, "A rebuild stopped; it will be taken up again"))
                .onFailure()
                .recoverWithNull();
    }

    private Uni<Void> toItsEnd(Rebuild claimed) {
        Rebuild[] now = {claimed};
        return Multi.createBy()
                .repeating()
                .uni(() -> stretch(now[0]).invoke(next -> now[0] = next))
                .whilst(rebuild -> rebuild.state() != Rebuild.State.DONE)
                .collect()
                .last()
                .replaceWithVoid();
    }

    private Uni<Rebuild> stretch(Rebuild rebuild) {
        return switch (rebuild.state()) {
            case READING ->
                facts.next(rebuild)
                        .chain(read -> store.read(
                                pool,
                                rebuild.id(),
                                read.records(),
                                read.unreadable(),
                                read.facts(),
                                read.end() ? Rebuild.State.PLANNING : Rebuild.State.READING,
                                clock.instant()));
            case PLANNING ->
                plans.next(rebuild).chain(counted -> store.planned(pool, rebuild, counted, clock.instant()));
            case DONE -> Uni.createFrom().item(rebuild);
        };
    }
}

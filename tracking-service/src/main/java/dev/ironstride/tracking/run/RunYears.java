package dev.ironstride.tracking.run;

import io.quarkus.scheduler.Scheduled;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.ZoneOffset;

/** Makes the partition of a year long before a run can start in it. */
@ApplicationScoped
class RunYears {

    /** A run may start {@link RunRules#AHEAD} from now: at the end of a year, in the one after the next. */
    private static final int AHEAD = 2;

    private static final String MAKE = "select run_years($1)";

    private final Pool pool;
    private final Clock clock;

    RunYears(Pool pool, Clock clock) {
        this.pool = pool;
        this.clock = clock;
    }

    /** Soon after the start, and then twice a day. Processes that do it at once take turns. */
    @Scheduled(every = "12h", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    Uni<Void> prepare() {
        return make().replaceWithVoid();
    }

    /** Makes those that are missing; returns how many. */
    Uni<Integer> make() {
        int year = clock.instant().atZone(ZoneOffset.UTC).getYear();
        return pool.preparedQuery(MAKE)
                .execute(Tuple.of(year + AHEAD))
                .map(made -> made.iterator().next().getInteger(0));
    }
}

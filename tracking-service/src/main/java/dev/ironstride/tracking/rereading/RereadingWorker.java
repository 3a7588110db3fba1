package dev.ironstride.tracking.rereading;

import dev.ironstride.kit.identity.AthleteId;
import dev.ironstride.kit.outbox.Outbox;
import dev.ironstride.tracking.run.RunsAgain;
import io.quarkus.scheduler.Scheduled;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.SqlConnection;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.jboss.logging.Logger;

/**
 * Reads the runs again of athletes whose anchors changed: one athlete and one batch per transaction, claimed with
 * {@code FOR UPDATE SKIP LOCKED}. The claim, the new revisions with their events and the place reached are committed
 * together or not at all, so a process that dies leaves nothing half done, and as many processes may work as there are.
 * Anchors that change meanwhile begin it again.
 */
@ApplicationScoped
class RereadingWorker {

    private static final Logger LOG = Logger.getLogger(RereadingWorker.class);

    /** Runs in one transaction: some tens of milliseconds. */
    static final int BATCH = 50;

    /** No run is still being written by then that was read against the profile before. */
    private static final Duration SETTLED = Duration.ofMinutes(2);

    /** Clocks of service and database may be that far apart, and a transaction may have begun that much before. */
    private static final Duration SLACK = Duration.ofMinutes(5);

    private static final Duration PUT_OFF = Duration.ofMinutes(1);

    private final Outbox outbox;
    private final RereadingStore store;
    private final RunsAgain runs;
    private final Clock clock;

    RereadingWorker(Outbox outbox, RereadingStore store, RunsAgain runs, Clock clock) {
        this.outbox = outbox;
        this.store = store;
        this.runs = runs;
        this.clock = clock;
    }

    /** Works until nobody waits. */
    @Scheduled(every = "1s", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    Uni<Void> sweep() {
        return Multi.createBy()
                .repeating()
                .uni(this::next)
                .whilst(found -> found)
                .onItem()
                .ignoreAsUni()
                .onFailure()
                .recoverWithUni(this::putOff);
    }

    private Uni<Void> putOff(Throwable failure) {
        Throwable cause = failure instanceof Stuck && failure.getCause() != null ? failure.getCause() : failure;
        LOG.warnf("Runs are read again later: %s", cause.getClass().getName());
        return failure instanceof Stuck stuck
                ? store.putOff(stuck.athlete, clock.instant().plus(PUT_OFF))
                : Uni.createFrom().voidItem();
    }

    /** One batch of one athlete; false if nobody waits. */
    private Uni<Boolean> next() {
        return outbox.transaction(transaction -> store.claim(transaction, clock.instant())
                .chain(found -> found.isEmpty()
                        ? Uni.createFrom().item(false)
                        : read(transaction, found.get())
                                .onFailure()
                                .transform(failure -> new Stuck(found.get().athlete(), failure))
                                .replaceWith(true)));
    }

    private Uni<Void> read(SqlConnection transaction, Rereading job) {
        Instant writtenSince =
                job.round() == Rereading.ALL ? Instant.EPOCH : job.askedAt().minus(SLACK);
        return runs.read(transaction, job.athlete(), job.after(), writtenSince, BATCH)
                .chain(reached -> {
                    if (reached.isPresent()) {
                        return store.advance(transaction, job.athlete(), reached.get());
                    }
                    return job.round() == Rereading.ALL
                            ? store.begin(
                                    transaction,
                                    job.athlete(),
                                    Rereading.LATECOMERS,
                                    clock.instant().plus(SETTLED))
                            : store.done(transaction, job.athlete());
                });
    }

    /** A batch that failed, and whose it was. */
    private static final class Stuck extends RuntimeException {
        private final AthleteId athlete;

        Stuck(AthleteId athlete, Throwable cause) {
            super(cause);
            this.athlete = athlete;
        }
    }
}

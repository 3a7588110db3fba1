package dev.ironstride.kit.outbox;

import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.core.Vertx;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.SqlConnection;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.StreamSupport;
import org.jboss.logging.Logger;

/**
 * Moves committed rows to Kafka: claims the buckets that have any, sends rows in order, deletes exactly those, commits.
 *
 * <p>At least once: a crash between Kafka's acknowledgement and the commit sends the batch again. Never less: a row leaves
 * the table only in the transaction that follows its acknowledgement, and rows are found by being there, never by "id
 * greater than the last", which skips whoever commits late. Several processes relay at once; a bucket's row lock keeps
 * them off each other's keys.
 */
@ApplicationScoped
public class OutboxRelay {
    private static final Logger LOG = Logger.getLogger(OutboxRelay.class);
    private static final long LONGEST_PAUSE_MILLIS = 5_000;
    /** Own constant: between two rounds that were not full. */
    private static final Duration PACE = Duration.ofMillis(20);

    private static final String CLAIM = """
            select b.bucket from outbox_bucket b
             where exists (select 1 from outbox o where o.bucket = b.bucket)
               for update of b skip locked""";
    // A statement of its own: in one with the claim it would see rows that a bucket's last owner has just deleted.
    private static final String READ = """
            select o.* from unnest($1::smallint[]) claimed (bucket),
                   lateral (select * from outbox where outbox.bucket = claimed.bucket order by id limit $2) o
             order by o.id""";
    private static final String DELETE = """
            delete from outbox o using unnest($1::smallint[], $2::bigint[]) sent (bucket, id)
             where o.bucket = sent.bucket and o.id = sent.id""";

    private final Pool pool;
    private final OutboxSender sender;
    private final OutboxConfig.Relay config;
    private final Vertx vertx;
    private final AtomicInteger wakes = new AtomicInteger();
    private volatile boolean running;
    private final AtomicInteger failures = new AtomicInteger();
    private volatile long notBefore;
    private volatile CompletableFuture<Void> round = CompletableFuture.completedFuture(null);
    private long timer;

    OutboxRelay(Pool pool, OutboxSender sender, OutboxConfig config, Vertx vertx) {
        this.pool = pool;
        this.sender = sender;
        this.config = config.relay();
        this.vertx = vertx;
    }

    void start(@Observes StartupEvent event) {
        if (config.enabled()) {
            running = true;
            notBefore = System.nanoTime();
            // Not quarkus-scheduler: its clock ticks once a second.
            timer = vertx.setPeriodic(config.sweep().toMillis(), id -> wake());
        }
    }

    void stop(@Observes ShutdownEvent event) {
        if (running) {
            running = false;
            vertx.cancelTimer(timer);
            finish();
            sender.close();
        }
    }

    /** Lets the batch under way be committed; without that it would merely be sent again after the next start. */
    private void finish() {
        try {
            round.get(2, TimeUnit.SECONDS);
        } catch (ExecutionException | TimeoutException e) {
            LOG.debug("The last batch did not end in time", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** Sends what is waiting, soon. Cheap, never blocks, and joins a round that is already under way. */
    public void wake() {
        if (running && wakes.getAndIncrement() == 0) {
            drain();
        }
    }

    private void drain() {
        if (!running || System.nanoTime() - notBefore < 0) {
            wakes.set(0); // the sweep comes back
            return;
        }
        int answered = wakes.get();
        var ended = new CompletableFuture<Void>();
        round = ended;
        rounds().onFailure()
                .invoke(this::pause)
                .subscribe()
                .with(done -> rest(answered, ended), failure -> rest(answered, ended));
    }

    private void rest(int answered, CompletableFuture<Void> ended) {
        ended.complete(null);
        if (wakes.addAndGet(-answered) > 0) {
            drain();
        }
    }

    /** Until one finds nothing: rows that were committed while this process held their bucket have no one else. */
    private Uni<Void> rounds() {
        return Multi.createBy()
                .repeating()
                .uni(() -> batch().call(this::pace))
                .whilst(this::more)
                .collect()
                .last()
                .replaceWithVoid();
    }

    /** What is committed in the meantime goes together: a round for each row would cost as much as the work that made it. */
    private Uni<Void> pace(int sent) {
        boolean some = sent > 0 && sent < config.batch();
        return some
                ? Uni.createFrom().voidItem().onItem().delayIt().by(PACE)
                : Uni.createFrom().voidItem();
    }

    private boolean more(int sent) {
        failures.set(0);
        return running && sent > 0;
    }

    /** Neither a hanging connection nor an answer that gets lost may stop the relay for good. */
    private Uni<Integer> batch() {
        var patience = config.timeout();
        return pool.withTransaction(transaction -> relay(transaction)
                        .ifNoItem()
                        .after(patience)
                        .fail()) // rolls back, unless the connection itself hangs:
                .ifNoItem()
                .after(patience.multipliedBy(2))
                .fail();
    }

    private Uni<Integer> relay(SqlConnection transaction) {
        return transaction.preparedQuery(CLAIM).execute().chain(claimed -> {
            var buckets = new ArrayList<Short>();
            claimed.forEach(row -> buckets.add(row.getShort(0)));
            return buckets.isEmpty() ? Uni.createFrom().item(0) : relay(transaction, buckets);
        });
    }

    /** An equal part of the batch for each bucket, so that none starves behind another's backlog. */
    private Uni<Integer> relay(SqlConnection transaction, List<Short> buckets) {
        return transaction
                .preparedQuery(READ)
                .execute(Tuple.of(buckets.toArray(Short[]::new), Math.ceilDiv(config.batch(), buckets.size())))
                .map(rows -> StreamSupport.stream(rows.spliterator(), false)
                        .map(OutboxRow::of)
                        .toList())
                .call(sender::send)
                .call(rows -> delete(transaction, rows))
                .map(List::size);
    }

    private static Uni<Void> delete(SqlConnection transaction, List<OutboxRow> rows) {
        return transaction
                .preparedQuery(DELETE)
                .execute(Tuple.of(
                        rows.stream().map(OutboxRow::bucket).toArray(Short[]::new),
                        rows.stream().map(OutboxRow::id).toArray(Long[]::new)))
                .replaceWithVoid();
    }

    /** After a failure waits 0.2 s, 0.4 s, ... at most 5 s: Kafka or Postgres is away, the rows are safe. */
    private void pause(Throwable failure) {
        if (!running) {
            return;
        }
        long millis = Math.min(LONGEST_PAUSE_MILLIS, 100L << Math.min(6, failures.incrementAndGet()));
        notBefore = System.nanoTime() + TimeUnit.MILLISECONDS.toNanos(millis);
        LOG.warnf("Events wait in the outbox, next try in %d ms: %s", millis, failure);
    }
}

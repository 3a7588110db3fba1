package dev.ironstride.exercise.served;

import io.quarkus.arc.All;
import io.quarkus.runtime.ShutdownEvent;
import io.smallrye.mutiny.Uni;
import io.smallrye.mutiny.infrastructure.Infrastructure;
import io.vertx.mutiny.core.Vertx;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Row;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.atomic.AtomicBoolean;
import org.jboss.logging.Logger;

/**
 * Holds the newest snapshot. Who changes the catalogue calls {@link #refresh} after the commit and before the answer, and
 * so reads its own write here. What other instances changed is found by asking the database each second which revisions
 * there are: exact, because nothing changes without a new revision, and without a counter, lock or notification in
 * anybody's transaction. While the database is away, the last snapshot goes on being served.
 */
@ApplicationScoped
public class ServedCatalogue {

    private static final Logger LOG = Logger.getLogger(ServedCatalogue.class);

    private final Pool database;
    private final Vertx vertx;
    private final ServedConfig config;
    private final List<Prepared> prepared;
    private final AtomicBoolean asking = new AtomicBoolean();
    private final AtomicBoolean away = new AtomicBoolean();
    private CompletableFuture<Void> last = CompletableFuture.completedFuture(null);
    private volatile Snapshot now = new Snapshot(List.of());
    private volatile long timer = -1;

    ServedCatalogue(Pool database, Vertx vertx, ServedConfig config, @All List<Prepared> prepared) {
        this.database = database;
        this.vertx = vertx;
        this.config = config;
        this.prepared = prepared;
    }

    /** The catalogue as it stands. Use one snapshot for the whole of an answer. */
    public Snapshot now() {
        return now;
    }

    /** Reads the catalogue anew. When it ends, {@link #now} shows at least what was committed when it was called. */
    public Uni<Void> refresh() {
        return Uni.createFrom().completionStage(this::afterTheOthers);
    }

    /** Begins to look for what other instances change. */
    void keepUp() {
        timer = vertx.setPeriodic(config.poll().toMillis(), id -> ask());
    }

    void stop(@Observes ShutdownEvent event) {
        if (timer >= 0) {
            vertx.cancelTimer(timer);
        }
    }

    /** One at a time: a reading that began earlier must not overwrite one that began later. */
    private synchronized CompletionStage<Void> afterTheOthers() {
        last = last.handle((done, failure) -> failure == null)
                .thenCompose(succeeded -> read().subscribeAsCompletionStage());
        return last;
    }

    private Uni<Void> read() {
        return ServedSql.rows(database)
                .ifNoItem()
                .after(config.patience())
                .fail()
                // Parsing takes tens of milliseconds, in which an event loop would answer nobody.
                .emitOn(Infrastructure.getDefaultExecutor())
                .invoke(this::swap)
                .replaceWithVoid();
    }

    /** Who waits for the change does not wait for the rendering: whoever asks first renders, if nobody has before. */
    private void swap(List<Row> rows) {
        var fresh = new Snapshot(rows.stream().map(ServedSql::stored).toList());
        now = fresh;
        Infrastructure.getDefaultExecutor().execute(() -> prepare(fresh));
    }

    @SuppressWarnings("ReferenceEquality") // the very snapshot, or it has been replaced
    private void prepare(Snapshot fresh) {
        if (now == fresh) {
            prepared.forEach(answers -> answers.prepare(fresh));
        }
    }

    private void ask() {
        if (asking.compareAndSet(false, true)) {
            ServedSql.revisions(database)
                    .ifNoItem()
                    .after(config.patience())
                    .fail()
                    .chain(revisions -> now.isOf(revisions) ? Uni.createFrom().voidItem() : refresh())
                    .onTermination()
                    .invoke(() -> asking.set(false))
                    .subscribe()
                    .with(done -> away.set(false), this::complain);
        }
    }

    private void complain(Throwable failure) {
        if (away.compareAndSet(false, true)) {
            LOG.warnf("The catalogue in memory may be out of date, and is looked at again: %s", failure);
        }
    }
}

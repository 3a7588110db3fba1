package dev.ironstride.kit.inbox;

import dev.ironstride.kit.outbox.Outbox;
import io.quarkus.runtime.ShutdownEvent;
import io.smallrye.mutiny.Uni;
import io.smallrye.mutiny.tuples.Tuple2;
import io.vertx.mutiny.sqlclient.SqlConnection;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.interceptor.Interceptor;
import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.function.BiFunction;
import java.util.function.Function;
import org.jboss.logging.Logger;

/**
 * Applies each event once, however often it arrives: the first statement of the transaction remembers the event's id, the
 * effect follows in the same transaction, the offset is committed after it.
 *
 * <pre>{@code
 * @Incoming("run-logged") // takes the record, so that SmallRye acknowledges after the Uni and dead-letters its failure
 * Uni<Void> on(ConsumerRecord<String, String> record) {
 *     var head = EventHead.of(record);
 *     var run = parse(record.value()); // throws PoisonEvent
 *     return inbox.consume("plan-service", head.id(), transaction -> apply(transaction, run)).replaceWithVoid();
 * }
 * }</pre>
 */
@ApplicationScoped
public class Inbox {
    private static final Logger LOG = Logger.getLogger(Inbox.class);
    /** In one order everywhere, so that two batches with the same events cannot wait for each other. */
    private static final String REMEMBER_ALL = """
            insert into inbox (consumer, event_id) select $1, id from unnest($2::uuid[]) id order by id
            on conflict do nothing returning event_id""";

    private final Outbox outbox;
    private final Duration patience;
    private volatile boolean stopping;

    @Inject
    Inbox(Outbox outbox) {
        this(outbox, Duration.ofSeconds(30));
    }

    /** With another longest time for one try. */
    Inbox(Outbox outbox, Duration patience) {
        this.outbox = outbox;
        this.patience = patience;
    }

    /** From now on failures may be those of a process that is being taken apart: no record is to blame for them. */
    void stop(@Observes @Priority(Interceptor.Priority.PLATFORM_BEFORE) ShutdownEvent event) {
        stopping = true;
    }

    /**
     * Applies an event in a transaction of its own and wakes the relay for what the effect told in turn.
     *
     * <p>While Postgres is away, hangs for 30 s or refuses for a passing reason ({@link Transient}) it tries again, 0.1 s to 5 s apart,
     * for as long as it takes: the record is not lost and the ones behind it wait. While the process stops, a failure of
     * any kind is nobody's answer: the record stays unacknowledged and comes again, to another process. Any other failure is
     * the caller's, whose channel sends the record to the dead letters.
     *
     * @param consumer who consumes, usually the service's name; each consumer has its own memory
     * @param eventId the event's {@code ce_id}
     * @param effect what to do; called again for each try, so all it changes must be in the given transaction
     * @return whether the effect happened now; false if it had happened before
     */
    public Uni<Boolean> consume(String consumer, UUID eventId, Function<SqlConnection, Uni<Void>> effect) {
        return consumeAll(
                consumer,
                List.of(eventId),
                transaction -> Uni.createFrom().voidItem(),
                (transaction, fresh) -> effect.apply(transaction));
    }

    /**
     * The same for several events: all that are new take effect together, in one transaction.
     *
     * @param turn what has to be waited for before the effect, such as a lock: sent right behind the question which events are
     *     new, without waiting for its answer
     * @param effect what to do with the ids that are new, at least one; called again for each try
     * @return whether the effect happened now; false if all of them had happened before
     */
    public Uni<Boolean> consumeAll(
            String consumer,
            List<UUID> eventIds,
            Function<SqlConnection, Uni<Void>> turn,
            BiFunction<SqlConnection, Set<UUID>, Uni<Void>> effect) {
        return Uni.createFrom()
                .deferred(() -> once(consumer, eventIds, turn, effect))
                .onFailure(this::passes)
                .invoke(failure -> LOG.warnf("%s tries events %s again: %s", consumer, eventIds, failure))
                .onFailure(this::passes)
                .retry()
                .withBackOff(Duration.ofMillis(100), Duration.ofSeconds(5))
                .indefinitely()
                .onFailure(_ -> stopping)
                .recoverWithUni(failure -> {
                    LOG.infof("%s leaves events %s to another process: %s", consumer, eventIds, failure);
                    return Uni.createFrom().nothing();
                });
    }

    private boolean passes(Throwable failure) {
        return !stopping && Transient.is(failure);
    }

    /** One try. Neither a hanging connection nor an answer that gets lost may stop a partition for good. */
    private Uni<Boolean> once(
            String consumer,
            List<UUID> eventIds,
            Function<SqlConnection, Uni<Void>> turn,
            BiFunction<SqlConnection, Set<UUID>, Uni<Void>> effect) {
        return outbox.transaction(transaction -> onceAll(transaction, consumer, eventIds, turn, effect)
                        .ifNoItem()
                        .after(patience)
                        .fail()) // rolls back, unless the connection itself hangs:
                .ifNoItem()
                .after(patience.multipliedBy(2))
                .fail();
    }

    private static Uni<Boolean> onceAll(
            SqlConnection transaction,
            String consumer,
            List<UUID> eventIds,
            Function<SqlConnection, Uni<Void>> turn,
            BiFunction<SqlConnection, Set<UUID>, Uni<Void>> effect) {
        return Uni.combine()
                .all()
                .unis(remembered(transaction, consumer, eventIds), turn.apply(transaction))
                .asTuple()
                .map(Tuple2::getItem1)
                .chain(fresh -> fresh.isEmpty()
                        ? Uni.createFrom().item(false)
                        : effect.apply(transaction, fresh).replaceWith(true));
    }

    private static Uni<Set<UUID>> remembered(SqlConnection transaction, String consumer, List<UUID> eventIds) {
        return transaction
                .preparedQuery(REMEMBER_ALL)
                .execute(Tuple.of(consumer, eventIds.toArray(UUID[]::new)))
                .map(remembered -> {
                    Set<UUID> fresh = new HashSet<>();
                    remembered.forEach(row -> fresh.add(row.getUUID("event_id")));
                    return fresh;
                });
    }
}

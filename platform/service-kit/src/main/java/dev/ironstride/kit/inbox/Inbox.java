package dev.ironstride.kit.inbox;

import dev.ironstride.kit.outbox.Outbox;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.SqlConnection;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.Supplier;
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
    private static final String REMEMBER =
            "insert into inbox (consumer, event_id) values ($1, $2) on conflict do nothing";

    private final Outbox outbox;
    private final Duration patience;

    @Inject
    Inbox(Outbox outbox) {
        this(outbox, Duration.ofSeconds(30));
    }

    /** With another longest time for one try. */
    Inbox(Outbox outbox, Duration patience) {
        this.outbox = outbox;
        this.patience = patience;
    }

    /**
     * Applies an event in a transaction of its own and wakes the relay for what the effect told in turn.
     *
     * <p>While Postgres is away, hangs for 30 s or refuses for a passing reason ({@link Transient}) it tries again, 0.1 s to 5 s apart,
     * for as long as it takes: the record is not lost and the ones behind it wait. Any other failure is the caller's, whose
     * channel sends the record to the dead letters.
     *
     * @param consumer who consumes, usually the service's name; each consumer has its own memory
     * @param eventId the event's {@code ce_id}
     * @param effect what to do; called again for each try, so all it changes must be in the given transaction
     * @return whether the effect happened now; false if it had happened before
     */
    public Uni<Boolean> consume(String consumer, UUID eventId, Function<SqlConnection, Uni<Void>> effect) {
        return Uni.createFrom()
                .deferred(() -> once(consumer, eventId, effect))
                .onFailure(Transient::is)
                .invoke(failure -> LOG.warnf("%s tries event %s again: %s", consumer, eventId, failure))
                .onFailure(Transient::is)
                .retry()
                .withBackOff(Duration.ofMillis(100), Duration.ofSeconds(5))
                .indefinitely();
    }

    /** One try. Neither a hanging connection nor an answer that gets lost may stop a partition for good. */
    private Uni<Boolean> once(String consumer, UUID eventId, Function<SqlConnection, Uni<Void>> effect) {
        return outbox.transaction(transaction -> once(transaction, consumer, eventId, () -> effect.apply(transaction))
                        .ifNoItem()
                        .after(patience)
                        .fail()) // rolls back, unless the connection itself hangs:
                .ifNoItem()
                .after(patience.multipliedBy(2))
                .fail();
    }

    /**
     * Applies an event in the caller's transaction, unless this consumer has applied it before.
     *
     * @return whether the effect happened now
     */
    public Uni<Boolean> once(SqlConnection transaction, String consumer, UUID eventId, Supplier<Uni<Void>> effect) {
        return transaction
                .preparedQuery(REMEMBER)
                .execute(Tuple.of(consumer, eventId))
                .chain(remembered -> remembered.rowCount() == 0
                        ? Uni.createFrom().item(false)
                        : effect.get().replaceWith(true));
    }
}

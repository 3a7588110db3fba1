package dev.ironstride.tracking.event;

import dev.ironstride.events.EventJson;
import dev.ironstride.events.EventType;
import dev.ironstride.events.IronstrideEvent;
import dev.ironstride.kit.inbox.EventHead;
import dev.ironstride.kit.inbox.Inbox;
import dev.ironstride.kit.inbox.PoisonEvent;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.SqlConnection;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.util.function.BiFunction;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.jspecify.annotations.Nullable;

/** Reads a record and applies it once; what cannot be read goes to the dead letters with its reason. */
@ApplicationScoped
public class EventIntake {

    private static final String CONSUMER = "tracking-service";

    private final Inbox inbox;

    EventIntake(Inbox inbox) {
        this.inbox = inbox;
    }

    /** Applies the event of a record in a transaction of its own, unless its id has been applied before. */
    public <E extends IronstrideEvent> Uni<Void> take(
            ConsumerRecord<String, byte @Nullable []> kafka,
            EventType type,
            Class<E> data,
            BiFunction<SqlConnection, E, Uni<Void>> effect) {
        return take(kafka, type, data, (transaction, head, event) -> effect.apply(transaction, event));
    }

    /** The same for an effect that asks when it was told. */
    public <E extends IronstrideEvent> Uni<Void> take(
            ConsumerRecord<String, byte @Nullable []> kafka, EventType type, Class<E> data, Effect<E> effect) {
        return Uni.createFrom().deferred(() -> {
            byte[] payload = kafka.value();
            if (payload == null) {
                return Uni.createFrom().voidItem(); // a tombstone of the compacted topic tells nothing we keep
            }
            EventHead head = EventHead.of(kafka);
            if (!head.type().equals(type.cloudEventType())) {
                throw new PoisonEvent("Expected an event of type " + type.cloudEventType());
            }
            E event = read(payload, data);
            return inbox.consume(CONSUMER, head.id(), transaction -> effect.apply(transaction, head, event))
                    .replaceWithVoid();
        });
    }

    /** What an event does in its transaction. */
    @FunctionalInterface
    public interface Effect<E extends IronstrideEvent> {
        /** Applies it. */
        Uni<Void> apply(SqlConnection transaction, EventHead head, E event);
    }

    private static <E extends IronstrideEvent> E read(byte[] payload, Class<E> data) {
        try {
            return EventJson.read(payload, data);
        } catch (IOException broken) {
            throw new PoisonEvent("The payload is " + broken.getMessage(), broken);
        }
    }
}

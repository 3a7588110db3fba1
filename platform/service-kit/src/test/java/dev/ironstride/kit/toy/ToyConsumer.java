package dev.ironstride.kit.toy;

import dev.ironstride.kit.id.UuidV7;
import dev.ironstride.kit.inbox.EventHead;
import dev.ironstride.kit.inbox.Inbox;
import dev.ironstride.kit.inbox.PoisonEvent;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.eclipse.microprofile.reactive.messaging.Incoming;

/** Keeps each toy it hears of, as a service keeps a projection. */
@ApplicationScoped
public class ToyConsumer {
    private final Inbox inbox;

    ToyConsumer(Inbox inbox) {
        this.inbox = inbox;
    }

    @Incoming("toys")
    Uni<Void> on(ConsumerRecord<String, String> kafka) {
        var head = EventHead.of(kafka);
        if (kafka.value().equals("broken")) {
            throw new PoisonEvent("A toy cannot be broken");
        }
        return inbox.consume(
                        "toy-service",
                        head.id(),
                        transaction -> transaction
                                .preparedQuery("insert into toy (id, name) values ($1, $2)")
                                .execute(Tuple.of(UuidV7.next(), kafka.value()))
                                .replaceWithVoid())
                .replaceWithVoid();
    }
}

package dev.ironstride.exercise.access;

import dev.ironstride.events.AthleteChanged;
import dev.ironstride.events.EventJson;
import dev.ironstride.events.EventType;
import dev.ironstride.events.FactStatus;
import dev.ironstride.exercise.erasure.Erasure;
import dev.ironstride.kit.inbox.EventHead;
import dev.ironstride.kit.inbox.Inbox;
import dev.ironstride.kit.inbox.PoisonEvent;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.SqlConnection;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.eclipse.microprofile.reactive.messaging.Incoming;
import org.jspecify.annotations.Nullable;

/** Follows {@code athlete-changed} for the coaches in it, and erases who is erased; nothing else of an athlete is kept here. */
@ApplicationScoped
class AthleteConsumer {

    private static final String CONSUMER = "exercise-service";

    private final Inbox inbox;
    private final CoachLinks links;
    private final Erasure erasure;

    AthleteConsumer(Inbox inbox, CoachLinks links, Erasure erasure) {
        this.inbox = inbox;
        this.links = links;
        this.erasure = erasure;
    }

    /** Keeps the links as told, unless a newer revision is here already. */
    @Incoming("athlete-changed")
    Uni<Void> on(ConsumerRecord<String, byte @Nullable []> kafka) {
        return Uni.createFrom().deferred(() -> {
            byte[] payload = kafka.value();
            if (payload == null) {
                return Uni.createFrom().voidItem(); // a tombstone of the compacted topic tells nothing we keep
            }
            var head = EventHead.of(kafka);
            if (!head.type().equals(EventType.ATHLETE_CHANGED.cloudEventType())) {
                throw new PoisonEvent("Expected an event of type " + EventType.ATHLETE_CHANGED.cloudEventType());
            }
            var athlete = read(payload);
            if (!athlete.key().equals(kafka.key())) {
                throw new PoisonEvent("The record's key is not the athlete that its data names");
            }
            return inbox.consume(CONSUMER, head.id(), transaction -> apply(transaction, athlete))
                    .replaceWithVoid();
        });
    }

    private Uni<Void> apply(SqlConnection transaction, AthleteChanged athlete) {
        return athlete.status() == FactStatus.DELETED
                ? erasure.erase(transaction, athlete.athleteId(), athlete.revision())
                : links.keep(transaction, athlete);
    }

    private static AthleteChanged read(byte[] payload) {
        try {
            return EventJson.read(payload, AthleteChanged.class);
        } catch (IOException broken) {
            throw new PoisonEvent("The payload is " + broken.getMessage(), broken);
        }
    }
}

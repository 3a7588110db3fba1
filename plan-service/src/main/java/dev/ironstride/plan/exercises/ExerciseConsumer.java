package dev.ironstride.plan.exercises;

import dev.ironstride.events.ExerciseChanged;
import dev.ironstride.kit.inbox.Inbox;
import dev.ironstride.plan.events.EventFrom;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.eclipse.microprofile.reactive.messaging.Incoming;
import org.jspecify.annotations.Nullable;

/** Keeps the projection of the catalogue. */
@ApplicationScoped
public class ExerciseConsumer {
    private final Inbox inbox;
    private final ExerciseStore store;

    ExerciseConsumer(Inbox inbox, ExerciseStore store) {
        this.inbox = inbox;
        this.store = store;
    }

    /** Keeps the exercise as told, unless a newer revision is here already. */
    @Incoming("exercise-changed")
    public Uni<Void> changed(ConsumerRecord<String, byte @Nullable []> kafka) {
        var event = EventFrom.kafka(kafka, ExerciseChanged.class);
        return inbox.consume("plan-service", event.id(), transaction -> store.save(transaction, event.data()))
                .replaceWithVoid();
    }
}

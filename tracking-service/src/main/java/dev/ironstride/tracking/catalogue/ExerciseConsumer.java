package dev.ironstride.tracking.catalogue;

import dev.ironstride.events.EventType;
import dev.ironstride.events.ExerciseChanged;
import dev.ironstride.tracking.event.EventIntake;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.eclipse.microprofile.reactive.messaging.Incoming;

/** Follows {@code exercise-changed}. */
@ApplicationScoped
class ExerciseConsumer {

    private final EventIntake intake;
    private final Exercises exercises;

    ExerciseConsumer(EventIntake intake, Exercises exercises) {
        this.intake = intake;
        this.exercises = exercises;
    }

    @Incoming("exercise-changed")
    Uni<Void> on(ConsumerRecord<String, byte[]> kafka) {
        return intake.take(kafka, EventType.EXERCISE_CHANGED, ExerciseChanged.class, exercises::keep);
    }
}

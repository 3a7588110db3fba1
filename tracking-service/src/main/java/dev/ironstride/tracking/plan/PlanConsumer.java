package dev.ironstride.tracking.plan;

import dev.ironstride.events.EventType;
import dev.ironstride.events.PlanChanged;
import dev.ironstride.tracking.event.EventIntake;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.eclipse.microprofile.reactive.messaging.Incoming;

/** Follows {@code plan-changed}. */
@ApplicationScoped
class PlanConsumer {

    private final EventIntake intake;
    private final PlannedSessions sessions;

    PlanConsumer(EventIntake intake, PlannedSessions sessions) {
        this.intake = intake;
        this.sessions = sessions;
    }

    @Incoming("plan-changed")
    Uni<Void> on(ConsumerRecord<String, byte[]> kafka) {
        return intake.take(kafka, EventType.PLAN_CHANGED, PlanChanged.class, sessions::keep);
    }
}

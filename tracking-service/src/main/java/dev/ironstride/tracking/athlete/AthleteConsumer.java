package dev.ironstride.tracking.athlete;

import dev.ironstride.events.AthleteChanged;
import dev.ironstride.events.EventType;
import dev.ironstride.tracking.event.EventIntake;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.eclipse.microprofile.reactive.messaging.Incoming;

/**
 * Follows {@code athlete-changed}. A changed profile is used for runs that come after it; runs already understood keep
 * the class they got.
 */
@ApplicationScoped
class AthleteConsumer {

    private final EventIntake intake;
    private final AthleteProfiles profiles;

    AthleteConsumer(EventIntake intake, AthleteProfiles profiles) {
        this.intake = intake;
        this.profiles = profiles;
    }

    @Incoming("athlete-changed")
    Uni<Void> on(ConsumerRecord<String, byte[]> kafka) {
        return intake.take(kafka, EventType.ATHLETE_CHANGED, AthleteChanged.class, profiles::keep);
    }
}

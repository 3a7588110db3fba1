package dev.ironstride.tracking.athlete;

import dev.ironstride.events.AthleteChanged;
import dev.ironstride.events.EventType;
import dev.ironstride.tracking.event.EventIntake;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.eclipse.microprofile.reactive.messaging.Incoming;

/**
 * Follows {@code athlete-changed}. Anchors that changed are used for the runs that come after and, in the background, for
 * those already understood; a changed run week only for those that come after.
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

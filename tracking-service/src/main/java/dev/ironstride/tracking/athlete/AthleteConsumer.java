package dev.ironstride.tracking.athlete;

import dev.ironstride.events.AthleteChanged;
import dev.ironstride.events.EventType;
import dev.ironstride.events.FactStatus;
import dev.ironstride.kit.inbox.EventHead;
import dev.ironstride.tracking.erasure.ErasedAthletes;
import dev.ironstride.tracking.erasure.Erasure;
import dev.ironstride.tracking.event.EventIntake;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.SqlConnection;
import jakarta.enterprise.context.ApplicationScoped;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.eclipse.microprofile.reactive.messaging.Incoming;

/**
 * Follows {@code athlete-changed}. Anchors that changed are used for the runs that come after and, in the background, for
 * those already understood; a changed run week only for those that come after. Who is
 * erased there is erased here.
 */
@ApplicationScoped
class AthleteConsumer {

    private final EventIntake intake;
    private final AthleteProfiles profiles;
    private final Erasure erasure;
    private final ErasedAthletes erased;

    AthleteConsumer(EventIntake intake, AthleteProfiles profiles, Erasure erasure, ErasedAthletes erased) {
        this.intake = intake;
        this.profiles = profiles;
        this.erasure = erasure;
        this.erased = erased;
    }

    @Incoming("athlete-changed")
    Uni<Void> on(ConsumerRecord<String, byte[]> kafka) {
        return intake.take(kafka, EventType.ATHLETE_CHANGED, AthleteChanged.class, this::apply);
    }

    private Uni<Void> apply(SqlConnection transaction, EventHead head, AthleteChanged athlete) {
        String id = athlete.athleteId();
        return erased.erasedBy(transaction, id, athlete.revision()).chain(late -> {
            if (late) {
                return Uni.createFrom().voidItem();
            }
            return athlete.status() == FactStatus.DELETED
                    ? erasure.erase(transaction, id, athlete.revision(), head.time())
                    : erased.returned(transaction, id).chain(() -> profiles.keep(transaction, athlete));
        });
    }
}

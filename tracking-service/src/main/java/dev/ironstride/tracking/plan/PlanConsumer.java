package dev.ironstride.tracking.plan;

import dev.ironstride.events.EventType;
import dev.ironstride.events.PlanChanged;
import dev.ironstride.kit.inbox.EventHead;
import dev.ironstride.tracking.erasure.ErasedAthletes;
import dev.ironstride.tracking.event.EventIntake;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.SqlConnection;
import jakarta.enterprise.context.ApplicationScoped;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.eclipse.microprofile.reactive.messaging.Incoming;

/** Follows {@code plan-changed}; what was told of an athlete before they were erased counts no more. */
@ApplicationScoped
class PlanConsumer {

    private final EventIntake intake;
    private final PlannedSessions sessions;
    private final ErasedAthletes erased;

    PlanConsumer(EventIntake intake, PlannedSessions sessions, ErasedAthletes erased) {
        this.intake = intake;
        this.sessions = sessions;
        this.erased = erased;
    }

    @Incoming("plan-changed")
    Uni<Void> on(ConsumerRecord<String, byte[]> kafka) {
        return intake.take(kafka, EventType.PLAN_CHANGED, PlanChanged.class, this::apply);
    }

    private Uni<Void> apply(SqlConnection transaction, EventHead head, PlanChanged plan) {
        return erased.erasedSince(transaction, plan.athleteId(), head.time())
                .chain(late -> late ? Uni.createFrom().voidItem() : sessions.keep(transaction, plan));
    }
}

package dev.ironstride.plan.adjustment;

import dev.ironstride.events.ReadinessReported;
import dev.ironstride.events.RunLogged;
import dev.ironstride.events.SessionCompleted;
import dev.ironstride.kit.inbox.Inbox;
import dev.ironstride.plan.database.AthleteLock;
import dev.ironstride.plan.events.EventFrom;
import dev.ironstride.plan.facts.FactRow;
import dev.ironstride.plan.facts.FactStore;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.eclipse.microprofile.reactive.messaging.Incoming;
import org.jspecify.annotations.Nullable;

/**
 * What tracking-service says that happened: the fact, the plan it moves and the news of it are committed together, once,
 * whatever the broker repeats. A run may come before its athlete has a profile or a plan; then it waits here.
 */
@ApplicationScoped
public class FactConsumer {
    private static final String CONSUMER = "plan-service";

    private final Inbox inbox;
    private final FactStore facts;
    private final Adjustment adjustment;
    private final PlanTransactions transactions;

    FactConsumer(Inbox inbox, FactStore facts, Adjustment adjustment, PlanTransactions transactions) {
        this.inbox = inbox;
        this.facts = facts;
        this.adjustment = adjustment;
        this.transactions = transactions;
    }

    /** A run was logged, corrected or deleted. */
    @Incoming("run-logged")
    public Uni<Void> runLogged(ConsumerRecord<String, byte @Nullable []> kafka) {
        var event = EventFrom.kafka(kafka, RunLogged.class);
        return apply(event.id(), event.data().athleteId(), FactRow.run(event.data()));
    }

    /** A strength session ended, or its record was corrected or deleted. */
    @Incoming("session-completed")
    public Uni<Void> sessionCompleted(ConsumerRecord<String, byte @Nullable []> kafka) {
        var event = EventFrom.kafka(kafka, SessionCompleted.class);
        return apply(event.id(), event.data().athleteId(), FactRow.session(event.data()));
    }

    /** The runner or a device told how the runner is, or a report was corrected or deleted. */
    @Incoming("readiness-reported")
    public Uni<Void> readinessReported(ConsumerRecord<String, byte @Nullable []> kafka) {
        var event = EventFrom.kafka(kafka, ReadinessReported.class);
        return apply(event.id(), event.data().athleteId(), FactRow.readiness(event.data()));
    }

    private Uni<Void> apply(UUID eventId, String athleteId, FactRow fact) {
        return inbox.consume(
                        CONSUMER,
                        eventId,
                        transaction -> AthleteLock.take(transaction, athleteId)
                                .chain(() -> facts.save(transaction, athleteId, fact))
                                .chain(newer -> newer
                                        ? adjustment.run(transaction, athleteId).replaceWithVoid()
                                        : Uni.createFrom().voidItem()))
                .invoke(happened -> {
                    if (happened) {
                        transactions.announce(athleteId);
                    }
                })
                .replaceWithVoid();
    }
}

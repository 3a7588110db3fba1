package dev.ironstride.plan.rebuild;

import dev.ironstride.events.EventType;
import dev.ironstride.events.IronstrideEvent;
import dev.ironstride.events.ReadinessReported;
import dev.ironstride.events.RunLogged;
import dev.ironstride.events.SessionCompleted;
import dev.ironstride.kit.inbox.PoisonEvent;
import dev.ironstride.plan.events.EventFrom;
import dev.ironstride.plan.facts.FactRow;
import java.time.Instant;
import java.util.List;
import java.util.function.Function;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.jspecify.annotations.Nullable;

/**
 * A fact as a topic has it.
 *
 * @param toldAt when tracking-service told it
 */
record KafkaFact(String athleteId, FactRow fact, Instant toldAt) {

    /** The topics that bring facts. */
    static final List<EventType> TOPICS =
            List.of(EventType.RUN_LOGGED, EventType.SESSION_COMPLETED, EventType.READINESS_REPORTED);

    /** Reads a record; refuses as poison what is no fact. */
    static KafkaFact of(ConsumerRecord<String, byte @Nullable []> kafka) {
        if (kafka.topic().equals(EventType.RUN_LOGGED.topic())) {
            return of(EventFrom.kafka(kafka, RunLogged.class), FactRow::run);
        }
        if (kafka.topic().equals(EventType.SESSION_COMPLETED.topic())) {
            return of(EventFrom.kafka(kafka, SessionCompleted.class), FactRow::session);
        }
        if (kafka.topic().equals(EventType.READINESS_REPORTED.topic())) {
            return of(EventFrom.kafka(kafka, ReadinessReported.class), FactRow::readiness);
        }
        throw new PoisonEvent("The topic brings no facts");
    }

    private static <E extends IronstrideEvent> KafkaFact of(EventFrom<E> event, Function<E, FactRow> fact) {
        return new KafkaFact(event.data().key(), fact.apply(event.data()), event.time());
    }
}

package dev.ironstride.plan.rebuild;

import dev.ironstride.events.EventType;
import dev.ironstride.events.ReadinessReported;
import dev.ironstride.events.RunLogged;
import dev.ironstride.events.SessionCompleted;
import dev.ironstride.kit.inbox.PoisonEvent;
import dev.ironstride.plan.events.EventFrom;
import dev.ironstride.plan.facts.FactRow;
import java.util.List;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.jspecify.annotations.Nullable;

/** A fact as a topic has it. */
record KafkaFact(String athleteId, FactRow fact) {

    /** The topics that bring facts. */
    static final List<EventType> TOPICS =
            List.of(EventType.RUN_LOGGED, EventType.SESSION_COMPLETED, EventType.READINESS_REPORTED);

    /** Reads a record; refuses as poison what is no fact. */
    static KafkaFact of(ConsumerRecord<String, byte @Nullable []> kafka) {
        if (kafka.topic().equals(EventType.RUN_LOGGED.topic())) {
            var run = EventFrom.kafka(kafka, RunLogged.class).data();
            return new KafkaFact(run.athleteId(), FactRow.run(run));
        }
        if (kafka.topic().equals(EventType.SESSION_COMPLETED.topic())) {
            var session = EventFrom.kafka(kafka, SessionCompleted.class).data();
            return new KafkaFact(session.athleteId(), FactRow.session(session));
        }
        if (kafka.topic().equals(EventType.READINESS_REPORTED.topic())) {
            var report = EventFrom.kafka(kafka, ReadinessReported.class).data();
            return new KafkaFact(report.athleteId(), FactRow.readiness(report));
        }
        throw new PoisonEvent("The topic brings no facts");
    }
}

package dev.ironstride.plan.events;

import dev.ironstride.events.EventJson;
import dev.ironstride.events.IronstrideEvent;
import dev.ironstride.kit.inbox.EventHead;
import dev.ironstride.kit.inbox.PoisonEvent;
import java.io.IOException;
import java.time.Instant;
import java.util.UUID;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.jspecify.annotations.Nullable;

/**
 * An event that came in from Kafka.
 *
 * @param id what the inbox remembers
 * @param time when it was told, by the clock of the service that told it
 * @param data the full state of its subject
 */
public record EventFrom<E extends IronstrideEvent>(UUID id, Instant time, E data) {

    /** Reads a record; refuses as poison what is not this event, or is filed under another key than its own. */
    public static <E extends IronstrideEvent> EventFrom<E> kafka(
            ConsumerRecord<String, byte @Nullable []> kafka, Class<E> type) {
        var head = EventHead.of(kafka);
        byte[] value = kafka.value();
        if (value == null) {
            throw new PoisonEvent("The record has no data");
        }
        var data = read(value, type);
        if (!data.key().equals(kafka.key())) {
            throw new PoisonEvent("The record's key is not the owner that its data names");
        }
        return new EventFrom<>(head.id(), head.time(), data);
    }

    private static <E extends IronstrideEvent> E read(byte[] json, Class<E> type) {
        try {
            return EventJson.read(json, type);
        } catch (IOException e) {
            throw new PoisonEvent("The data is " + e.getMessage());
        }
    }
}

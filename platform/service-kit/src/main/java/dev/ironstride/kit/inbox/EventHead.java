package dev.ironstride.kit.inbox;

import io.smallrye.reactive.messaging.kafka.api.IncomingKafkaRecordMetadata;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.UUID;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.header.Headers;
import org.eclipse.microprofile.reactive.messaging.Message;
import org.jspecify.annotations.Nullable;

/**
 * The CloudEvents attributes of an incoming record (binary mode headers).
 *
 * @param id {@code ce_id}: what the inbox remembers
 * @param type {@code ce_type}
 * @param source {@code ce_source}
 * @param subject {@code ce_subject}, empty if the record has none
 * @param time {@code ce_time}, when it happened
 */
public record EventHead(UUID id, String type, String source, String subject, Instant time) {

    /** Reads the attributes of a message that came from Kafka; refuses a record without them as poison. */
    public static EventHead of(Message<?> message) {
        return message.getMetadata(IncomingKafkaRecordMetadata.class)
                .map(kafka -> of(kafka.getHeaders()))
                .orElseThrow(() -> new PoisonEvent("The message did not come from Kafka"));
    }

    /** Reads the attributes of a record; refuses a record without them as poison. */
    public static EventHead of(ConsumerRecord<?, ?> kafka) {
        return of(kafka.headers());
    }

    private static EventHead of(Headers headers) {
        var subject = header(headers, "ce_subject");
        try {
            return new EventHead(
                    UUID.fromString(required(headers, "ce_id")),
                    required(headers, "ce_type"),
                    required(headers, "ce_source"),
                    subject == null ? "" : subject,
                    Instant.parse(required(headers, "ce_time")));
        } catch (IllegalArgumentException e) {
            throw new PoisonEvent("The header ce_id is not a UUID", e);
        } catch (DateTimeException e) {
            throw new PoisonEvent("The header ce_time is not an instant", e);
        }
    }

    private static String required(Headers headers, String name) {
        var value = header(headers, name);
        if (value == null) {
            throw new PoisonEvent("The record lacks the header " + name);
        }
        return value;
    }

    private static @Nullable String header(Headers headers, String name) {
        var header = headers.lastHeader(name);
        return header == null || header.value() == null ? null : new String(header.value(), StandardCharsets.UTF_8);
    }
}

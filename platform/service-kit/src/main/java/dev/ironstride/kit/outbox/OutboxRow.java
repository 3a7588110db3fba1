package dev.ironstride.kit.outbox;

import io.vertx.mutiny.sqlclient.Row;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.UUID;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.jspecify.annotations.Nullable;

/** A message as the relay reads it back. */
record OutboxRow(
        short bucket,
        long id,
        String topic,
        String key,
        UUID eventId,
        String type,
        String source,
        String subject,
        Instant occurredAt,
        @Nullable String payload) {

    static OutboxRow of(Row row) {
        return new OutboxRow(
                row.getShort("bucket"),
                row.getLong("id"),
                row.getString("topic"),
                row.getString("key"),
                row.getUUID("event_id"),
                row.getString("type"),
                row.getString("source"),
                row.getString("subject"),
                row.getOffsetDateTime("occurred_at").toInstant(),
                row.getString("payload"));
    }

    /** The record with CloudEvents attributes as headers (Kafka protocol binding, binary mode). */
    ProducerRecord<String, @Nullable String> toRecord() {
        var kafka = new ProducerRecord<String, @Nullable String>(topic, key, payload);
        header(kafka, "ce_specversion", "1.0");
        header(kafka, "ce_id", eventId.toString());
        header(kafka, "ce_type", type);
        header(kafka, "ce_source", source);
        header(kafka, "ce_subject", subject);
        header(kafka, "ce_time", occurredAt.toString());
        header(kafka, "content-type", "application/json");
        return kafka;
    }

    private static void header(ProducerRecord<?, ?> kafka, String name, String value) {
        kafka.headers().add(name, value.getBytes(StandardCharsets.UTF_8));
    }
}

package dev.ironstride.live.measure;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.ironstride.events.EventJson;
import dev.ironstride.events.IronstrideEvent;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.StringSerializer;

/** Events to Kafka the way our services send them: CloudEvents in binary mode, acknowledged by all. */
public final class Topic implements AutoCloseable {
    private final KafkaProducer<String, String> producer;

    /** Connects. */
    public Topic(String bootstrapServers) {
        Map<String, Object> settings = Map.of(
                "bootstrap.servers", bootstrapServers, "acks", "all", "linger.ms", 0, "enable.idempotence", true);
        this.producer = new KafkaProducer<>(settings, new StringSerializer(), new StringSerializer());
    }

    /** Sends an event under a new id; does not wait. */
    public void send(IronstrideEvent event) {
        send(event, UUID.randomUUID());
    }

    /** Sends an event under an id; does not wait. */
    public void send(IronstrideEvent event, UUID id) {
        var kafka = new ProducerRecord<>(event.type().topic(), event.key(), EventJson.write(event));
        Map.of(
                        "ce_specversion", "1.0",
                        "ce_id", id.toString(),
                        "ce_type", event.type().cloudEventType(),
                        "ce_source", "/tracking-service",
                        "ce_subject", event.subject(),
                        "ce_time", Instant.now().toString(),
                        "content-type", "application/json")
                .forEach((name, text) -> kafka.headers().add(name, text.getBytes(UTF_8)));
        var _ = producer.send(kafka);
    }

    /** Waits until all is acknowledged. */
    public void flush() {
        producer.flush();
    }

    @Override
    public void close() {
        producer.close();
    }
}

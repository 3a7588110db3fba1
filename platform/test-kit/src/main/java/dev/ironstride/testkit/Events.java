package dev.ironstride.testkit;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ExecutionException;
import java.util.function.Predicate;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.jspecify.annotations.Nullable;

/** Sends and reads CloudEvents on the shared broker, as another service would. */
public final class Events {
    private static final Duration PATIENCE = Duration.ofSeconds(20);

    private Events() {}

    /** Sends one event with a fresh id, happened now, and returns its id once the broker has it. */
    public static UUID send(String topic, String type, String key, String json) {
        return send(topic, type, key, json, UUID.randomUUID(), Instant.now());
    }

    /** Sends one event with the given id: sending it twice is what an at-least-once producer does. */
    public static UUID send(String topic, String type, String key, String json, UUID id, Instant time) {
        return sendRaw(
                topic,
                key,
                json,
                Map.of(
                        "ce_specversion",
                        "1.0",
                        "ce_id",
                        id.toString(),
                        "ce_type",
                        type,
                        "ce_source",
                        "test",
                        "ce_subject",
                        key,
                        "ce_time",
                        time.toString(),
                        "content-type",
                        "application/json"),
                id);
    }

    /** Sends a record with no CloudEvents header at all: poison. */
    public static void sendBare(String topic, String key, String value) {
        sendRaw(topic, key, value, Map.of(), UUID.randomUUID());
    }

    private static UUID sendRaw(String topic, String key, String value, Map<String, String> headers, UUID id) {
        Map<String, Object> settings = Map.of("bootstrap.servers", KafkaResource.bootstrapServers(), "acks", "all");
        try (var producer = new KafkaProducer<>(settings, new StringSerializer(), new StringSerializer())) {
            var kafka = new ProducerRecord<>(topic, key, value);
            headers.forEach((name, text) -> kafka.headers().add(name, text.getBytes(UTF_8)));
            producer.send(kafka).get();
            return id;
        } catch (ExecutionException e) {
            throw new IllegalStateException("Kafka did not take the event", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    /** Every record now in a topic, partition by partition, each in order. */
    public static List<ConsumerRecord<String, @Nullable String>> all(String topic) {
        try (var consumer = consumer()) {
            var partitions = assign(consumer, topic);
            var records = new ArrayList<ConsumerRecord<String, @Nullable String>>();
            var ends = consumer.endOffsets(partitions);
            while (partitions.stream().anyMatch(p -> consumer.position(p) < ends.getOrDefault(p, 0L))) {
                consumer.poll(Duration.ofMillis(200)).forEach(records::add);
            }
            return records;
        }
    }

    /** Waits up to 20 s until {@code count} records of a topic match, and returns those; fails with what is there. */
    public static List<ConsumerRecord<String, @Nullable String>> await(
            String topic, int count, Predicate<ConsumerRecord<String, @Nullable String>> wanted) {
        var matching = new ArrayList<ConsumerRecord<String, @Nullable String>>();
        var deadline = System.nanoTime() + PATIENCE.toNanos();
        try (var consumer = consumer()) {
            assign(consumer, topic);
            while (matching.size() < count) {
                if (System.nanoTime() > deadline) {
                    throw new AssertionError("Expected " + count + " records in " + topic + ", found " + matching.size()
                            + ": "
                            + matching.stream().map(ConsumerRecord::value).toList());
                }
                consumer.poll(Duration.ofMillis(200)).forEach(r -> {
                    if (wanted.test(r)) {
                        matching.add(r);
                    }
                });
            }
        }
        return matching;
    }

    /** Waits for records of one key. */
    public static List<ConsumerRecord<String, @Nullable String>> awaitKey(String topic, String key, int count) {
        return await(topic, count, r -> key.equals(r.key()));
    }

    /** A header's text, null if the record lacks it. */
    public static @Nullable String header(ConsumerRecord<?, ?> kafka, String name) {
        var header = kafka.headers().lastHeader(name);
        return header == null ? null : new String(header.value(), UTF_8);
    }

    private static KafkaConsumer<String, @Nullable String> consumer() {
        return new KafkaConsumer<>(
                Map.of("bootstrap.servers", KafkaResource.bootstrapServers()),
                new StringDeserializer(),
                new StringDeserializer());
    }

    private static List<TopicPartition> assign(KafkaConsumer<String, @Nullable String> consumer, String topic) {
        KafkaResource.createTopics(topic);
        var partitions = consumer.partitionsFor(topic).stream()
                .map(info -> new TopicPartition(topic, info.partition()))
                .toList();
        consumer.assign(partitions);
        consumer.seekToBeginning(partitions);
        return partitions;
    }
}

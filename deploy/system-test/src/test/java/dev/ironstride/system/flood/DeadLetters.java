package dev.ironstride.system.flood;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.header.Header;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;

/** What consumers set aside because they could not apply it. */
final class DeadLetters {

    /** Headers in which the consumer says why. */
    private static final String WHY = "dead-letter-";

    private DeadLetters() {}

    /** Of each record that was set aside, why; empty also where nothing ever was, so that the topic does not exist. */
    static List<String> reasons(String kafka, String topic) {
        var reasons = new ArrayList<String>();
        Map<String, Object> settings = Map.of(
                "bootstrap.servers", kafka, "group.id", "reader-" + UUID.randomUUID(), "auto.offset.reset", "earliest");
        try (var consumer = new KafkaConsumer<>(settings, new ByteArrayDeserializer(), new ByteArrayDeserializer())) {
            var partitions = consumer.listTopics().getOrDefault(topic, List.of()).stream()
                    .map(partition -> new TopicPartition(topic, partition.partition()))
                    .toList();
            var ends = consumer.endOffsets(partitions);
            consumer.assign(partitions);
            consumer.seekToBeginning(partitions);
            while (ends.entrySet().stream().anyMatch(end -> consumer.position(end.getKey()) < end.getValue())) {
                consumer.poll(Duration.ofMillis(200)).forEach(record -> reasons.add(why(record)));
            }
        }
        return reasons;
    }

    private static String why(ConsumerRecord<byte[], byte[]> record) {
        var said = new ArrayList<String>();
        for (Header header : record.headers()) {
            if (header.key().startsWith(WHY)) {
                said.add(header.key().substring(WHY.length()) + ": " + new String(header.value(), UTF_8));
            }
        }
        return String.join(", ", said);
    }
}

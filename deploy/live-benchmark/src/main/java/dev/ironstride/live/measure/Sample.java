package dev.ironstride.live.measure;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.StringDeserializer;

/** What an event of ours looks like. */
public final class Sample {
    private Sample() {}

    /** The body of the newest event of a topic that has some. */
    public static String of(String bootstrapServers, String topic) {
        Map<String, Object> settings = Map.of("bootstrap.servers", bootstrapServers);
        try (var consumer = new KafkaConsumer<>(settings, new StringDeserializer(), new StringDeserializer())) {
            var partitions = consumer.partitionsFor(topic).stream()
                    .map(info -> new TopicPartition(topic, info.partition()))
                    .toList();
            var full = consumer.endOffsets(partitions).entrySet().stream()
                    .filter(end -> end.getValue() > 0)
                    .findFirst()
                    .orElseThrow(() -> new IllegalStateException("Nothing was ever sent to " + topic));
            consumer.assign(List.of(full.getKey()));
            consumer.seek(full.getKey(), full.getValue() - 1);
            var records = consumer.poll(Duration.ofSeconds(10)).iterator();
            if (!records.hasNext()) {
                throw new IllegalStateException("Nothing came from " + topic);
            }
            return records.next().value();
        }
    }
}

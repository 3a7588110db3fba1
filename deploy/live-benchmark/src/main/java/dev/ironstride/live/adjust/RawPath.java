package dev.ironstride.live.adjust;

import dev.ironstride.live.measure.Latencies;
import dev.ironstride.live.stack.BenchStack;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.locks.LockSupport;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.LongDeserializer;
import org.apache.kafka.common.serialization.LongSerializer;

/** The baseline of latency: a record to Kafka and back, then one commit; nothing of ours. */
final class RawPath {
    private static final String TOPIC = "bench.raw";

    private final BenchStack stack;

    RawPath(BenchStack stack) {
        this.stack = stack;
    }

    /**
     * Sends at an even rate and notes each record's time from when it was meant to be sent to its commit.
     *
     * @param perSecond records a second
     */
    Latencies measure(double perSecond, int count) throws InterruptedException, SQLException {
        var latencies = new Latencies();
        Map<String, Object> to = Map.of("bootstrap.servers", stack.addresses().kafka(), "acks", "all", "linger.ms", 0);
        try (var connection = stack.database("plan");
                var table = connection.createStatement()) {
            table.execute("create table if not exists bench.raw (at bigint)");
            try (var producer = new KafkaProducer<>(to, new LongSerializer(), new LongSerializer())) {
                producer.partitionsFor(TOPIC);
                Thread reader = Thread.ofPlatform().start(() -> read(count, latencies));
                Thread.sleep(Duration.ofSeconds(2)); // the consumer takes its place
                long begin = System.nanoTime();
                for (int i = 0; i < count; i++) {
                    long meant = begin + (long) (i / perSecond * 1e9);
                    LockSupport.parkNanos(meant - System.nanoTime());
                    var _ = producer.send(new ProducerRecord<>(TOPIC, meant));
                }
                reader.join();
            }
        }
        return latencies;
    }

    private void read(int count, Latencies latencies) {
        Map<String, Object> from = Map.of("bootstrap.servers", stack.addresses().kafka(), "fetch.min.bytes", 1);
        try (var consumer = new KafkaConsumer<>(from, new LongDeserializer(), new LongDeserializer());
                Connection connection = stack.database("plan");
                PreparedStatement insert = connection.prepareStatement("insert into bench.raw values (?)")) {
            List<TopicPartition> partitions = consumer.partitionsFor(TOPIC).stream()
                    .map(info -> new TopicPartition(TOPIC, info.partition()))
                    .toList();
            consumer.assign(partitions);
            consumer.seekToEnd(partitions);
            partitions.forEach(consumer::position);
            while (latencies.count() < count) {
                for (var kafka : consumer.poll(Duration.ofMillis(500))) {
                    insert.setLong(1, kafka.value());
                    insert.executeUpdate();
                    latencies.note(System.nanoTime() - kafka.value());
                }
            }
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }
}

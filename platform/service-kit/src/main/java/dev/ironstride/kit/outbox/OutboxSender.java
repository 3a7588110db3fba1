package dev.ironstride.kit.outbox;

import io.smallrye.common.annotation.Identifier;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.clients.producer.RecordMetadata;
import org.apache.kafka.common.errors.RetriableException;
import org.apache.kafka.common.serialization.StringSerializer;
import org.jspecify.annotations.Nullable;

/**
 * Sends rows to Kafka and says when the broker has them all.
 *
 * <p>A plain producer on a thread of its own: asking for metadata blocks when no broker answers, and that must not be an
 * event loop. Every wait is bounded, so a dead broker ends in a failure and the relay's transaction in a rollback.
 */
@ApplicationScoped
class OutboxSender {
    private final Map<String, Object> settings = new HashMap<>();
    private final ExecutorService thread = Executors.newSingleThreadExecutor(
            Thread.ofPlatform().name("outbox-sender").daemon().factory());
    private @Nullable KafkaProducer<String, @Nullable String> producer;

    OutboxSender(@Identifier("default-kafka-broker") Map<String, Object> kafka) {
        settings.put(ProducerConfig.BOOTSTRAP_SERVERS_CONFIG, "localhost:9092");
        // Events are JSON, kept for weeks: what the broker does not write does not hold up the disk. Not zstd, which is
        // smaller: for the few events of a round it costs ten times as much.
        settings.put(ProducerConfig.COMPRESSION_TYPE_CONFIG, "snappy");
        settings.putAll(kafka);
        settings.put(ProducerConfig.ACKS_CONFIG, "all");
        settings.put(ProducerConfig.ENABLE_IDEMPOTENCE_CONFIG, true);
        settings.put(ProducerConfig.LINGER_MS_CONFIG, 0);
        settings.put(ProducerConfig.BATCH_SIZE_CONFIG, 65_536);
        settings.put(ProducerConfig.MAX_BLOCK_MS_CONFIG, 5_000);
        settings.put(ProducerConfig.REQUEST_TIMEOUT_MS_CONFIG, 5_000);
        settings.put(ProducerConfig.DELIVERY_TIMEOUT_MS_CONFIG, 10_000);
    }

    /** Completes once every row is acknowledged by all in-sync replicas; fails if one was not. */
    Uni<Void> send(List<OutboxRow> rows) {
        return Uni.createFrom().voidItem().emitOn(thread).invoke(() -> sendAndWait(rows));
    }

    private void sendAndWait(List<OutboxRow> rows) {
        var kafka = producer;
        if (kafka == null) {
            // Made on first use: its constructor fails while the broker's name cannot be resolved.
            kafka = new KafkaProducer<>(settings, new StringSerializer(), new StringSerializer());
            producer = kafka;
        }
        var sent = new ArrayList<Future<RecordMetadata>>(rows.size());
        for (var row : rows) {
            var future = kafka.send(row.toRecord());
            sent.add(future);
            if (future.state() == Future.State.FAILED) {
                break; // no metadata: every further send would wait just as long
            }
        }
        awaitAll(sent);
    }

    /** Waits for all, even after a failure, so that nothing is still in flight when the rows are tried again. */
    private void awaitAll(List<Future<RecordMetadata>> sent) {
        Throwable failure = null;
        for (var future : sent) {
            try {
                future.get();
            } catch (ExecutionException e) {
                failure = failure == null ? e.getCause() : failure;
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                failure = e;
                break;
            }
        }
        if (failure != null) {
            if (!(failure instanceof RetriableException)) {
                drop();
            }
            throw new OutboxUnsent(failure);
        }
    }

    /** Some failures leave a producer unusable; a new one costs milliseconds. */
    private void drop() {
        if (producer != null) {
            producer.close(Duration.ZERO);
            producer = null;
        }
    }

    /** Lets go of the broker; what is not acknowledged stays in the table. */
    void close() {
        thread.execute(this::drop);
        thread.shutdown();
    }

    /** Kafka did not take a batch; the rows stay where they are. */
    static final class OutboxUnsent extends RuntimeException {
        OutboxUnsent(@Nullable Throwable cause) {
            super(cause);
        }
    }
}

package dev.ironstride.plan.edge;

import static dev.ironstride.plan.edge.Runner.eventually;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.ironstride.events.EventJson;
import dev.ironstride.events.EventType;
import dev.ironstride.events.FactStatus;
import dev.ironstride.events.RunClass;
import dev.ironstride.events.RunLogged;
import dev.ironstride.plan.adjustment.FactConsumer;
import io.smallrye.mutiny.Uni;
import io.smallrye.reactive.messaging.kafka.IncomingKafkaRecord;
import io.smallrye.reactive.messaging.kafka.IncomingKafkaRecordBatch;
import io.smallrye.reactive.messaging.kafka.KafkaRecordBatch;
import io.smallrye.reactive.messaging.kafka.commit.KafkaCommitHandler;
import io.smallrye.reactive.messaging.kafka.fault.KafkaFailureHandler;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CopyOnWriteArrayList;
import javax.sql.DataSource;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.apache.kafka.common.TopicPartition;
import org.eclipse.microprofile.reactive.messaging.Metadata;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A process may die at any time: what Kafka was told is done must be done. */
@ServiceTest
class BatchTest {
    private static final TopicPartition PARTITION = new TopicPartition(EventType.RUN_LOGGED.topic(), 0);

    @Inject
    FactConsumer consumer;

    @Inject
    DataSource database;

    /** What the connector was told, in order. */
    private final List<String> told = new CopyOnWriteArrayList<>();

    private List<ConsumerRecord<String, byte @Nullable []>> records = new ArrayList<>();
    private long offset;
    private final Runner first = Runner.someone();
    private final Runner second = Runner.someone();

    @BeforeEach
    void catalogue() {
        CatalogueFixture.store(database);
    }

    private static RunLogged run(Runner runner) {
        return runner.run(UUID.randomUUID(), 1, FactStatus.ACTIVE, "2026-12-30T07:00:00", 55, RunClass.EASY);
    }

    private void add(String key, String json) {
        var one = new ConsumerRecord<String, byte @Nullable []>(
                PARTITION.topic(), PARTITION.partition(), offset++, key, json.getBytes(UTF_8));
        Map.of(
                        "ce_specversion", "1.0",
                        "ce_id", UUID.randomUUID().toString(),
                        "ce_type", EventType.RUN_LOGGED.cloudEventType(),
                        "ce_source", "test",
                        "ce_time", Instant.now().toString())
                .forEach((name, text) -> one.headers().add(name, text.getBytes(UTF_8)));
        records.add(one);
    }

    private void add(Runner runner) {
        add(runner.id(), EventJson.write(run(runner)));
    }

    /** All since the last batch as the connector would bring them. */
    private KafkaRecordBatch<String, byte @Nullable []> batch() {
        var waiting = records;
        records = new ArrayList<>();
        var commits = new KafkaCommitHandler() {
            @Override
            public <K, V> Uni<Void> handle(IncomingKafkaRecord<K, V> one) {
                told.add("done up to " + one.getOffset() + " with facts " + facts(first) + " and " + facts(second));
                return Uni.createFrom().voidItem();
            }
        };
        var failures = new KafkaFailureHandler() {
            @Override
            public <K, V> Uni<Void> handle(IncomingKafkaRecord<K, V> one, Throwable reason, Metadata metadata) {
                told.add("set aside " + one.getOffset());
                return Uni.createFrom().completionStage(one.ack());
            }
        };
        return new IncomingKafkaRecordBatch<>(
                new ConsumerRecords<>(Map.of(PARTITION, waiting), Map.of()),
                "run-logged",
                0,
                commits,
                failures,
                false,
                false);
    }

    private String facts(Runner runner) {
        return Database.one(database, "select count(*) from fact where athlete_id = ?", runner.id());
    }

    private void deliver() {
        var _ = consumer.runsLogged(batch()).subscribeAsCompletionStage();
    }

    /** The first runner's turn, taken by somebody else until it is closed. */
    private Connection turnOfFirst() throws SQLException {
        var other = database.getConnection();
        other.setAutoCommit(false);
        try (var lock = other.prepareStatement("select pg_advisory_xact_lock(hashtextextended(?, 0))")) {
            lock.setString(1, first.id());
            lock.execute();
        }
        return other;
    }

    @Test
    void nothingOfABatchIsAcknowledgedBeforeAllOfItHadItsEffect() throws Exception {
        // Given a batch whose first runner's turn is taken by somebody else
        add(first);
        add(second);
        try (var other = turnOfFirst()) {

            // When the second one's run has had its effect
            deliver();
            eventually().until(() -> facts(second).equals("1"));

            // Then the last record, which is that one, is not done: it would take the first with it
            assertThat(told).isEmpty();
            other.commit();
        }
        eventually().untilAsserted(() -> assertThat(told).containsExactly("done up to 1 with facts 1 and 1"));
    }

    @Test
    void aBatchDoesNotWaitForOneThatIsStuck() throws Exception {
        // Given a batch whose runner's turn is taken by somebody else
        add(first);
        try (var other = turnOfFirst()) {
            deliver();

            // When
            add(second);
            deliver();

            // Then
            eventually().untilAsserted(() -> assertThat(told).containsExactly("done up to 1 with facts 0 and 1"));
            other.commit();
        }
        eventually().untilAsserted(() -> assertThat(told).last().isEqualTo("done up to 0 with facts 1 and 1"));
    }

    @Test
    void whatCannotBeKeptIsSetAsideInItsOrderOnceTheOthersHadTheirEffect() {
        add(first.id(), "{}");
        add(first);
        add(second);
        add(second.id(), "{}");

        deliver();

        eventually()
                .untilAsserted(() -> assertThat(told)
                        .containsExactly(
                                "set aside 0",
                                "done up to 0 with facts 1 and 1",
                                "set aside 3",
                                "done up to 3 with facts 1 and 1",
                                "done up to 3 with facts 1 and 1"));
    }
}

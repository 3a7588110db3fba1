package dev.ironstride.kit.outbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.smallrye.reactive.messaging.kafka.companion.test.EmbeddedKafkaBroker;
import java.io.IOException;
import java.net.ServerSocket;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.OffsetSpec;
import org.apache.kafka.common.TopicPartition;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Each message counts in a topic of one partition, made by the broker on first use. */
class KafkaAwayTest {
    private final Rig rig = new Rig();
    private final int port = freePort();
    private final String address = "localhost:" + port;

    @AfterEach
    void close() {
        rig.close();
    }

    private static int freePort() {
        try (var socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    private EmbeddedKafkaBroker broker() {
        return new EmbeddedKafkaBroker()
                .withKafkaPort(port)
                .withDeleteLogDirsOnClose(true)
                .start();
    }

    private long sent() throws ExecutionException, InterruptedException {
        var partition = new TopicPartition(rig.topic, 0);
        try (var admin = Admin.create(Map.of("bootstrap.servers", address))) {
            return admin.listOffsets(Map.of(partition, OffsetSpec.latest()))
                    .partitionResult(partition)
                    .get()
                    .offset();
        }
    }

    private void emptiedTo(EmbeddedKafkaBroker broker) {
        assertThat(broker.isRunning()).isTrue();
        await().atMost(Duration.ofSeconds(40))
                .untilAsserted(() -> assertThat(rig.waiting()).isZero());
    }

    @Test
    void messagesWaitForAKafkaThatStartsAfterUs() throws Exception {
        // Given
        rig.relay(address, 500);
        rig.commit(rig.message("alice", "1"), rig.message("bob", "2"));
        assertThat(rig.waiting()).isEqualTo(2);

        // When
        try (var broker = broker()) {
            emptiedTo(broker);

            // Then
            assertThat(sent()).isEqualTo(2);
        }
    }

    @Test
    void aMessageCommittedWhileAnotherIsBeingSentIsNotDeletedWithIt() throws Exception {
        // Given a transaction with the lower id, still open, and a relay busy sending the higher one of the same key
        var slow = Rig.await(rig.pool.getConnection());
        var open = Rig.await(slow.begin());
        Rig.await(rig.outbox.add(slow, rig.message("alice", "1")));
        rig.commit(rig.message("alice", "2"));
        rig.relay(address, 500);
        await().atMost(Duration.ofSeconds(5)).until(this::relayIsSending);

        // When
        Rig.await(open.commit());
        slow.closeAndAwait();
        try (var broker = broker()) {
            emptiedTo(broker);

            // Then
            assertThat(sent()).isEqualTo(2);
        }
    }

    /** It has read its rows and waits for Kafka before it deletes them. */
    private boolean relayIsSending() {
        return Rig.await(rig.pool
                                .query("select from pg_stat_activity where datname = current_database()"
                                        + " and state = 'idle in transaction' and query like 'select o.*%'")
                                .execute())
                        .rowCount()
                > 0;
    }

    @Test
    void messagesOutliveAKafkaThatForgotEverything() throws Exception {
        // Given a relay that has sent to a broker which then dies
        var relay = rig.relay(address, 500);
        try (var broker = broker()) {
            rig.commit(rig.message("alice", "1"));
            emptiedTo(broker);
        }

        // When messages are committed meanwhile, and an empty broker takes its place
        rig.commit(rig.message("alice", "2"), rig.message("bob", "3"));
        relay.wake();
        assertThat(rig.waiting()).isEqualTo(2);
        try (var broker = broker()) {
            emptiedTo(broker);

            // Then
            assertThat(sent()).isEqualTo(2);
        }
    }
}

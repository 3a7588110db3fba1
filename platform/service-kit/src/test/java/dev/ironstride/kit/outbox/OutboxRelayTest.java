package dev.ironstride.kit.outbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.ironstride.testkit.Events;
import dev.ironstride.testkit.KafkaResource;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.SqlConnection;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import java.util.stream.IntStream;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class OutboxRelayTest {
    private final Rig rig = new Rig();

    @AfterEach
    void close() {
        rig.close();
    }

    private void emptied() {
        await().atMost(Duration.ofSeconds(30))
                .untilAsserted(() -> assertThat(rig.waiting()).isZero());
    }

    private static List<String> values(List<? extends ConsumerRecord<String, ?>> records, String key) {
        return records.stream()
                .filter(r -> r.key().equals(key))
                .map(r -> String.valueOf(r.value()))
                .toList();
    }

    @Test
    void aCommittedMessageArrivesAsACloudEvent() {
        // Given
        var message = rig.message("alice", "{\"n\":1}");
        rig.relay();

        // When
        rig.commit(message);

        // Then
        var arrived = Events.awaitKey(rig.topic, "alice", 1).getFirst();
        assertThat(arrived.value()).isEqualTo("{\"n\":1}");
        assertThat(Events.header(arrived, "ce_specversion")).isEqualTo("1.0");
        assertThat(Events.header(arrived, "ce_id")).isEqualTo(message.id().toString());
        assertThat(Events.header(arrived, "ce_type")).isEqualTo("toy.v1");
        assertThat(Events.header(arrived, "ce_source")).isEqualTo("toy-service");
        assertThat(Events.header(arrived, "ce_subject")).isEqualTo("alice");
        assertThat(Events.header(arrived, "ce_time"))
                .startsWith(message.time().toString().substring(0, 19));
        assertThat(Events.header(arrived, "content-type")).isEqualTo("application/json");
        emptied();
    }

    @Test
    void aTombstoneArrivesAsOne() {
        rig.relay();

        rig.commit(new OutboxMessage(
                rig.topic, "alice", "toy.v1", "toy-service", "alice", UUID.randomUUID(), Instant.now(), null));

        assertThat(Events.awaitKey(rig.topic, "alice", 1).getFirst().value()).isNull();
    }

    @Test
    void whatWasCommittedBeforeTheStartIsSent() {
        rig.commit(rig.message("alice", "1"), rig.message("alice", "2"));

        rig.relay();

        assertThat(values(Events.awaitKey(rig.topic, "alice", 2), "alice")).containsExactly("1", "2");
    }

    @Test
    void aWakeSendsWithoutWaitingForTheSweep() {
        // Given a relay that has met the broker
        var relay = rig.relay();
        rig.commit(rig.message("alice", "1"));
        emptied();

        // When
        rig.commit(rig.message("alice", "2"));
        relay.wake();

        // Then
        await().pollInterval(Duration.ofMillis(5)).atMost(Duration.ofSeconds(2)).until(() -> rig.waiting() == 0);
    }

    @Test
    void severalRelaysSendEverythingAndKeepTheOrderOfEachKey() {
        // Given many keys, small batches, and relays in competition
        var keys = IntStream.range(0, 40).mapToObj(i -> "athlete-" + i).toList();
        var messages = new ArrayList<OutboxMessage>();
        for (int n = 0; n < 25; n++) {
            for (var key : keys) {
                messages.add(rig.message(key, Integer.toString(n)));
            }
        }
        Rig.await(rig.outbox.transaction(
                transaction -> rig.outbox.add(transaction, messages.toArray(OutboxMessage[]::new))));

        // When
        for (int i = 0; i < 4; i++) {
            rig.relay(KafkaResource.bootstrapServers(), 7);
        }
        emptied();

        // Then each arrived once, and in order
        var records = Events.all(rig.topic);
        assertThat(records).hasSize(messages.size());
        for (var key : keys) {
            assertThat(values(records, key))
                    .containsExactlyElementsOf(
                            IntStream.range(0, 25).mapToObj(Integer::toString).toList());
        }
    }

    @Test
    void aTransactionThatCommitsLateIsNotSkipped() {
        // Given a transaction that has its id but has not committed, while later ids are sent
        rig.relay();
        var slow = rig.pool.getConnection().await().atMost(Duration.ofSeconds(5));
        var open = Rig.await(slow.begin());
        Rig.await(rig.outbox.add(slow, rig.message("slow", "1")));
        rig.commit(rig.message("fast", "1"));
        Events.awaitKey(rig.topic, "fast", 1);

        // When
        Rig.await(open.commit());
        slow.closeAndAwait();

        // Then
        assertThat(values(Events.awaitKey(rig.topic, "slow", 1), "slow")).containsExactly("1");
    }

    @Test
    void aRelayThatHangsGivesUpAndGoesOn() {
        // Given a table that someone locks for longer than a relay may wait
        rig.timeout = Duration.ofMillis(500);
        rig.commit(rig.message("alice", "1"));
        var monitor = Rig.await(rig.pool.getConnection());
        var locker = Rig.await(rig.pool.getConnection());
        var lock = Rig.await(locker.begin());
        Rig.await(locker.query("lock table outbox").execute());

        // When the relay has tried in vain
        rig.relay();
        await().atMost(Duration.ofSeconds(10)).until(() -> blocked(monitor) >= 2);
        Rig.await(lock.rollback());
        locker.closeAndAwait();
        monitor.closeAndAwait();

        // Then
        assertThat(values(Events.awaitKey(rig.topic, "alice", 1), "alice")).containsExactly("1");
    }

    /** How many statements wait for the lock: two if one relay has given up the first. */
    private static long blocked(SqlConnection monitor) {
        return Rig.await(monitor.query("select count(*) from pg_stat_activity"
                                + " where wait_event_type = 'Lock' and query like 'select b.bucket%'"
                                + " and datname = current_database()")
                        .execute())
                .iterator()
                .next()
                .getLong(0);
    }

    @Test
    void writersAndRelaysAtOnceLoseNothingWhicheverWayTheyInterleave() {
        // Given
        for (int i = 0; i < 3; i++) {
            rig.relay(KafkaResource.bootstrapServers(), 3);
        }
        var random = new Random(7);
        var numbers = new ArrayList<>(IntStream.range(0, 200).boxed().toList());
        Collections.shuffle(numbers, random);

        // When
        var writes = numbers.stream()
                .map(n -> rig.outbox.transaction(transaction -> rig.outbox
                        .add(transaction, rig.message("key-" + n % 10, Integer.toString(n)))
                        .onItem()
                        .delayIt()
                        .by(Duration.ofMillis(random.nextInt(1, 20)))))
                .toList();
        Rig.await(Uni.join().all(writes).andFailFast());
        emptied();

        // Then
        var counts = new HashMap<String, Integer>();
        Events.all(rig.topic).forEach(r -> counts.merge(String.valueOf(r.value()), 1, Integer::sum));
        assertThat(counts)
                .hasSize(200)
                .allSatisfy((n, times) -> assertThat(times).isEqualTo(1));
    }
}

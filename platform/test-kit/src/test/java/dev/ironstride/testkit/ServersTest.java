package dev.ironstride.testkit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.UUID;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.junit.jupiter.api.Test;

class ServersTest {

    @Test
    void eachStartGetsADatabaseOfItsOwnOnOneServer() throws Exception {
        var first = new PostgresResource().start();
        var second = new PostgresResource().start();

        assertThat(first.get("quarkus.datasource.jdbc.url"))
                .isNotEqualTo(second.get("quarkus.datasource.jdbc.url"))
                .contains(":" + PostgresResource.port() + "/");
        var url = second.getOrDefault("quarkus.datasource.jdbc.url", "");
        try (var connection = PostgresResource.connect(url.substring(url.lastIndexOf('/') + 1));
                var tables = connection.createStatement().executeQuery("select count(*) from pg_stat_user_tables")) {
            assertThat(tables.next()).isTrue();
            assertThat(tables.getInt(1)).isZero();
        }
    }

    @Test
    void anEventArrivesWithItsHeaders() {
        // Given
        var topic = "servers." + UUID.randomUUID();
        KafkaResource.createTopics(topic);

        // When
        var id = Events.send(topic, "toy.v1", "alice", "{}");
        Events.send(topic, "toy.v1", "bob", "{}");

        // Then
        var arrived = Events.awaitKey(topic, "alice", 1).getFirst();
        assertThat(Events.header(arrived, "ce_id")).isEqualTo(id.toString());
        assertThat(Events.header(arrived, "ce_type")).isEqualTo("toy.v1");
        assertThat(Events.header(arrived, "nothing")).isNull();
        assertThat(Events.all(topic)).extracting(ConsumerRecord::key).containsExactlyInAnyOrder("alice", "bob");
        assertThat(Events.all(topic + ".dlq")).isEmpty();
    }

    @Test
    void aSharedValueIsMadeOnce() {
        var name = UUID.randomUUID().toString();

        assertThat(Shared.value(name, () -> "first")).isEqualTo("first");
        assertThat(Shared.value(name, () -> "second")).isEqualTo("first");
    }

    @Test
    void aClockRunsUntilItIsSet() {
        var clock = new MutableClock();
        var before = Instant.now();
        assertThat(clock.instant()).isAfterOrEqualTo(before);

        clock.set("2026-03-29T00:30:00Z");
        var berlin = clock.withZone(ZoneId.of("Europe/Berlin"));
        clock.advance(Duration.ofHours(1));

        assertThat(berlin.instant()).isEqualTo("2026-03-29T01:30:00Z");
        clock.reset();
        assertThat(clock.instant()).isAfter(before);
        assertThatThrownBy(() -> clock.set("noon")).hasMessageContaining("noon");
    }
}

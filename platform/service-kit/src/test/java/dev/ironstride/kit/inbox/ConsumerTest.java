package dev.ironstride.kit.inbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.ironstride.kit.toy.ServiceTest;
import dev.ironstride.testkit.Events;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** The inbox behind a real channel, with the kit's defaults for it. */
@ServiceTest
class ConsumerTest {
    @Inject
    Pool pool;

    private long toys(String name) {
        return pool.preparedQuery("select count(*) from toy where name = $1")
                .execute(Tuple.of(name))
                .await()
                .atMost(Duration.ofSeconds(5))
                .iterator()
                .next()
                .getLong(0);
    }

    private void eventuallyOne(String name) {
        await().atMost(Duration.ofSeconds(20))
                .untilAsserted(() -> assertThat(toys(name)).isEqualTo(1));
    }

    @Test
    void anEventThatComesTwiceTakesEffectOnce() {
        // Given the same event twice, then another of the same key
        var id = UUID.randomUUID();
        Events.send("toys", "toy.v1", "k", "twice", id, Instant.now());
        Events.send("toys", "toy.v1", "k", "twice", id, Instant.now());

        // When all have been read
        Events.send("toys", "toy.v1", "k", "after twice");
        eventuallyOne("after twice");

        // Then
        assertThat(toys("twice")).isEqualTo(1);
    }

    @Test
    void aBadRecordGoesToTheDeadLettersAndTheNextIsRead() {
        // When
        Events.sendBare("toys", "bad", "no headers");
        Events.send("toys", "toy.v1", "bad", "broken");
        Events.send("toys", "toy.v1", "bad", "good");

        // Then
        eventuallyOne("good");
        var dead = Events.awaitKey("toys.dlq", "bad", 2);
        assertThat(dead).extracting(r -> r.value()).containsExactly("no headers", "broken");
        assertThat(Events.header(dead.getFirst(), "dead-letter-reason")).contains("lacks the header ce_id");
        assertThat(Events.header(dead.getLast(), "dead-letter-reason")).contains("cannot be broken");
    }
}

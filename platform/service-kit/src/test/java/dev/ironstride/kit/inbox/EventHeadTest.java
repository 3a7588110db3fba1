package dev.ironstride.kit.inbox;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.UUID;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.junit.jupiter.api.Test;

class EventHeadTest {
    private final UUID id = UUID.randomUUID();
    private final ConsumerRecord<String, String> kafka = new ConsumerRecord<>("toys", 0, 0, "k", "{}");

    private EventHeadTest with(String header, String value) {
        kafka.headers().remove(header).add(header, value.getBytes(UTF_8));
        return this;
    }

    private EventHeadTest complete() {
        return with("ce_id", id.toString())
                .with("ce_type", "toy.v1")
                .with("ce_source", "test")
                .with("ce_time", "2026-11-25T06:30:00Z");
    }

    private void isPoison(String reason) {
        assertThatThrownBy(() -> EventHead.of(kafka))
                .isInstanceOf(PoisonEvent.class)
                .hasMessage(reason);
    }

    @Test
    void theHeadersAreTheHead() {
        complete().with("ce_subject", "alice");

        assertThat(EventHead.of(kafka))
                .isEqualTo(new EventHead(id, "toy.v1", "test", "alice", Instant.parse("2026-11-25T06:30:00Z")));
    }

    @Test
    void aSubjectIsOptional() {
        complete();

        assertThat(EventHead.of(kafka).subject()).isEmpty();
    }

    @Test
    void aRecordWithoutHeadersIsPoison() {
        isPoison("The record lacks the header ce_id");
    }

    @Test
    void anIdThatIsNoUuidIsPoison() {
        complete().with("ce_id", "7");

        isPoison("The header ce_id is not a UUID");
    }

    @Test
    void aTimeThatIsNoInstantIsPoison() {
        complete().with("ce_time", "noon");

        isPoison("The header ce_time is not an instant");
    }
}

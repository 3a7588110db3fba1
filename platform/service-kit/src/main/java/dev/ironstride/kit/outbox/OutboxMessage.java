package dev.ironstride.kit.outbox;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One CloudEvent on its way to Kafka.
 *
 * @param topic where it goes
 * @param key Kafka key: messages of one key keep their order
 * @param type CloudEvents type, for example {@code ironstride.run-logged.v1}
 * @param source CloudEvents source, the service that says so
 * @param subject CloudEvents subject, what the event is about
 * @param id CloudEvents id; a consumer applies one id once
 * @param time when it happened, UTC
 * @param json the payload, at most 900 000 bytes of UTF-8 (a broker takes 1 MiB); null is a tombstone, which makes a
 *     compacted topic forget the key
 */
public record OutboxMessage(
        String topic,
        String key,
        String type,
        String source,
        String subject,
        UUID id,
        Instant time,
        @Nullable String json) {

    /** Messages are spread over this many buckets by their key; relays work on different buckets at once. */
    public static final int BUCKETS = 16;

    private static final int MAX_BYTES = 900_000;

    /** Refuses what the relay could never send: a row like that would block its bucket for good. */
    public OutboxMessage {
        if (topic.isBlank() || key.isBlank() || type.isBlank() || source.isBlank()) {
            throw new IllegalArgumentException("A message needs a topic, a key, a type and a source");
        }
        if (json != null && json.getBytes(StandardCharsets.UTF_8).length > MAX_BYTES) {
            throw new IllegalArgumentException("A message of " + type + " is larger than " + MAX_BYTES + " bytes");
        }
    }

    /** The bucket of this message's key, 0 to 15. {@link String#hashCode} is specified, hence the same everywhere. */
    public short bucket() {
        return (short) Math.floorMod(key.hashCode(), BUCKETS);
    }

    /** Names the message without its payload, which may hold health data. */
    @Override
    public String toString() {
        return "OutboxMessage[" + type + " " + id + " to " + topic + "]";
    }
}

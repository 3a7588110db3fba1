package dev.ironstride.tracking.event;

import dev.ironstride.events.EventJson;
import dev.ironstride.events.IronstrideEvent;
import dev.ironstride.kit.id.UuidV7;
import dev.ironstride.kit.outbox.OutboxMessage;
import java.time.Instant;

/** Wraps what this service tells. */
public final class Envelope {

    private static final String SOURCE = "/tracking-service";

    private Envelope() {}

    /**
     * The message for an event.
     *
     * @param time when the change was made, UTC
     */
    public static OutboxMessage of(IronstrideEvent event, Instant time) {
        return new OutboxMessage(
                event.type().topic(),
                event.key(),
                event.type().cloudEventType(),
                SOURCE,
                event.subject(),
                UuidV7.next(),
                time,
                EventJson.write(event));
    }
}

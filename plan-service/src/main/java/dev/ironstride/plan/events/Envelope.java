package dev.ironstride.plan.events;

import dev.ironstride.events.EventJson;
import dev.ironstride.events.IronstrideEvent;
import dev.ironstride.kit.id.UuidV7;
import dev.ironstride.kit.outbox.OutboxMessage;
import java.time.Instant;

/** Events on their way out. */
public final class Envelope {
    private static final String SOURCE = "plan-service";

    private Envelope() {}

    /** A new CloudEvent of this service. */
    public static OutboxMessage of(IronstrideEvent event, Instant at) {
        return new OutboxMessage(
                event.type().topic(),
                event.key(),
                event.type().cloudEventType(),
                SOURCE,
                event.subject(),
                UuidV7.next(),
                at,
                EventJson.write(event));
    }
}

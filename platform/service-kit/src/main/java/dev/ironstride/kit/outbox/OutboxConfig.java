package dev.ironstride.kit.outbox;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** How the relay works. */
@ConfigMapping(prefix = "ironstride.outbox")
interface OutboxConfig {

    /** The relay of this process. */
    Relay relay();

    interface Relay {
        /** Whether this process sends at all; rows wait in the table while no process does. */
        @WithDefault("true")
        boolean enabled();

        /** How often to look for rows nobody announced: left by a crash, or by another process. */
        @WithDefault("200ms")
        Duration sweep();

        /** Most rows sent in one transaction. */
        @WithDefault("500")
        int batch();

        /** Longest time for one such transaction; Kafka alone may take 15 s before it fails. */
        @WithDefault("30s")
        Duration timeout();
    }
}

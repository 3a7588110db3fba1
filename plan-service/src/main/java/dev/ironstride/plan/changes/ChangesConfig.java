package dev.ironstride.plan.changes;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** How plans are watched. */
@ConfigMapping(prefix = "ironstride.plan.changes")
interface ChangesConfig {

    /** Most open streams of one athlete on one instance: some devices with some tabs. */
    @WithDefault("6")
    int connectionsPerAthlete();

    /** How often to look for changes that another instance made. */
    @WithDefault("500ms")
    Duration poll();

    /** Longest silence: proxies cut connections that say nothing. */
    @WithDefault("15s")
    Duration heartbeat();
}

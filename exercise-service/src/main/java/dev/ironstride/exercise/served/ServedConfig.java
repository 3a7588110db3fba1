package dev.ironstride.exercise.served;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** How the catalogue in memory is kept up to date. */
@ConfigMapping(prefix = "ironstride.served")
interface ServedConfig {

    /** How often to ask the database whether another instance changed anything. */
    @WithDefault("1s")
    Duration poll();

    /** How long to wait for the database. */
    @WithDefault("10s")
    Duration patience();
}

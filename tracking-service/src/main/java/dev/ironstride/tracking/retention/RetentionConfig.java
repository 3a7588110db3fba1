package dev.ironstride.tracking.retention;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;
import java.util.Optional;

/** How long what is not needed any more is kept. */
@ConfigMapping(prefix = "ironstride.retention")
interface RetentionConfig {

    /** How long a recording is kept after its run was last written, at least a day; without it, for ever. */
    Optional<Duration> rawPayloads();

    /** Most runs in one transaction. */
    @WithDefault("200")
    int batch();
}

package dev.ironstride.tracking.run;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** How many runs are written together, and how many may wait. */
@ConfigMapping(prefix = "ironstride.ingest")
interface IngestConfig {

    /** Groups that are written at the same time, each on a connection; an athlete is always in the same. */
    @WithDefault("2")
    int lanes();

    /** Most runs that are committed together. */
    @WithDefault("256")
    int group();

    /** Single runs that wait in a lane before more are refused. From half of all on, they are refused at the door. */
    @WithDefault("512")
    int waiting();

    /** How long the first in line may have waited before more are refused. */
    @WithDefault("1s")
    Duration patience();

    /** Runs of batches that wait in a lane before more batches are refused: some kilobytes each. */
    @WithDefault("20000")
    int batches();
}

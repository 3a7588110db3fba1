package dev.ironstride.tracking.retention;

import dev.ironstride.kit.outbox.Outbox;
import dev.ironstride.tracking.run.OldRecordings;
import io.quarkus.scheduler.Scheduled;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.jboss.logging.Logger;

/**
 * Lets old recordings go, the oldest first, some in one transaction. Rows that somebody else is at are left for the next
 * time, so as many processes may do it as there are.
 */
@ApplicationScoped
class RecordingPurge {

    private static final Logger LOG = Logger.getLogger(RecordingPurge.class);

    /** A shorter time is a mistake: runs are corrected and merged in their first hours. */
    private static final Duration SHORTEST = Duration.ofDays(1);

    private final Outbox outbox;
    private final OldRecordings recordings;
    private final RetentionConfig config;
    private final Clock clock;

    RecordingPurge(Outbox outbox, OldRecordings recordings, RetentionConfig config, Clock clock) {
        config.rawPayloads().ifPresent(RecordingPurge::check);
        this.outbox = outbox;
        this.recordings = recordings;
        this.config = config;
        this.clock = clock;
    }

    private static void check(Duration kept) {
        if (kept.compareTo(SHORTEST) < 0) {
            throw new IllegalArgumentException("ironstride.retention.raw-payloads must be a day or more");
        }
    }

    @Scheduled(
            every = "1h",
            delayed = "5m",
            concurrentExecution = Scheduled.ConcurrentExecution.SKIP,
            skipExecutionIf = Scheduled.ApplicationNotRunning.class)
    Uni<Void> sweep() {
        return config.rawPayloads()
                .map(kept -> purge(clock.instant().minus(kept))
                        .invoke(gone -> {
                            if (gone > 0) {
                                LOG.infof("Let %d old recordings go", gone);
                            }
                        })
                        .replaceWithVoid())
                .orElseGet(() -> Uni.createFrom().voidItem());
    }

    /** Lets go of the recordings of all runs that were last written before a moment; returns how many. */
    Uni<Integer> purge(Instant writtenBefore) {
        return Multi.createBy()
                .repeating()
                .uni(() ->
                        outbox.transaction(transaction -> recordings.letGo(transaction, writtenBefore, config.batch())))
                .whilst(gone -> gone == config.batch())
                .collect()
                .in(() -> new int[1], (sum, gone) -> sum[0] += gone)
                .map(sum -> sum[0]);
    }
}

package dev.ironstride.plan.changes;

import io.smallrye.mutiny.subscription.MultiEmitter;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** One open stream. */
final class Watcher {
    private static final long UNKNOWN = -1;

    private final MultiEmitter<? super PlanNews> emitter;
    private final Instant until;
    private long seen;
    private long lastWord;

    /**
     * A stream that ends at a moment, when its token does.
     *
     * @param seen last revision that the watcher knows, null if it does not say
     */
    Watcher(MultiEmitter<? super PlanNews> emitter, Instant until, @Nullable Long seen) {
        this.emitter = emitter;
        this.until = until;
        this.seen = seen == null ? UNKNOWN : seen;
        this.lastWord = System.nanoTime();
    }

    /** Keeps the connection open, or ends it in time. */
    synchronized void tick(Instant now, long heartbeatNanos) {
        if (!now.isBefore(until)) {
            emitter.complete();
        } else if (System.nanoTime() - lastWord >= heartbeatNanos) {
            say(new PlanNews.Silence());
        }
    }

    /** Last revision that the watcher knows of; none while that is unknown. */
    synchronized boolean behind(long revision) {
        return seen != UNKNOWN && seen < revision;
    }

    synchronized long seen() {
        return seen;
    }

    /** Takes where the plan stands as known, if nothing was known. */
    synchronized void standing(long revision) {
        if (seen == UNKNOWN) {
            seen = revision;
            say(new PlanNews.Standing(revision));
        }
    }

    /** Tells of a change, once. */
    synchronized void changed(RevisionStore.Standing plan, List<UUID> decisions) {
        if (seen < plan.revision()) {
            seen = plan.revision();
            say(new PlanNews.Changed(new PlanNews.PlanChange(plan.planId(), plan.revision(), decisions)));
        }
    }

    void end() {
        emitter.complete();
    }

    private void say(PlanNews news) {
        lastWord = System.nanoTime();
        emitter.emit(news);
    }
}

package dev.ironstride.plan.changes;

import java.util.List;
import java.util.UUID;

/** What a watcher is told. */
sealed interface PlanNews {

    /** Nothing, so that the connection stays open. */
    record Silence() implements PlanNews {}

    /** Where the plan stands at the beginning; not worth an event. */
    record Standing(long revision) implements PlanNews {}

    /** The plan has changed. */
    record Changed(PlanChange change) implements PlanNews {}

    /**
     * Data of an event.
     *
     * @param decisions ids of the decisions that are new or have changed since the watcher was last told
     */
    record PlanChange(UUID planId, long revision, List<UUID> decisions) {}
}

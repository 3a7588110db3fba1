package dev.ironstride.plan.recovery;

import dev.ironstride.plan.placement.RunAt;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Something that happened, on the runner's wall clock. */
public sealed interface Fact {

    /** Stable id of what it is about, for instance {@code run:0190…}. */
    String id();

    /** Minute on the wall from which it can change anything: the end of a run or session. */
    long at();

    /**
     * A run was done.
     *
     * @param rpe CR10 as the runner rated it, or null
     */
    record RunDone(String id, RunAt run, @Nullable Double rpe) implements Fact {
        @Override
        public long at() {
            return run.end();
        }
    }

    /**
     * A strength session was done.
     *
     * @param plannedSessionId the planned session it fulfils, or null for one of the runner's own
     * @param start minute on the wall
     * @param end minute on the wall
     * @param rpe session RPE, or null
     */
    record StrengthDone(
            String id,
            @Nullable UUID plannedSessionId,
            long start,
            long end,
            @Nullable Double rpe) implements Fact {
        @Override
        public long at() {
            return end;
        }
    }

    /** The runner marked a planned session as missed. */
    record StrengthMissed(String id, UUID sessionId, long at) implements Fact {}
}

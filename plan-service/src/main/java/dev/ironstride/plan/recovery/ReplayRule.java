package dev.ironstride.plan.recovery;

import dev.ironstride.plan.placement.RunAt;
import dev.ironstride.plan.recovery.Fact.ReadinessTold;
import dev.ironstride.plan.recovery.Fact.RunDone;
import dev.ironstride.plan.recovery.Fact.StrengthDone;
import dev.ironstride.plan.recovery.Judgement.Violation;
import java.time.LocalDate;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A rule of domain.md 7 during one replay. It is told what happens in the order in which it occurred, may remember it, and
 * answers through the {@link Replay}. A rule keeps what it remembers to itself: it lives as long as the replay.
 */
interface ReplayRule {

    /**
     * A run, when the ledger knows it already.
     *
     * @param planned the planned run whose place it took; null for one that nobody planned
     * @param before the HARD rules that were broken without it
     */
    record Ran(RunDone fact, @Nullable RunAt planned, Set<Violation> before) {}

    /**
     * A strength session, when the board knows it already.
     *
     * @param session the planned session that it was meant to be; it is done unless the session was abandoned
     * @param before the HARD rules that were broken without it
     */
    record Lifted(StrengthDone fact, Optional<Standing> session, Set<Violation> before) {}

    /** A run was done. */
    default void ran(Ran run) {}

    /** A strength session ended, abandoned ones too. */
    default void lifted(Lifted lifted) {}

    /** The runner told how the runner is. */
    default void told(ReadinessTold told) {}

    /** A planned session was not done, or the runner said so. It comes before what T7 does. */
    default void missed(Standing session, long minute) {}

    /** Whether the next day over may change something though nothing happens in it. */
    default boolean waits() {
        return false;
    }

    /** A day is over, and the sessions of it that were not done have been dealt with. */
    default void dayOver(LocalDate day) {}
}

package dev.ironstride.plan.recovery;

import dev.ironstride.plan.placement.WallClock;
import dev.ironstride.plan.recovery.DecisionLog.Cause;
import java.util.Set;

/**
 * Seven lighter days that a rule asks for (domain.md 4.2: sets x repetitions down by 40 to 50 %, load by 0 to 10 %, two
 * repetitions more in reserve). Several rules may ask; there is one in 21 days at most (domain.md 7, anti-thrash).
 */
final class Deload {

    /** How long it lasts, days. [4.2; T13] */
    static final int DAYS = 7;
    /** Days from one to the next at least. [domain.md 7, anti-thrash] */
    static final int DAMPING_DAYS = 21;
    /** Share of the sets that goes. [4.2, the lower end] */
    private static final double SETS_OFF = 0.40;
    /** Share of the load that goes. [4.2, the middle] */
    private static final double LOAD_OFF = 0.05;
    /** Highest RPE of a set: two less than the 8 of the working weeks. [4.2] */
    private static final double RPE = 6;

    private final Board board;
    private final DecisionLog log;
    private long last = Long.MIN_VALUE;

    Deload(Board board, DecisionLog log) {
        this.board = board;
        this.log = log;
    }

    /** Whether the days may be given after an event: none came within three weeks. */
    boolean mayFollow(long minute) {
        return last == Long.MIN_VALUE || Holds.from(board, minute) - last >= DAMPING_DAYS * WallClock.DAY;
    }

    /** Gives the days after an event, unless they came within three weeks already. */
    void give(Cause cause) {
        long from = Holds.from(board, cause.minute());
        if (!mayFollow(cause.minute())) {
            return;
        }
        last = from;
        log.change(
                cause,
                Set.of(),
                () -> board.reduce(Reduction.during(
                        cause.rule(),
                        cause.key(),
                        from,
                        from + DAYS * WallClock.DAY,
                        Touch.ALL,
                        Effect.sets(SETS_OFF).lessLoad(LOAD_OFF).upTo(RPE),
                        "fewer sets and less effort")));
    }
}

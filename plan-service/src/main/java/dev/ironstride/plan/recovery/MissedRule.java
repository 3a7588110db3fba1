package dev.ironstride.plan.recovery;

import dev.ironstride.plan.placement.WallClock;
import dev.ironstride.plan.recovery.Decision.Because;
import dev.ironstride.plan.recovery.DecisionLog.Cause;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;

/** T7: a missed session is moved once, alone, at its own class, inside its week; else it is left out. */
final class MissedRule {

    /** Two missed in a row: the next session follows the table of breaks (domain.md 4.4). */
    private static final int IN_A_ROW = 2;

    private final Board board;
    private final Replanning replanning;
    private final DecisionLog log;
    private final Set<UUID> movedOnce = new HashSet<>();
    private long lastDone;
    private int missedInARow;

    MissedRule(Board board, Replanning replanning, DecisionLog log, long planStart) {
        this.board = board;
        this.replanning = replanning;
        this.log = log;
        this.lastDone = planStart;
    }

    /** A session was not done by the end of its day, or the runner said so. */
    void apply(Standing session, long minute, String value) {
        UUID id = session.base().id();
        String cause = "missed:" + session.at().start();
        var because = new Because("session:" + id, value, "DONE");
        var why = new Cause(Rule.T7, cause, id, minute, List.of(because), "it was not done");
        board.put(session.keeping(false));
        log.change(why, Set.of(), () -> {
            if (movedOnce.contains(id)) {
                board.put(session.inStatus(SessionStatus.MISSED));
            } else {
                replanning.alone(session, minute, SessionStatus.MISSED);
            }
        });
        movedOnce.add(id);
        board.session(id)
                .filter(now -> stillWhereItWas(now, session))
                .ifPresent(now -> board.put(now.inStatus(SessionStatus.MISSED)));
        missedInARow++;
        if (missedInARow >= IN_A_ROW) {
            easeIn(minute);
        }
    }

    /** The runner undid the move: the session stays on its day, and that day is over. */
    private static boolean stillWhereItWas(Standing now, Standing then) {
        return now.at().status() == SessionStatus.PLANNED
                && now.at().start().equals(then.at().start());
    }

    private void easeIn(long minute) {
        board.all().stream()
                .filter(next -> next.openAt(minute))
                .min(Comparator.comparingLong(Standing::day))
                .ifPresent(next ->
                        board.put(next.cutBy(Cut.afterBreakOf((next.lift().start() - lastDone) / WallClock.DAY))));
    }

    /** Strength was done: nothing is missed in a row any more. */
    void done(long end) {
        lastDone = end;
        missedInARow = 0;
    }
}

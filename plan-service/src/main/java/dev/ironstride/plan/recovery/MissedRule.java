package dev.ironstride.plan.recovery;

import dev.ironstride.plan.placement.Letter;
import dev.ironstride.plan.recovery.Decision.Because;
import dev.ironstride.plan.recovery.DecisionLog.Cause;
import dev.ironstride.plan.recovery.Judgement.Violation;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;

/** T7: a missed session is moved once, alone, at its own class, inside its week; else it is left out. */
final class MissedRule implements ReplayRule {

    private final Board board;
    private final Replanning replanning;
    private final DecisionLog log;
    private final Overrides overrides;
    private final Judgement judgement;
    private final Settling settling;
    private final Set<UUID> movedOnce = new HashSet<>();

    MissedRule(Replay replay) {
        this.board = replay.board();
        this.replanning = replay.replanning();
        this.log = replay.log();
        this.overrides = replay.overrides();
        this.judgement = replay.judgement();
        this.settling = new Settling(replay);
    }

    /** A session was not done by the end of its day, or the runner said so. */
    void apply(Standing session, long minute, String value) {
        UUID id = session.base().id();
        if (session.letter() == Letter.MOB) {
            board.put(session.inStatus(SessionStatus.SKIPPED)); // mobility in its place is nothing to be missed
            return;
        }
        Set<Violation> before = board.races().isEmpty() ? Set.of() : judgement.at(minute);
        boolean stays = movedOnce.contains(id) || overrides.pinned(id, minute);
        String cause = "missed:" + session.at().start();
        var because = new Because("session:" + id, value, "DONE");
        var why = new Cause(Rule.T7, cause, id, minute, List.of(because), "it was not done");
        board.put(session.keeping(false));
        log.change(why, Set.of(), () -> {
            if (stays) {
                board.put(session.inStatus(SessionStatus.MISSED));
            } else {
                replanning.alone(session, minute, SessionStatus.MISSED);
            }
        });
        movedOnce.add(id);
        board.session(id)
                .filter(now -> stillWhereItWas(now, session))
                .ifPresent(now -> board.put(now.inStatus(SessionStatus.MISSED)));
        settling.settle(
                before,
                minute,
                violation -> false,
                letters -> true,
                (broken, main) -> new Cause(
                        Rule.T7,
                        cause,
                        main.base().id(),
                        minute,
                        List.of(because),
                        "the session before it was not done, and the first one after a race is moderate"));
    }

    /** The runner undid the move: the session stays on its day, and that day is over. */
    private static boolean stillWhereItWas(Standing now, Standing then) {
        return now.planned() && now.at().start().equals(then.at().start());
    }
}

package dev.ironstride.plan.recovery;

import dev.ironstride.plan.placement.HardRule;
import dev.ironstride.plan.recovery.Decision.Because;
import dev.ironstride.plan.recovery.DecisionLog.Cause;
import dev.ironstride.plan.recovery.Judgement.Violation;
import java.util.List;
import java.util.Set;

/**
 * The first leg session after a race is moderate (H8), whatever became of it: when a rule makes it light or leaves it out, the
 * heavy one after it would be the first, and is made moderate in its place.
 */
final class WayBack {

    private final Board board;
    private final Judgement judgement;
    private final Settling settling;

    WayBack(Replay replay) {
        this.board = replay.board();
        this.judgement = replay.judgement();
        this.settling = new Settling(replay);
    }

    /**
     * Lets something happen, and looks at the way back from a race afterwards.
     *
     * @param fact id of what happens
     */
    void after(long minute, String fact, Runnable happening) {
        Set<Violation> before = board.races().isEmpty() ? Set.of() : judgement.at(minute);
        happening.run();
        if (board.races().isEmpty()) {
            return;
        }
        settling.settle(
                before,
                minute,
                violation -> violation.rule() != HardRule.H8 || wasKept(violation),
                letters -> true,
                (broken, main) -> new Cause(
                        Rule.T5,
                        fact + "/first",
                        main.base().id(),
                        minute,
                        List.of(new Because(fact, "FIRST_BACK", "MODERATE")),
                        "it is now the first leg work after your race, and that is moderate"));
    }

    private boolean wasKept(Violation violation) {
        return board.session(violation.sessionId()).filter(Standing::kept).isPresent();
    }
}

package dev.ironstride.plan.recovery;

import dev.ironstride.plan.placement.RunAt;
import dev.ironstride.plan.placement.WallClock;
import dev.ironstride.plan.progression.Effort;
import dev.ironstride.plan.recovery.Decision.Because;
import dev.ironstride.plan.recovery.DecisionLog.Cause;
import dev.ironstride.plan.recovery.Fact.StrengthDone;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * T9's run side: after a session that was much harder than meant, the run of the next 24 hours is better easy. Runs are the
 * runner's own, so this only advises.
 */
final class HardSessionAdvice implements ReplayRule {

    /** Session RPE over its target. */
    private static final double MUCH_HARDER = 2;

    private static final long NEXT_RUNS = 24 * WallClock.HOUR;

    private final Board board;
    private final DecisionLog log;

    HardSessionAdvice(Replay replay) {
        this.board = replay.board();
        this.log = replay.log();
    }

    @Override
    public void lifted(Lifted lifted) {
        lifted.session().filter(session -> tooHard(lifted.fact(), session)).ifPresent(session -> {
            StrengthDone fact = lifted.fact();
            nextRun(fact.end()).ifPresent(run -> {
                Double rpe = fact.rpe();
                var because = new Because(
                        fact.id(),
                        rpe == null ? "MISSED_REPS" : "RPE " + rpe,
                        "RPE " + (Effort.target(session.letter()) + MUCH_HARDER));
                log.propose(
                        new Cause(
                                Rule.T9,
                                fact.id() + "/run",
                                session.base().id(),
                                fact.at(),
                                List.of(because),
                                "that session was much harder than meant; better keep the run of the next 24 hours easy"),
                        WallClock.timeOf(run.start()),
                        "Your runs stay as you planned them.",
                        () -> {});
            });
        });
    }

    private boolean tooHard(StrengthDone fact, Standing session) {
        var lifts = LiftLedger.exposures(fact, board.view(session).items());
        return Effort.of(Effort.target(session.letter()), fact.rpe(), List.copyOf(lifts.values())) == Effort.TOO_HARD;
    }

    private Optional<RunAt> nextRun(long end) {
        return board.runs().between(end, end + NEXT_RUNS).stream().min(Comparator.comparingLong(RunAt::start));
    }
}

package dev.ironstride.plan.recovery;

import dev.ironstride.plan.placement.Letter;
import dev.ironstride.plan.placement.RunAt;
import dev.ironstride.plan.placement.WallClock;
import dev.ironstride.plan.recovery.Decision.Because;
import dev.ironstride.plan.recovery.DecisionLog.Cause;
import dev.ironstride.plan.recovery.Fact.SetDone;
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
    /** Lifts with a missed repetition. */
    private static final int LIFTS_FAILED = 2;

    private static final long NEXT_RUNS = 24 * WallClock.HOUR;

    private final Board board;
    private final DecisionLog log;

    HardSessionAdvice(Replay replay) {
        this.board = replay.board();
        this.log = replay.log();
    }

    @Override
    public void lifted(Lifted lifted) {
        lifted.session()
                .filter(session -> tooHard(lifted.fact(), session.letter()))
                .ifPresent(session -> {
                    StrengthDone fact = lifted.fact();
                    nextRun(fact.end()).ifPresent(run -> {
                        Double rpe = fact.rpe();
                        var because = new Because(
                                fact.id(),
                                rpe == null ? "MISSED_REPS" : "RPE " + rpe,
                                "RPE " + (target(session.letter()) + MUCH_HARDER));
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

    private static boolean tooHard(StrengthDone fact, Letter letter) {
        Double rpe = fact.rpe();
        long failed = fact.sets().stream()
                .filter(set -> Boolean.TRUE.equals(set.missedReps()))
                .map(SetDone::exerciseId)
                .distinct()
                .count();
        return (rpe != null && rpe >= target(letter) + MUCH_HARDER) || failed >= LIFTS_FAILED;
    }

    /** Session RPE that a class is meant to have (domain.md 3.2): 7 and more, 5-6, up to 4, up to 2. */
    static double target(Letter letter) {
        return switch (letter) {
            case H -> 7;
            case M -> 6;
            case L -> 4;
            case MOB -> 2;
        };
    }

    private Optional<RunAt> nextRun(long end) {
        return board.runs().between(end, end + NEXT_RUNS).stream().min(Comparator.comparingLong(RunAt::start));
    }
}

package dev.ironstride.plan.recovery;

import dev.ironstride.plan.placement.Letter;
import dev.ironstride.plan.progression.Effort;
import dev.ironstride.plan.progression.Exposure;
import dev.ironstride.plan.recovery.Decision.Because;
import dev.ironstride.plan.recovery.DecisionLog.Cause;
import dev.ironstride.plan.recovery.Fact.StrengthDone;
import java.util.List;
import java.util.Optional;

/**
 * T9: a session two above its target, or with failed repetitions in two lifts, takes 5 % of the load and a set off the next
 * one; the second in a row makes a week of deload.
 */
final class EffortRule {

    private static final double LOAD_OFF = 0.05;
    private static final int IN_A_ROW = 2;
    private final Board board;
    private final DecisionLog log;
    private final Deload deload;
    private int inARow;

    EffortRule(Replay replay, Deload deload) {
        this.board = replay.board();
        this.log = replay.log();
        this.deload = deload;
    }

    Effort judge(StrengthDone fact, Optional<Standing> session, List<Exposure> lifts) {
        if (session.isEmpty() || session.get().letter() == Letter.MOB) {
            return Effort.AS_MEANT;
        }
        double target = Effort.target(session.get().letter());
        Effort effort = Effort.of(target, fact.rpe(), lifts);
        if (effort != Effort.TOO_HARD) {
            inARow = 0;
            return effort;
        }
        inARow++;
        var because = List.of(new Because(fact.id(), value(fact, lifts), threshold(target)));
        if (inARow >= IN_A_ROW && deload.mayFollow(fact.at())) {
            lighterWeek(fact, because);
        } else {
            less(fact, because);
        }
        return effort;
    }

    private void less(StrengthDone fact, List<Because> because) {
        next(fact).ifPresent(next -> {
            var cause = cause(fact, next, because, "your last session was much harder than meant");
            log.reduce(
                    cause,
                    Reduction.of(
                            next.base().id(),
                            Rule.T9,
                            cause.key(),
                            Touch.ALL,
                            Effect.setsLess(1).lessLoad(LOAD_OFF),
                            "a set and 5 % of the load less"));
        });
    }

    private void lighterWeek(StrengthDone fact, List<Because> because) {
        next(fact)
                .ifPresent(next -> deload.give(cause(
                        fact,
                        next,
                        because,
                        "two sessions in a row were much harder than meant, so these days are easy")));
    }

    private Optional<Standing> next(StrengthDone fact) {
        return board.next(fact.at(), session -> session.start() > fact.at() && session.letter() != Letter.MOB);
    }

    private static Cause cause(StrengthDone fact, Standing about, List<Because> because, String reason) {
        return new Cause(Rule.T9, fact.id(), about.base().id(), fact.at(), because, reason);
    }

    private static String value(StrengthDone fact, List<Exposure> lifts) {
        long failed = lifts.stream().filter(Exposure::failedReps).count();
        Double rpe = fact.rpe();
        String felt = rpe == null ? "" : "RPE " + LiftedText.number(rpe);
        return failed < IN_A_ROW
                ? felt
                : (felt.isEmpty() ? "" : felt + ", ") + failed + " lifts with failed repetitions";
    }

    private static String threshold(double target) {
        return "RPE " + LiftedText.number(target + 2) + " or 2 lifts with failed repetitions";
    }
}

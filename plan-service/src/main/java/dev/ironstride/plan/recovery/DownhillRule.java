package dev.ironstride.plan.recovery;

import dev.ironstride.plan.baseline.Item;
import dev.ironstride.plan.catalogue.Exercise;
import dev.ironstride.plan.placement.WallClock;
import dev.ironstride.plan.recovery.Decision.Because;
import dev.ironstride.plan.recovery.DecisionLog.Cause;
import dev.ironstride.plan.recovery.Fact.RunDone;
import java.util.List;
import java.util.Optional;

/**
 * T6: what a downhill run leaves in the legs. Braking damages the front of the thigh, so the first leg session loses sets of
 * what loads it, and the jumps; hips, hamstrings and calves keep theirs. The distance to leg work (H7) is placing's business.
 */
final class DownhillRule implements ReplayRule {

    private static final double SETS = 0.30;
    private static final long TIME = 96 * WallClock.HOUR;
    private static final String TISSUE = "QUADRICEPS";
    /** Grade from which a tissue is clearly loaded (catalogue). */
    private static final int CLEARLY = 2;

    private final Board board;
    private final DecisionLog log;

    DownhillRule(Replay replay) {
        this.board = replay.board();
        this.log = replay.log();
    }

    @Override
    public void ran(Ran ran) {
        RunDone fact = ran.fact();
        if (!fact.run().downhill()) {
            return;
        }
        board.next(fact.at(), session -> session.letter().loadsLegs() && session.start() >= fact.at())
                .ifPresent(session -> {
                    var cause = new Cause(
                            Rule.T6,
                            fact.id() + "/legs",
                            session.base().id(),
                            fact.at(),
                            List.of(new Because(fact.id(), "DOWNHILL", "LEVEL")),
                            "you ran downhill, and that tires the front of the thighs for days");
                    log.reduce(
                            cause,
                            Reduction.ofNextLegSession(
                                    Rule.T6,
                                    cause.key(),
                                    fact.at(),
                                    fact.at() + TIME,
                                    DownhillRule::brakes,
                                    Effect.sets(SETS).withoutJumps(),
                                    "30 % fewer sets for the front of the thighs and no jumps"));
                });
    }

    /** Leg work that clearly loads the front of the thigh while it lengthens; all leg work where nobody said what it loads. */
    private static boolean brakes(Item item, Optional<Exercise> exercise) {
        return item.lowerBody()
                && Touch.loading(TISSUE, CLEARLY).test(item, exercise)
                && exercise.map(known -> !known.isometric()).orElse(true);
    }
}

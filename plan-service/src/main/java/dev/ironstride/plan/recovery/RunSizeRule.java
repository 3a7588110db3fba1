package dev.ironstride.plan.recovery;

import dev.ironstride.plan.placement.RunAt;
import dev.ironstride.plan.placement.RunKind;
import dev.ironstride.plan.placement.WallClock;
import dev.ironstride.plan.recovery.Decision.Because;
import dev.ironstride.plan.recovery.DecisionLog.Cause;
import dev.ironstride.plan.recovery.Fact.RunDone;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalDouble;
import org.jspecify.annotations.Nullable;

/** Runs longer than the legs know: a long run over its plan (T4), and a run over the longest of thirty days (T12). */
final class RunSizeRule implements ReplayRule {

    /** T4: share over the plan, and minutes over it; either is enough. */
    private static final double OVER_PLAN = 1.25;

    private static final long MINUTES_OVER_PLAN = 20;
    private static final double T4_SETS = 0.30;
    private static final long T4_TIME = 48 * WallClock.HOUR;

    /** T12: the operative spike rule, on distance (domain.md 6.5, S21). */
    private static final long MEMORY = 30 * WallClock.DAY;

    private static final double SPIKE = 1.10;
    private static final double BIG_SPIKE = 1.30;
    private static final double DOUBLE = 2.00;
    private static final double T12_SETS = 0.25;
    private static final long T12_TIME = 72 * WallClock.HOUR;
    private static final double METRES_PER_KM = 1000;

    private final Board board;
    private final DecisionLog log;

    RunSizeRule(Replay replay) {
        this.board = replay.board();
        this.log = replay.log();
    }

    @Override
    public void ran(Ran ran) {
        RunDone fact = ran.fact();
        double spike = spike(fact);
        if (spike > SPIKE) {
            spiked(fact, spike);
        }
        if (spike > SPIKE || overPlan(fact, ran.planned())) {
            longerThanPlanned(fact, ran.planned(), spike);
        }
    }

    /** The run's length as a multiple of the longest of the thirty days before it started; 0 when there is nothing to compare. */
    private double spike(RunDone fact) {
        Double metres = fact.metres();
        OptionalDouble longest = longestBefore(fact);
        return metres == null || longest.isEmpty() ? 0 : metres / longest.getAsDouble();
    }

    private OptionalDouble longestBefore(RunDone fact) {
        long start = fact.run().start();
        double longest = 0;
        for (RunDone other : board.runs().doneBetween(start - MEMORY, start + 1)) {
            Double metres = other.metres();
            if (metres != null && metres > longest && !other.id().equals(fact.id())) {
                longest = metres;
            }
        }
        return longest > 0 ? OptionalDouble.of(longest) : OptionalDouble.empty();
    }

    private static boolean overPlan(RunDone fact, @Nullable RunAt planned) {
        if (planned == null || !(longRun(fact.run()) || longRun(planned))) {
            return false;
        }
        long meant = planned.end() - planned.start();
        return fact.minutes() >= meant * OVER_PLAN || fact.minutes() >= meant + MINUTES_OVER_PLAN;
    }

    private static boolean longRun(RunAt run) {
        return run.kind() != RunKind.RACE && (run.longRun() || run.kind() == RunKind.LONG);
    }

    private void longerThanPlanned(RunDone fact, @Nullable RunAt planned, double spike) {
        boolean over = overPlan(fact, planned);
        String threshold = over && planned != null ? minutes(planned.end() - planned.start()) : "T12";
        next(fact).ifPresent(session -> {
            var cause = new Cause(
                    Rule.T4,
                    fact.id(),
                    session.base().id(),
                    fact.at(),
                    List.of(new Because(fact.id(), over ? minutes(fact.minutes()) : times(spike), threshold)),
                    over
                            ? "your long run took " + minutes(fact.minutes()) + " instead of " + threshold
                            : "your run was much longer than the ones before it");
            log.reduce(
                    cause,
                    Reduction.ofNextLegSession(
                            Rule.T4,
                            cause.key(),
                            fact.at(),
                            fact.at() + T4_TIME,
                            Touch.LEGS,
                            Effect.sets(T4_SETS),
                            "30 % fewer sets for the legs"));
        });
    }

    private void spiked(RunDone fact, double spike) {
        next(fact).ifPresent(session -> {
            var cause = new Cause(
                    Rule.T12,
                    fact.id(),
                    session.base().id(),
                    fact.at(),
                    List.of(new Because(fact.id(), times(spike), times(SPIKE))),
                    "you ran " + kilometres(Objects.requireNonNullElse(fact.metres(), 0.0))
                            + ", and your longest run of the thirty days before was "
                            + kilometres(longestBefore(fact).orElse(0))
                            + "; please keep the next long run at what your legs know");
            Effect effect = Effect.sets(T12_SETS).withoutJumps().to(softening(spike));
            log.reduce(
                    cause,
                    Reduction.during(
                            Rule.T12,
                            cause.key(),
                            fact.at(),
                            fact.at() + T12_TIME,
                            Touch.LEGS,
                            effect,
                            "a quarter fewer sets for the legs and no jumps"));
        });
    }

    private static Softening softening(double spike) {
        return spike > DOUBLE ? Softening.TO_LIGHT : spike > BIG_SPIKE ? Softening.TO_MODERATE : Softening.NONE;
    }

    /** The session that it is mainly about; the reduction holds for its time, whatever moves into it. */
    private Optional<Standing> next(RunDone fact) {
        return board.next(fact.at(), session -> session.letter().loadsLegs() && session.start() >= fact.at())
                .or(() -> board.next(fact.at(), session -> true));
    }

    private static String minutes(long minutes) {
        return minutes + " min";
    }

    private static String times(double factor) {
        return String.format(Locale.ENGLISH, "%.2f times", factor);
    }

    private static String kilometres(double metres) {
        return String.format(Locale.ENGLISH, "%.1f km", metres / METRES_PER_KM);
    }
}

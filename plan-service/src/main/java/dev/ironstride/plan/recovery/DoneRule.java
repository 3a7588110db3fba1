package dev.ironstride.plan.recovery;

import dev.ironstride.plan.placement.HardRule;
import dev.ironstride.plan.placement.Letter;
import dev.ironstride.plan.placement.LiftAt;
import dev.ironstride.plan.placement.RunAt;
import dev.ironstride.plan.placement.WallClock;
import dev.ironstride.plan.recovery.Decision.Because;
import dev.ironstride.plan.recovery.DecisionLog.Cause;
import dev.ironstride.plan.recovery.Fact.StrengthDone;
import dev.ironstride.plan.recovery.Judgement.Violation;
import java.time.format.DateTimeFormatter;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** T18: a session was done at its own time; the next leg session and the next hard run are checked against it. */
final class DoneRule implements ReplayRule {

    private final Board board;
    private final Judgement judgement;
    private final Settling settling;
    private final Replanning replanning;
    private final DecisionLog log;

    DoneRule(Replay replay) {
        this.board = replay.board();
        this.judgement = replay.judgement();
        this.settling = new Settling(replay);
        this.replanning = replay.replanning();
        this.log = replay.log();
    }

    @Override
    public void lifted(Lifted lifted) {
        pushWhatIsTooClose(lifted.fact(), lifted.before());
        keepTheDayOfRest(lifted.fact(), lifted.before());
        lifted.session()
                .filter(session -> session.letter() == Letter.H)
                .ifPresent(session -> offerToSwapTheRun(
                        lifted.fact(),
                        session,
                        new LiftAt(lifted.fact().start(), lifted.fact().end(), Letter.H)));
    }

    private void pushWhatIsTooClose(StrengthDone fact, Set<Violation> before) {
        Set<Violation> fresh = new HashSet<>(judgement.at(fact.at()));
        fresh.removeAll(before);
        fresh.stream()
                .filter(violation -> violation.rule() == HardRule.H3)
                .flatMap(violation -> board.session(violation.sessionId()).stream())
                .min(Comparator.comparingLong(Standing::start)
                        .thenComparingInt(session -> session.base().ordinal())
                        .thenComparing(session -> session.base().id()))
                .ifPresent(next -> log.change(
                        new Cause(
                                Rule.T18,
                                fact.id(),
                                next.base().id(),
                                fact.at(),
                                List.of(new Because(fact.id(), written(fact.start()), "H3")),
                                "your last strength session was on " + written(fact.start())
                                        + " and your legs need two days between sessions"),
                        Set.of(HardRule.H3),
                        () -> replanning.alone(next, fact.at(), SessionStatus.SKIPPED)));
    }

    /** A session on the day of rest, or a second one too close, leaves the rest of the week to be placed again (H2 wins). */
    private void keepTheDayOfRest(StrengthDone fact, Set<Violation> before) {
        settling.settle(
                before,
                fact.at(),
                violation -> false,
                letters -> true,
                (broken, main) -> new Cause(
                        Rule.T18,
                        fact.id() + "/week",
                        main.base().id(),
                        fact.at(),
                        List.of(new Because(fact.id(), written(fact.start()), written(broken))),
                        broken.contains(HardRule.H2)
                                ? "you lifted on " + written(fact.start()) + ", and your week keeps a day of full rest"
                                : "you lifted on " + written(fact.start()) + ", and your legs need time after it"));
    }

    private static String written(Set<HardRule> broken) {
        return broken.stream().sorted().map(Enum::name).collect(Collectors.joining(" "));
    }

    private void offerToSwapTheRun(StrengthDone fact, Standing session, LiftAt lift) {
        Optional<RunAt> next = board.runs().week(board.week(session.week()).monday()).stream()
                .filter(run -> board.strenuous(run) && run.start() >= lift.end())
                .min(Comparator.comparingLong(RunAt::start))
                .filter(run -> run.start() - lift.end() < Letter.H.gapBeforeStrenuous());
        next.ifPresent(run -> log.propose(
                new Cause(
                        Rule.T18,
                        fact.id(),
                        session.base().id(),
                        fact.at(),
                        List.of(new Because(fact.id(), written(lift.end()), written(run.start()))),
                        "your hard run on " + written(run.start())
                                + " comes less than 22 hours after heavy strength work; if you"
                                + " can, swap it with an easy day"),
                WallClock.timeOf(run.start()),
                "Your runs stay as you planned them.",
                () -> {}));
    }

    private static String written(long minute) {
        return WallClock.timeOf(minute).format(DateTimeFormatter.ofPattern("EEE HH:mm", Locale.ENGLISH));
    }
}

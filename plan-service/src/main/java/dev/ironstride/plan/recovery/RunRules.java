package dev.ironstride.plan.recovery;

import dev.ironstride.plan.placement.HardRule;
import dev.ironstride.plan.placement.Letter;
import dev.ironstride.plan.placement.RunAt;
import dev.ironstride.plan.placement.RunKind;
import dev.ironstride.plan.recovery.Decision.Because;
import dev.ironstride.plan.recovery.DecisionLog.Cause;
import dev.ironstride.plan.recovery.Fact.RunDone;
import dev.ironstride.plan.recovery.Judgement.Violation;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Where a run leaves the strength work after it: T1, T2 and T3 of domain.md 7, and the places that T5 and T6 take. */
final class RunRules implements ReplayRule {

    private final Board board;
    private final Settling settling;
    private final Replanning replanning;
    private final DecisionLog log;

    RunRules(Replay replay) {
        this.board = replay.board();
        this.settling = new Settling(replay);
        this.replanning = replay.replanning();
        this.log = replay.log();
    }

    @Override
    public void ran(Ran ran) {
        RunDone fact = ran.fact();
        RunAt run = fact.run();
        RunAt planned = ran.planned();
        boolean raced = run.kind() == RunKind.RACE;
        boolean classUp = !raced && outranks(run, planned);
        if (classUp) {
            legSessionOn(run, fact.at()).ifPresent(session -> {
                var cause = cause(Rule.T2, fact, planned, session);
                log.change(
                        cause, Set.of(), () -> replanning.remaining(session.week(), fact.at(), RunRules::afterClassUp));
            });
        }
        Rule rule = raced ? Rule.T5 : classUp && planned != null ? Rule.T2 : planned == null ? Rule.T3 : Rule.T1;
        repair(fact, planned, rule, ran.before());
    }

    /**
     * T2: an easy run, or none, was planned and a hard or long one came of it; a long one only where long counts as hard, for
     * else H1 has nothing against leg work on its day.
     */
    private boolean outranks(RunAt run, @Nullable RunAt planned) {
        return board.strenuous(run)
                && (planned == null || (!board.strenuous(planned) && run.kind().above(planned.kind())));
    }

    private Optional<Standing> legSessionOn(RunAt run, long minute) {
        return board.all().stream()
                .filter(session -> session.day() == run.day()
                        && session.openAt(minute)
                        && !session.kept()
                        && session.letter().loadsLegs())
                .findFirst();
    }

    /** T2's bound on the rest of the week: at most one heavy, the others light, no moderate. */
    private static boolean afterClassUp(List<Letter> remaining) {
        return !remaining.contains(Letter.M)
                && remaining.stream().filter(letter -> letter == Letter.H).count() <= 1;
    }

    /** Places again the weeks in which the run has newly broken a HARD rule. */
    private void repair(RunDone fact, @Nullable RunAt planned, Rule rule, Set<Violation> before) {
        settling.settle(
                before,
                fact.at(),
                violation -> alreadyAnswered(fact, violation),
                rule == Rule.T2 ? RunRules::afterClassUp : letters -> true,
                (broken, main) -> {
                    boolean downhill = fact.run().downhill() && broken.equals(Set.of(HardRule.H7)) && rule != Rule.T5;
                    return cause(downhill ? Rule.T6 : rule, fact, planned, main);
                });
    }

    /** A session that the runner kept where it was by undoing what this very run did. */
    private boolean alreadyAnswered(RunDone fact, Violation violation) {
        return log.decisions().stream()
                .filter(decision -> decision.state() == DecisionState.UNDONE)
                .filter(decision -> decision.key().contains("/" + fact.id() + "/"))
                .flatMap(decision -> decision.changes().stream())
                .anyMatch(change -> change.sessionId().equals(violation.sessionId()));
    }

    private static Cause cause(Rule rule, RunDone fact, @Nullable RunAt planned, Standing session) {
        String was = planned == null ? "NONE" : planned.kind().name();
        var because = new Because(fact.id(), fact.run().kind().name(), was);
        return new Cause(rule, fact.id(), session.base().id(), fact.at(), List.of(because), reason(rule, fact));
    }

    private static String reason(Rule rule, RunDone fact) {
        String ran = "you ran " + adverb(fact.run()) + effort(fact.rpe());
        return switch (rule) {
            case T1 -> ran + " as planned, but at another time, and strength work keeps its distance";
            case T2 -> ran + " and we never put intense strength on a hard-run day";
            case T5 -> ran + " and your legs get the time that its distance needs";
            case T6 -> ran + " downhill, and legs need two to three days after that";
            default -> ran + " on top of your plan, and strength work keeps its distance";
        };
    }

    private static String adverb(RunAt run) {
        return run.kind() == RunKind.RACE ? "a race" : run.kind().name().toLowerCase(Locale.ENGLISH);
    }

    private static String effort(@Nullable Double rpe) {
        if (rpe == null) {
            return "";
        }
        return rpe == Math.rint(rpe) ? " (RPE " + Math.round(rpe) + ")" : " (RPE " + rpe + ")";
    }
}

package dev.ironstride.plan.recovery;

import dev.ironstride.plan.baseline.Item;
import dev.ironstride.plan.catalogue.Exercise;
import dev.ironstride.plan.placement.WallClock;
import dev.ironstride.plan.progression.Advice;
import dev.ironstride.plan.progression.Effort;
import dev.ironstride.plan.progression.Exposure;
import dev.ironstride.plan.progression.Lifter;
import dev.ironstride.plan.progression.NextPrescription;
import dev.ironstride.plan.progression.Verdict;
import dev.ironstride.plan.recovery.Decision.Because;
import dev.ironstride.plan.recovery.DecisionLog.Cause;
import dev.ironstride.plan.recovery.Fact.StrengthDone;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * What was lifted says what to lift next (domain.md 5.2-5.4), within T8 and T10: no increase after a session that was harder
 * than meant, one step more after two that were easier, and none within seven days of a cut.
 *
 * <p>Sets of a deload week are light on purpose and say nothing. Readiness that nobody reported counts as green here: unknown
 * means that the plan goes on (domain.md 6.7).
 */
final class LiftedRule implements ReplayRule {

    private static final int TWICE = 2;

    private final Board board;
    private final DecisionLog log;
    private final LiftLedger ledger = new LiftLedger();
    private final Lifter lifter;
    private final EffortRule effortRule;
    private int easyInARow;

    LiftedRule(Replay replay, EffortRule effortRule) {
        this.board = replay.board();
        this.log = replay.log();
        this.lifter = Lifter.of(board.athlete());
        this.effortRule = effortRule;
    }

    @Override
    public void lifted(Lifted lifted) {
        StrengthDone fact = lifted.fact();
        List<Item> asked =
                lifted.session().map(board::view).map(AdjustedSession::items).orElse(List.of());
        Map<String, Exposure> done = LiftLedger.exposures(fact, asked);
        Effort effort = effortRule.judge(fact, lifted.session(), List.copyOf(done.values()));
        easyInARow = effort == Effort.EASY ? easyInARow + 1 : 0;
        boolean light = lifted.session().map(this::inDeload).orElse(false);
        if (light || done.isEmpty()) {
            return;
        }
        ledger.note(done);
        next(fact, done).forEach((session, lifts) -> change(fact, session, lifts, effort));
    }

    /** The sessions in which the exercises come next, each with those of them that it holds. */
    private Map<Standing, List<Item>> next(StrengthDone fact, Map<String, Exposure> done) {
        var next = new LinkedHashMap<Standing, List<Item>>();
        for (String exercise : done.keySet()) {
            board.next(
                            fact.at(),
                            session -> session.start() > fact.at()
                                    && planned(session, exercise).isPresent())
                    .ifPresent(session -> next.computeIfAbsent(session, one -> new ArrayList<>())
                            .add(planned(session, exercise).orElseThrow()));
        }
        return next;
    }

    private static Optional<Item> planned(Standing session, String exercise) {
        return session.base().prescription().stream()
                .filter(item -> item.exerciseId().equals(exercise))
                .findFirst();
    }

    private void change(StrengthDone fact, Standing session, List<Item> lifts, Effort effort) {
        Verdict verdict = verdict(fact, effort);
        var advised = new ArrayList<Advice>();
        for (Item planned : lifts) {
            Optional<Exercise> exercise = board.catalogue().find(planned.exerciseId());
            exercise.map(known -> NextPrescription.of(
                            planned, known, inDeload(session), ledger.of(planned.exerciseId()), verdict, lifter))
                    .filter(advice -> !advice.unchanged(planned))
                    .ifPresent(advised::add);
        }
        if (!advised.isEmpty()) {
            Rule rule = rule(advised);
            var cause = new Cause(
                    rule,
                    fact.id(),
                    session.base().id(),
                    fact.at(),
                    List.of(new Because(fact.id(), value(fact, effort), effort.name())),
                    LiftedText.reason(rule, advised));
            log.change(
                    cause,
                    Set.of(),
                    () -> advised.forEach(
                            advice -> board.prescribe(session.base().id(), advice.item())));
        }
    }

    private Verdict verdict(StrengthDone fact, Effort effort) {
        boolean harder = effort == Effort.HARD || effort == Effort.TOO_HARD;
        if (harder || board.cutBetween(fact.at() - WallClock.WEEK, fact.at())) {
            return Verdict.NO_INCREASE;
        }
        return easyInARow >= TWICE ? Verdict.ONE_STEP_MORE : Verdict.NONE;
    }

    private boolean inDeload(Standing session) {
        return board.week(session.week()).deload();
    }

    private static Rule rule(List<Advice> advised) {
        if (advised.stream().anyMatch(one -> one.reason() == Advice.Reason.ONE_STEP_MORE)) {
            return Rule.T10;
        }
        return advised.stream().allMatch(one -> one.reason() == Advice.Reason.NO_INCREASE) ? Rule.T8 : Rule.PROGRESSION;
    }

    private static String value(StrengthDone fact, Effort effort) {
        Double rpe = fact.rpe();
        return rpe == null ? effort.name() : "RPE " + LiftedText.number(rpe);
    }
}

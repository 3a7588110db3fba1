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
import dev.ironstride.plan.readiness.Band;
import dev.ironstride.plan.recovery.Decision.Because;
import dev.ironstride.plan.recovery.DecisionLog.Cause;
import dev.ironstride.plan.recovery.Fact.StrengthDone;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

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
    private final PlateauRule plateauRule;
    private final Function<LocalDate, Band> readiness;
    private int easyInARow;

    LiftedRule(Replay replay, EffortRule effortRule, PlateauRule plateauRule, Function<LocalDate, Band> readiness) {
        this.board = replay.board();
        this.log = replay.log();
        this.lifter = Lifter.of(board.athlete());
        this.effortRule = effortRule;
        this.plateauRule = plateauRule;
        this.readiness = readiness;
    }

    @Override
    public void lifted(Lifted lifted) {
        StrengthDone fact = lifted.fact();
        List<Item> asked =
                lifted.session().map(board::view).map(AdjustedSession::items).orElse(List.of());
        Map<String, Exposure> done = LiftLedger.exposures(fact, asked);
        Effort effort = effortRule.judge(fact, lifted.session(), List.copyOf(done.values()));
        easyInARow = effort == Effort.EASY && !tired(fact) ? easyInARow + 1 : 0;
        boolean light = lifted.session().map(this::inDeload).orElse(false);
        if (light || done.isEmpty()) {
            return;
        }
        ledger.note(done);
        Optional<String> stalled = plateauRule.answer(fact, lifted.session(), done, ledger);
        next(fact, done.keySet(), stalled.orElse("")).forEach((session, lifts) -> change(fact, session, lifts, effort));
    }

    /** T10 asks for green; readiness that nobody told of keeps the plan. */
    private boolean tired(StrengthDone fact) {
        return readiness.apply(WallClock.dateOf(fact.at())).compareTo(Band.AMBER) >= 0;
    }

    /**
     * An exercise in a session to come.
     *
     * @param place id of the plan's own exercise
     * @param item what is to be done there
     */
    private record Planned(String place, Item item) {}

    /** The sessions in which the exercises come next, each with those of them that it holds. */
    private Map<Standing, List<Planned>> next(StrengthDone fact, Set<String> done, String stalled) {
        var next = new LinkedHashMap<Standing, List<Planned>>();
        for (String exercise : done) {
            if (!exercise.equals(stalled)) {
                board.next(
                                fact.at(),
                                session -> session.start() > fact.at()
                                        && planned(session, exercise).isPresent())
                        .ifPresent(session -> next.computeIfAbsent(session, one -> new ArrayList<>())
                                .add(planned(session, exercise).orElseThrow()));
            }
        }
        return next;
    }

    private Optional<Planned> planned(Standing session, String exercise) {
        return session.base().prescription().stream()
                .map(item -> new Planned(item.exerciseId(), plateauRule.planned(session, item)))
                .filter(planned -> planned.item().exerciseId().equals(exercise))
                .findFirst();
    }

    /** What comes in the place of an exercise of the plan. */
    private record Advised(String place, Advice advice) {}

    private void change(StrengthDone fact, Standing session, List<Planned> lifts, Effort effort) {
        Verdict verdict = verdict(fact, effort);
        var advised = new ArrayList<Advised>();
        for (Planned planned : lifts) {
            Optional<Exercise> exercise = board.catalogue().find(planned.item().exerciseId());
            exercise.map(known -> NextPrescription.of(
                            planned.item(),
                            known,
                            inDeload(session),
                            ledger.of(planned.item().exerciseId()),
                            verdict,
                            lifter))
                    .filter(advice -> !advice.unchanged(planned.item()))
                    .ifPresent(advice -> advised.add(new Advised(planned.place(), advice)));
        }
        if (!advised.isEmpty()) {
            List<Advice> all = advised.stream().map(Advised::advice).toList();
            Rule rule = rule(all, effort);
            var cause = new Cause(
                    rule,
                    fact.id(),
                    session.base().id(),
                    fact.at(),
                    List.of(new Because(fact.id(), value(fact, effort), effort.name())),
                    LiftedText.reason(rule, all));
            log.change(
                    cause,
                    Set.of(),
                    () -> advised.forEach(one -> board.prescribe(
                            session.base().id(), one.place(), one.advice().item())));
        }
    }

    private Verdict verdict(StrengthDone fact, Effort effort) {
        if (harder(effort) || log.cutBetween(fact.at() - WallClock.WEEK, fact.at())) {
            return Verdict.NO_INCREASE;
        }
        return easyInARow >= TWICE ? Verdict.ONE_STEP_MORE : Verdict.NONE;
    }

    private boolean inDeload(Standing session) {
        return board.week(session.week()).deload();
    }

    private static boolean harder(Effort effort) {
        return effort == Effort.HARD || effort == Effort.TOO_HARD;
    }

    private static Rule rule(List<Advice> advised, Effort effort) {
        if (advised.stream().anyMatch(one -> one.reason() == Advice.Reason.ONE_STEP_MORE)) {
            return Rule.T10;
        }
        return harder(effort) && advised.stream().allMatch(one -> one.reason() == Advice.Reason.NO_INCREASE)
                ? Rule.T8
                : Rule.PROGRESSION;
    }

    private static String value(StrengthDone fact, Effort effort) {
        Double rpe = fact.rpe();
        return rpe == null ? effort.name() : "RPE " + LiftedText.number(rpe);
    }
}

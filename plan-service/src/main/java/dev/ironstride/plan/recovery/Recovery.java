package dev.ironstride.plan.recovery;

import dev.ironstride.plan.baseline.Baseline;
import dev.ironstride.plan.baseline.BaselineWeek;
import dev.ironstride.plan.placement.LiftAt;
import dev.ironstride.plan.placement.Points;
import dev.ironstride.plan.placement.Rung;
import dev.ironstride.plan.placement.SoftPoints;
import dev.ironstride.plan.placement.WallClock;
import dev.ironstride.plan.prescription.SessionForm;
import dev.ironstride.plan.recovery.Fact.RunDone;
import dev.ironstride.plan.recovery.Fact.StrengthDone;
import dev.ironstride.plan.recovery.Fact.StrengthMissed;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

/**
 * {@code adjusted plan, decisions = f(baseline, facts, overrides, as-of)}: replays the facts in the order in which they
 * occurred. The same facts give the same plan, whatever their order of arrival.
 */
public final class Recovery {

    private final Board board;
    private final DecisionLog log;
    private final RunRules runRules;
    private final DoneRule doneRule;
    private final MissedRule missedRule;
    private final Set<UUID> everDone;

    private Recovery(Baseline baseline, Collection<? extends Fact> facts, Set<String> undone) {
        this.board = new Board(baseline);
        this.log = new DecisionLog(baseline.id(), board, undone);
        var replanning = new Replanning(board);
        this.runRules = new RunRules(board, replanning, log);
        this.doneRule = new DoneRule(board, replanning, log);
        this.missedRule = new MissedRule(
                board,
                replanning,
                log,
                WallClock.midnightOf(baseline.weeks().getFirst().monday()));
        this.everDone = facts.stream()
                .filter(StrengthDone.class::isInstance)
                .map(StrengthDone.class::cast)
                .filter(done -> done.plannedSessionId() != null)
                .map(StrengthDone::plannedSessionId)
                .collect(Collectors.toSet());
    }

    /**
     * The plan as the facts leave it.
     *
     * @param facts in any order, each id once
     * @param undone keys of the decisions that the runner took back
     * @param asOf local time until which the passing of days counts; facts count whenever they occurred
     */
    public static AdjustedPlan adjust(
            Baseline baseline, Collection<? extends Fact> facts, Set<String> undone, LocalDateTime asOf) {
        var recovery = new Recovery(baseline, facts, undone);
        recovery.timeline(baseline, facts, asOf).forEach(Moment::happen);
        return recovery.outcome(asOf);
    }

    /** Where every session stands after a replay. */
    static Board replayed(Baseline baseline, Collection<? extends Fact> facts, Set<String> undone, LocalDateTime asOf) {
        var recovery = new Recovery(baseline, facts, undone);
        recovery.timeline(baseline, facts, asOf).forEach(Moment::happen);
        return recovery.board;
    }

    /** Something that happens during a replay; rank and id order what happens in the same minute. */
    private record Moment(long minute, int rank, String id, Runnable happening) {
        void happen() {
            happening.run();
        }
    }

    private List<Moment> timeline(Baseline baseline, Collection<? extends Fact> facts, LocalDateTime asOf) {
        var moments = new ArrayList<Moment>();
        for (Fact fact : facts) {
            moments.add(
                    switch (fact) {
                        case StrengthDone done -> new Moment(done.at(), 0, done.id(), () -> strengthDone(done));
                        case RunDone run -> new Moment(run.at(), 1, run.id(), () -> runRules.apply(run));
                        case StrengthMissed missed -> new Moment(missed.at(), 2, missed.id(), () -> saidMissed(missed));
                    });
        }
        LocalDate first = latest(
                baseline.createdAt().toLocalDate(), baseline.weeks().getFirst().monday());
        LocalDate last =
                earliest(asOf.toLocalDate(), baseline.weeks().getLast().monday().plusWeeks(1));
        for (LocalDate day = first; day.isBefore(last); day = day.plusDays(1)) {
            LocalDate over = day;
            moments.add(new Moment(WallClock.midnightOf(day.plusDays(1)), 3, day.toString(), () -> dayIsOver(over)));
        }
        moments.sort(Comparator.comparingLong(Moment::minute)
                .thenComparingInt(Moment::rank)
                .thenComparing(Moment::id));
        return moments;
    }

    private void strengthDone(StrengthDone done) {
        doneRule.apply(done);
        missedRule.done(done.end());
    }

    private void saidMissed(StrengthMissed missed) {
        board.session(missed.sessionId())
                .filter(session -> session.at().status() == SessionStatus.PLANNED)
                .ifPresent(session -> missedRule.apply(session, missed.at(), "MARKED_MISSED"));
    }

    private void dayIsOver(LocalDate day) {
        for (Standing session : board.all()) {
            if (session.at().status() == SessionStatus.PLANNED
                    && session.at().start().toLocalDate().equals(day)
                    && !everDone.contains(session.base().id())) {
                missedRule.apply(session, WallClock.midnightOf(day.plusDays(1)), "NOT_DONE");
            }
        }
    }

    private AdjustedPlan outcome(LocalDateTime asOf) {
        var weeks = new ArrayList<AdjustedWeek>();
        for (int index = 0; index < board.weeks().size(); index++) {
            weeks.add(week(index));
        }
        Optional<LocalDateTime> nextDue = board.all().stream()
                .filter(session -> session.at().status() == SessionStatus.PLANNED)
                .map(session -> session.at().start().toLocalDate().plusDays(1).atStartOfDay())
                .filter(end -> end.isAfter(asOf))
                .min(Comparator.naturalOrder());
        return new AdjustedPlan(weeks, log.decisions(), nextDue);
    }

    private AdjustedWeek week(int index) {
        BaselineWeek base = board.week(index);
        List<Standing> standing = board.ofWeek(index);
        List<AdjustedSession> sessions = standing.stream().map(this::session).toList();
        boolean untouched = standing.stream()
                .allMatch(session -> Standing.of(session.base(), index)
                                .at()
                                .start()
                                .equals(session.at().start())
                        && session.base().letter() == session.at().letter()
                        && session.counts());
        if (untouched) {
            return new AdjustedWeek(base, base.rung(), base.points(), sessions);
        }
        List<Standing> counting = standing.stream().filter(Standing::counts).toList();
        List<LiftAt> lifts = counting.stream().map(Standing::lift).toList();
        if (lifts.isEmpty()) {
            return new AdjustedWeek(base, null, null, sessions);
        }
        Points points = SoftPoints.in(board.frame(index, lifts)).of(lifts, board.inLessLikedSlots(counting));
        return new AdjustedWeek(
                base, new Rung(lifts.stream().map(LiftAt::letter).toList()), points, sessions);
    }

    private AdjustedSession session(Standing session) {
        long minutes = Math.min(session.at().letter().minutes(), board.athlete().minutesPerSession());
        return new AdjustedSession(
                session.base(),
                session.at(),
                session.cut()
                        .from(SessionForm.of(
                                session.base().prescription(), session.at().letter(), minutes)));
    }

    private static LocalDate latest(LocalDate one, LocalDate other) {
        return one.isAfter(other) ? one : other;
    }

    private static LocalDate earliest(LocalDate one, LocalDate other) {
        return one.isBefore(other) ? one : other;
    }
}

package dev.ironstride.plan.recovery;

import dev.ironstride.plan.baseline.BaselineWeek;
import dev.ironstride.plan.placement.LiftAt;
import dev.ironstride.plan.placement.Points;
import dev.ironstride.plan.placement.Rung;
import dev.ironstride.plan.placement.SoftPoints;
import dev.ironstride.plan.placement.WallClock;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** The plan as a replay has left it. */
record Outcome(Board board, DecisionLog log, Overrides overrides) {

    /**
     * The plan at a time.
     *
     * @param waits whether the next day alone may change it
     */
    AdjustedPlan asOf(LocalDateTime time, boolean waits) {
        var weeks = new ArrayList<AdjustedWeek>();
        for (int index = 0; index < board.weeks().size(); index++) {
            weeks.add(week(index, WallClock.minuteOf(time)));
        }
        List<Decision> decisions =
                log.decisions().stream().map(decision -> decision.asOf(time)).toList();
        return new AdjustedPlan(weeks, decisions, nextDue(decisions, time, waits));
    }

    /** The end of the day of the next open session, of the time to answer a proposal, or of this day where a rule waits for it. */
    private Optional<LocalDateTime> nextDue(List<Decision> decisions, LocalDateTime time, boolean waits) {
        Stream<LocalDateTime> days = board.all().stream()
                .filter(Standing::planned)
                .map(session -> session.at().start().toLocalDate().plusDays(1).atStartOfDay());
        Stream<LocalDateTime> deadlines = decisions.stream()
                .filter(decision -> decision.state() == DecisionState.PROPOSED)
                .flatMap(decision -> Stream.ofNullable(decision.deadline()));
        Stream<LocalDateTime> midnight =
                waits ? Stream.of(time.toLocalDate().plusDays(1).atStartOfDay()) : Stream.of();
        return Stream.of(days, deadlines, midnight)
                .flatMap(all -> all)
                .filter(due -> due.isAfter(time))
                .min(Comparator.naturalOrder());
    }

    private AdjustedWeek week(int index, long minute) {
        BaselineWeek base = board.week(index);
        List<Standing> standing = board.ofWeek(index);
        List<AdjustedSession> sessions = standing.stream()
                .map(session -> board.view(session)
                        .pinned(overrides.pinned(session.base().id(), minute)))
                .toList();
        boolean untouched = standing.stream()
                .allMatch(session -> session.base().start().equals(session.at().start())
                        && session.base().letter() == session.letter()
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
}

package dev.ironstride.plan.recovery;

import dev.ironstride.plan.baseline.BaselineWeek;
import dev.ironstride.plan.placement.LiftAt;
import dev.ironstride.plan.placement.Points;
import dev.ironstride.plan.placement.Rung;
import dev.ironstride.plan.placement.SoftPoints;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** The plan as a replay has left it. */
record Outcome(Board board, DecisionLog log) {

    /**
     * The plan at a time.
     *
     * @param waits whether the next day alone may change it
     */
    AdjustedPlan asOf(LocalDateTime time, boolean waits) {
        var weeks = new ArrayList<AdjustedWeek>();
        for (int index = 0; index < board.weeks().size(); index++) {
            weeks.add(week(index));
        }
        LocalDateTime midnight = time.toLocalDate().plusDays(1).atStartOfDay();
        Stream<LocalDateTime> ends = board.all().stream()
                .filter(Standing::planned)
                .map(session -> session.at().start().toLocalDate().plusDays(1).atStartOfDay());
        Optional<LocalDateTime> nextDue = Stream.concat(ends, waits ? Stream.of(midnight) : Stream.of())
                .filter(end -> end.isAfter(time))
                .min(Comparator.naturalOrder());
        return new AdjustedPlan(weeks, log.decisions(), nextDue);
    }

    private AdjustedWeek week(int index) {
        BaselineWeek base = board.week(index);
        List<Standing> standing = board.ofWeek(index);
        List<AdjustedSession> sessions = standing.stream().map(board::view).toList();
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

package dev.ironstride.plan.recovery;

import dev.ironstride.plan.placement.Half;
import dev.ironstride.plan.placement.HardRule;
import dev.ironstride.plan.placement.LiftAt;
import dev.ironstride.plan.placement.WallClock;
import java.time.LocalDateTime;
import java.util.Set;
import java.util.UUID;

/**
 * A session that was moved by hand. It is obeyed unless a HARD rule breaks there: then it stays where it was, as it does when
 * a fact that came in later makes the move impossible in hindsight. It is none of the moves that rules may make.
 */
record HandMove(Replay replay) {

    void apply(Overrides.Said said) {
        LocalDateTime to = said.to();
        if (to == null) {
            return;
        }
        Board board = replay.board();
        board.session(UUID.fromString(said.subject()))
                .filter(session -> session.openAt(WallClock.minuteOf(said.at())) && inItsWeek(session, to))
                .filter(session -> broken(session, to).isEmpty())
                .ifPresent(session -> board.put(session.placedByHand(new Arrangement(
                        to, Half.of(to.toLocalTime()), session.at().letter(), SessionStatus.PLANNED))));
    }

    private Set<HardRule> broken(Standing session, LocalDateTime to) {
        return replay.judgement().against(session, LiftAt.planned(WallClock.minuteOf(to), session.letter()));
    }

    private boolean inItsWeek(Standing session, LocalDateTime to) {
        var monday = replay.board().week(session.week()).monday();
        return !to.toLocalDate().isBefore(monday) && to.toLocalDate().isBefore(monday.plusWeeks(1));
    }
}

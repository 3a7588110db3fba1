package dev.ironstride.plan.recovery;

import dev.ironstride.plan.placement.WallClock;
import dev.ironstride.plan.recovery.Judgement.Violation;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/**
 * What a rule about the runner's body takes off until more is told. Ending it leaves what was: sessions that were done, and
 * days that are over, stay as they were done.
 */
final class Holds {

    private final Board board;
    private final Set<String> keys = new HashSet<>();

    Holds(Board board) {
        this.board = board;
    }

    /**
     * From when something told now counts: from the start of its day, because who tells in the morning of a session planned
     * for the same hour has not done it yet; from now if a session of the day is done.
     */
    static long from(Board board, long minute) {
        long today = WallClock.dayOf(minute);
        boolean done = board.all().stream()
                .anyMatch(session -> session.at().status() == SessionStatus.DONE && session.day() == today);
        return done ? minute : today * WallClock.DAY;
    }

    /** The end of the plan, minute on the wall. */
    static long planEnd(Board board) {
        return WallClock.midnightOf(board.weeks().getLast().monday().plusWeeks(1));
    }

    /** Takes something off until it is ended. */
    void take(Reduction reduction) {
        keys.add(reduction.key());
        board.reduce(reduction);
    }

    /** Ends all that is taken off at a minute on the wall. */
    void endAt(long cutoff) {
        List<Reduction> running = board.reductions().stream()
                .filter(one -> keys.contains(one.key()) && one.until() > cutoff)
                .toList();
        board.giveBack(running::contains);
        running.stream()
                .filter(one -> one.from() < cutoff)
                .map(one -> one.endingAt(cutoff))
                .forEach(board::reduce);
        keys.clear();
    }

    /**
     * Makes a change after which sessions may be heavier than they were: where one then breaks a HARD rule that nothing broke
     * before, it moves within its week, or goes.
     */
    static void keepingHardRules(Replay replay, long minute, Runnable change) {
        Set<Violation> before = replay.judgement().at(minute);
        change.run();
        Set<UUID> tried = new HashSet<>();
        for (Optional<UUID> next = broken(replay, minute, before, tried);
                next.isPresent();
                next = broken(replay, minute, before, tried)) {
            tried.add(next.get());
            replay.board()
                    .session(next.get())
                    .ifPresent(session -> replay.replanning().alone(session, minute, SessionStatus.SKIPPED));
        }
    }

    private static Optional<UUID> broken(Replay replay, long minute, Set<Violation> before, Set<UUID> tried) {
        return replay.judgement().at(minute).stream()
                .filter(one -> !before.contains(one) && !tried.contains(one.sessionId()))
                .map(Violation::sessionId)
                .min(Comparator.comparingLong((UUID id) ->
                                replay.board().session(id).map(Standing::start).orElse(Long.MAX_VALUE))
                        .thenComparing(UUID::toString));
    }

    boolean any() {
        return !keys.isEmpty();
    }
}

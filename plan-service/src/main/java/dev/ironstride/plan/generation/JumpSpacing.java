package dev.ironstride.plan.generation;

import dev.ironstride.plan.baseline.BaselineWeek;
import dev.ironstride.plan.baseline.Item;
import dev.ironstride.plan.baseline.PlannedSession;
import dev.ironstride.plan.catalogue.Pattern;
import java.time.Duration;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Stream;

/**
 * Keeps sessions with jumps two days apart, start to start (domain.md 2, after NSCA: at least 48 h). H3 alone would let two
 * leg sessions come two hours closer.
 */
final class JumpSpacing {

    private static final Duration APART = Duration.ofDays(2);

    private JumpSpacing() {}

    /** The sessions of a week, without the jumps of those that come too soon after jumps. */
    static List<PlannedSession> kept(List<BaselineWeek> earlier, List<PlannedSession> sessions) {
        List<PlannedSession> inOrder = sessions.stream()
                .sorted(Comparator.comparing(PlannedSession::start))
                .toList();
        var kept = new ArrayList<PlannedSession>();
        for (PlannedSession session : inOrder) {
            boolean tooSoon =
                    jumps(earlier, kept).anyMatch(last -> last.plus(APART).isAfter(session.start()));
            kept.add(tooSoon ? withoutJumps(session) : session);
        }
        kept.sort(Comparator.comparingInt(PlannedSession::ordinal));
        return kept;
    }

    private static Stream<LocalDateTime> jumps(List<BaselineWeek> earlier, Collection<PlannedSession> thisWeek) {
        return Stream.concat(earlier.stream().flatMap(week -> week.sessions().stream()), thisWeek.stream())
                .filter(session -> session.letter().loadsLegs())
                .filter(session -> session.prescription().stream().anyMatch(JumpSpacing::isJump))
                .map(PlannedSession::start);
    }

    private static boolean isJump(Item item) {
        return item.pattern() == Pattern.PL;
    }

    private static PlannedSession withoutJumps(PlannedSession session) {
        return new PlannedSession(
                session.id(),
                session.ordinal(),
                session.letter(),
                session.start(),
                session.half(),
                session.prescription().stream()
                        .filter(Predicate.not(JumpSpacing::isJump))
                        .toList());
    }
}

package dev.ironstride.plan.recovery;

import dev.ironstride.plan.placement.HardRule;
import dev.ironstride.plan.placement.Letter;
import dev.ironstride.plan.recovery.DecisionLog.Cause;
import dev.ironstride.plan.recovery.Judgement.Violation;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.BiFunction;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/**
 * Places again the weeks in which something has newly broken a HARD rule. What is left out to keep one rule may break another:
 * the heavy session after it may then be the first one back from a race. So it looks again, a few times.
 */
final class Settling {

    private static final int ROUNDS = 3;

    private final Board board;
    private final Judgement judgement;
    private final Replanning replanning;
    private final DecisionLog log;

    Settling(Replay replay) {
        this.board = replay.board();
        this.judgement = replay.judgement();
        this.replanning = replay.replanning();
        this.log = replay.log();
    }

    /**
     * Settles what was broken since.
     *
     * @param before what was broken without it
     * @param answered violations that the runner has chosen
     * @param allowed which letters the remaining sessions of a week may have
     * @param cause why, from the rules that are broken and the session that it is mainly about
     */
    void settle(
            Set<Violation> before,
            long minute,
            Predicate<Violation> answered,
            Predicate<List<Letter>> allowed,
            BiFunction<Set<HardRule>, Standing, Cause> cause) {
        for (int round = 1; round <= ROUNDS; round++) {
            Set<Violation> fresh = new HashSet<>(judgement.at(minute));
            fresh.removeAll(before);
            fresh.removeIf(answered);
            if (fresh.isEmpty()) {
                return;
            }
            for (int week : fresh.stream().map(Violation::week).collect(Collectors.toCollection(TreeSet::new))) {
                settle(week, fresh, minute, round, allowed, cause);
            }
        }
    }

    private void settle(
            int week,
            Set<Violation> fresh,
            long minute,
            int round,
            Predicate<List<Letter>> allowed,
            BiFunction<Set<HardRule>, Standing, Cause> cause) {
        Set<Violation> here = fresh.stream().filter(one -> one.week() == week).collect(Collectors.toSet());
        here.forEach(one -> board.session(one.sessionId()).ifPresent(kept -> board.put(kept.keeping(false))));
        Standing main = here.stream()
                .flatMap(one -> board.session(one.sessionId()).stream())
                .min(Comparator.comparingLong(Standing::day)
                        .thenComparingInt(session -> session.base().ordinal()))
                .orElseThrow();
        Set<HardRule> broken = here.stream().map(Violation::rule).collect(Collectors.toSet());
        Cause why = cause.apply(broken, main);
        log.change(round == 1 ? why : why.again(round), broken, () -> replanning.remaining(week, minute, allowed));
    }
}

package dev.ironstride.plan.recovery;

import dev.ironstride.plan.baseline.Baseline;
import dev.ironstride.plan.placement.WallClock;
import dev.ironstride.plan.recovery.Fact.Outcome;
import dev.ironstride.plan.recovery.Fact.StrengthDone;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import java.util.function.BinaryOperator;

/**
 * Which of the sessions that name one planned session is its doing (ADR 40). The others were done beside it: they count
 * wherever a session counts, but the planned one is done once. The order of arrival does not matter.
 */
final class Fulfilment {

    private final Map<UUID, StrengthDone> doing = new HashMap<>();

    /** Of these facts, in any order. */
    Fulfilment(Baseline baseline, Collection<? extends Fact> facts) {
        var planned = new HashMap<UUID, Long>();
        baseline.weeks()
                .forEach(week -> week.sessions()
                        .forEach(session -> planned.put(session.id(), WallClock.minuteOf(session.start()))));
        for (Fact fact : facts) {
            if (fact instanceof StrengthDone done && done.fulfils()) {
                UUID named = done.plannedSessionId();
                Long start = planned.get(named);
                if (named != null && start != null) {
                    doing.merge(named, done, BinaryOperator.minBy(bestFirst(start)));
                }
            }
        }
    }

    /** Done in full before cut short, then nearest to where the plan had put it, then the earlier one. */
    private static Comparator<StrengthDone> bestFirst(long plannedStart) {
        return Comparator.comparing((StrengthDone done) -> done.outcome() != Outcome.COMPLETED)
                .thenComparingLong(done -> Math.abs(done.start() - plannedStart))
                .thenComparingLong(StrengthDone::start)
                .thenComparing(StrengthDone::id);
    }

    /** Whether any fact that names the planned session is its doing, so that one without a name is not. */
    boolean known(UUID session) {
        return doing.containsKey(session);
    }

    /** Whether a fact is the doing of a planned session; one that names none is, where none is named. */
    boolean is(StrengthDone fact, UUID session) {
        StrengthDone known = doing.get(session);
        return fact.fulfils() && (known == null || known.id().equals(fact.id()));
    }
}

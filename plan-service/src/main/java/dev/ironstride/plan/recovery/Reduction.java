package dev.ironstride.plan.recovery;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What a rule takes off the sessions of a stretch of time. It belongs to the time, not to the session: one that moves out of
 * it is as planned again, and one that moves into it is cut too.
 *
 * @param key of the decision that it came with
 * @param from minute on the wall; sessions that start from then on
 * @param until minute on the wall; sessions that start before it
 * @param session the one session that it is about; null for all of its time
 * @param firstOnly whether only the first leg session of its time is cut
 * @param what in words, such as "a quarter fewer sets for the legs"
 */
public record Reduction(
        Rule rule,
        String key,
        long from,
        long until,
        @Nullable UUID session,
        boolean firstOnly,
        Touch touch,
        Effect effect,
        String what) {

    /** For every session that starts in a stretch of time. */
    public static Reduction during(
            Rule rule, String key, long from, long until, Touch touch, Effect effect, String what) {
        return new Reduction(rule, key, from, until, null, false, touch, effect, what);
    }

    /** For the first leg session that starts in a stretch of time. */
    public static Reduction ofNextLegSession(
            Rule rule, String key, long from, long until, Touch touch, Effect effect, String what) {
        return new Reduction(rule, key, from, until, null, true, touch, effect, what);
    }

    /** For one session, whenever it is. */
    public static Reduction of(UUID session, Rule rule, String key, Touch touch, Effect effect, String what) {
        return new Reduction(rule, key, Long.MIN_VALUE, Long.MAX_VALUE, session, false, touch, effect, what);
    }

    /** The same, over sooner. */
    Reduction endingAt(long minute) {
        return new Reduction(rule, key, from, minute, session, firstOnly, touch, effect, what);
    }

    /** Whether a session that starts then is in its time. */
    boolean covers(UUID id, long start) {
        return start >= from && start < until && (session == null || session.equals(id));
    }

    /** Whether its softening holds for everything in its time, also for what is placed there later. */
    boolean holdsForItsTime() {
        return session == null && !firstOnly;
    }
}

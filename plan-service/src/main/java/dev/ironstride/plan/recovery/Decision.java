package dev.ironstride.plan.recovery;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Why the plan moved, in full (design.md section 4).
 *
 * @param id follows from plan and key, so the same facts give the same id
 * @param key rule, cause and session: {@code T2/run:…/session:…}
 * @param sessionId the session it is mainly about
 * @param at local time at which it took effect
 * @param because the facts and numbers it used
 * @param changes what it did, session by session; the main one first; empty for a proposal
 * @param until last day on which the plan differs because of it
 * @param undoable false for what is medical, and where H1 or H2 wins
 * @param text one sentence for the runner
 * @param deadline local time until which a proposal waits; null for what is no proposal
 * @param safeDefault what holds as long as nobody answers a proposal; null for what is no proposal
 */
public record Decision(
        UUID id,
        String key,
        Rule rule,
        DecisionState state,
        UUID sessionId,
        LocalDateTime at,
        List<Because> because,
        List<Change> changes,
        LocalDate until,
        boolean undoable,
        String text,
        @Nullable LocalDateTime deadline,
        @Nullable String safeDefault) {

    /** Version of the rules that made it; stored with it so that it can be reproduced. */
    public static final String RULE_SET = "1.5";

    public Decision {
        because = List.copyOf(because);
        changes = List.copyOf(changes);
    }

    /** Whether the time for an answer has passed; never for what is no proposal. */
    public boolean overdue(LocalDateTime time) {
        return deadline != null && !time.isBefore(deadline);
    }

    /** The same at a later time: nobody's yes in time is a no to a proposal. */
    Decision asOf(LocalDateTime time) {
        if (state != DecisionState.PROPOSED || !overdue(time)) {
            return this;
        }
        return new Decision(
                id,
                key,
                rule,
                DecisionState.REJECTED,
                sessionId,
                at,
                because,
                changes,
                until,
                undoable,
                text,
                deadline,
                safeDefault);
    }

    /**
     * A fact with the value that mattered and the threshold it was held against.
     *
     * @param fact id of the fact
     */
    public record Because(String fact, String value, String threshold) {}
}

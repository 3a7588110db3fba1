package dev.ironstride.plan.placement;

/**
 * What of the runner the placement rules ask.
 *
 * @param fiftyOrOlder H3: 72 h class gap between heavy sessions
 * @param strengthGoal P4 does not apply: lifting first is wanted
 * @param longCountsAsHard default true (domain.md 3.2)
 */
public record LifterRules(boolean fiftyOrOlder, boolean strengthGoal, boolean longCountsAsHard) {

    /** The default: under fifty, no strength goal, long counts as hard. */
    public static final LifterRules DEFAULT = new LifterRules(false, false, true);
}

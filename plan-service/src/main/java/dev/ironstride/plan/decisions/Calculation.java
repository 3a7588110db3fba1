package dev.ironstride.plan.decisions;

import java.time.LocalDateTime;

/**
 * What f was given when it made or changed decisions. With the plan's baseline, which never changes, it is all that f reads.
 *
 * @param planRevision revision of the plan that came of it
 * @param ruleSet version of the rules
 * @param asOf on the runner's wall clock
 * @param factsUntil last version of a fact that was known; 0 for none
 * @param overridesUntil last version of what had been said; 0 for nothing
 */
public record Calculation(
        long planRevision, String ruleSet, LocalDateTime asOf, long factsUntil, long overridesUntil) {}

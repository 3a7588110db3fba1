package dev.ironstride.plan.adjustment;

import dev.ironstride.plan.plans.PlanRow;
import dev.ironstride.plan.recovery.Given;

/**
 * What f is given now.
 *
 * @param overridesUntil version of the last that was said; 0 for nothing
 */
public record Input(Given given, long overridesUntil) {

    /** Whether it was read for this plan. */
    boolean isOf(PlanRow plan) {
        return given.baseline().id().equals(plan.id());
    }
}

package dev.ironstride.plan.adjustment;

import dev.ironstride.plan.recovery.Given;

/**
 * What f is given now.
 *
 * @param overridesUntil version of the last that was said; 0 for nothing
 */
public record Input(Given given, long overridesUntil) {}

package dev.ironstride.plan.progression;

import org.jspecify.annotations.Nullable;

/**
 * One set as it was done.
 *
 * @param reps null for a hold
 * @param seconds null unless a hold
 * @param loadKg as the exercise counts it: in all, or in each hand; null without external load
 * @param rpe 1-10; null when not told
 * @param missed whether a repetition was tried and not made
 */
public record LiftedSet(
        @Nullable Integer reps,
        @Nullable Integer seconds,
        @Nullable Double loadKg,
        @Nullable Double rpe,
        boolean missed) {}
